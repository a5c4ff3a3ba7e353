import { afgesproken, gemeld, gestart, melden, overlegd, praten, voorgesteld, wegen } from '../domain/support/casus.ts';
import { givenCasus } from '../domain/support/given.ts';
import { does, starts } from '../domain/support/inputs.ts';
import { EVERYBODY, ID } from '../domain/support/school.ts';
import { drawn, opens, shown, verbsOn } from './support/casusPage.ts';

const against = praten.and('sanne', does('observation.add', { points: 'spreektTegen', fact: 'Lacht elke ochtend.' }));

describe('the talk', () => {
  it('is reached from the casus at every step', () => {
    for (const story of [gestart, overlegd, praten, wegen, gemeld]) {
      expect(verbsOn('casus-more', story, 'sanne')).toContain('talk.open');
      expect(verbsOn('talk', story, 'sanne')).toEqual(
        expect.arrayContaining(['talk-plan.open', 'talk-coach.open', 'talk-record.open', 'talk-ask.open']),
      );
    }
  });
  it('offers to go without one only where it is the step', () => {
    expect(verbsOn('talk', praten, 'sanne')).toContain('talk-skip.open');
    expect(verbsOn('talk', wegen, 'sanne')).not.toContain('talk-skip.open');
  });
  it('says who stays near, and who cannot', () => {
    const { lines } = shown('talk', afgesproken, 'sanne');
    expect(lines).toEqual([
      'Gepland: di 24 nov van 15:30 tot 16:00.',
      'Marja zei nog niet of het lukt om erbij te zijn.',
      'Joost heeft nog niet toegezegd.',
    ]);
    expect(drawn('talk', afgesproken.and('joost', does('gesprek.near')), 'sanne')).toContain(
      'Joost blijft in de buurt',
    );
    const cannot = afgesproken.and('joost', does('gesprek.nearDecline'));
    expect(drawn('talk', cannot, 'sanne')).toContain('Joost kan niet in de buurt blijven. Vraag iemand anders.');
    expect(verbsOn('talk-near', cannot, 'joost')).not.toContain('gesprek.nearDecline');
  });
});

describe('the preparation of a talk', () => {
  it("has the casus's own facts, also those that speak against", () => {
    const page = drawn('talk-coach', against, 'sanne');
    expect(page).toContain('Kwam zonder jas.');
    expect(page).toContain('Lacht elke ochtend.');
  });
  it('goes from goal to facts to question to what is agreed, and says what not to say', () => {
    const page = drawn('talk-coach', praten, 'sanne');
    const order = ['1. Zeg waarom je praat', '2. Noem feiten', '3. Vraag', '4. Wacht met uitleg', '5. Vat samen'];
    expect(order.map((part) => page.indexOf(part))).toEqual(
      order.map((part) => page.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(page).toContain('Zeg niet');
    expect(page).not.toContain('Dit gesprek gaat over de melding.');
  });
  it('has the order of a talk about a report once one follows from the answers', () => {
    for (const story of [voorgesteld('ja', 'ja', 'nee'), melden]) {
      const page = drawn('talk-coach', story, 'sanne');
      expect(page).toContain('1. Zeg waarom en waarvoor');
      expect(page).toContain('3. Is er bezwaar? Kijk wat kan');
      expect(page).not.toContain('1. Zeg waarom je praat');
    }
    expect(drawn('talk-coach', gemeld, 'sanne')).toContain('1. Zeg waarom je praat');
  });
  it('speaks of the child when it comes along, and of its say from twelve on', () => {
    expect(drawn('talk-coach', praten, 'sanne')).not.toContain('Met het kind');
    const along = praten.and('sanne', does('gesprek.plan', { with: ['leerling'] }));
    expect(drawn('talk-coach', along, 'sanne')).toContain('Met het kind');
    expect(drawn('talk-coach', along, 'sanne')).not.toContain('Vanaf 12 jaar');
    const twelve = givenCasus().and('marja', starts({ born: '2014-11-23' }));
    expect(drawn('talk-coach', twelve, 'sanne')).toContain('Vanaf 12 jaar praat het kind mee.');
  });
  it('is read by who is there too: from outside without the child and the facts, as long as there is no consent', () => {
    const withFatma = praten.and('sanne', does('gesprek.plan', { together: ID.fatma }));
    expect(opens('talk-coach', withFatma, 'fatma')).toBe(true);
    expect(drawn('talk-near', withFatma, 'fatma')).toContain('Wil je bij een gesprek zijn?');
    expect(verbsOn('talk-near', withFatma, 'fatma')).toContain('talk-coach.open');
    expect(drawn('talk-coach', withFatma, 'fatma')).toContain('Zo voer je het gesprek');
    expect(drawn('talk-coach', withFatma, 'fatma')).not.toMatch(/DV|Kwam zonder jas/);
    expect(verbsOn('talk-coach', withFatma, 'fatma')).not.toContain('talk-record.open');
    expect(drawn('talk-coach', withFatma.and('sanne', does('consent.record')), 'fatma')).toContain('Kwam zonder jas.');
    expect(opens('talk-coach', withFatma.and('fatma', does('gesprek.nearDecline')), 'fatma')).toBe(false);
  });
  it('shows what a colleague advises who was asked, and he saw the question alone', () => {
    const asked = praten.and('sanne', does('gesprek.askHelp', { ask: 'Hoe begin ik?' }));
    expect(drawn('talk-help', asked, 'fatma')).toContain('Hoe begin ik?');
    expect(drawn('talk-help', asked, 'fatma')).not.toMatch(/DV|groep 5|Kwam zonder jas/);
    const answered = asked.and('fatma', does('gesprek.help', { answer: 'Begin rustig.' }));
    expect(drawn('talk-coach', answered, 'sanne')).toContain('Begin rustig.');
    expect(verbsOn('talk-coach', answered, 'sanne')).toContain('gesprek.readHelp');
    expect(EVERYBODY.filter((who) => opens('talk-help', asked, who))).toEqual(['fatma']);
  });
});

describe('the safety of a talk', () => {
  const called = afgesproken.and('sanne', does('gesprek.callHelp'));

  it('says where to look, and not which child it is about', () => {
    const page = drawn('talk-look', called, 'peter');
    expect(page).toContain('Sanne vraagt je te komen. Nu.');
    expect(page).toContain('lokaal 2');
    expect(page).not.toMatch(/DV|groep 5/);
    expect(drawn('talk-look', afgesproken, 'joost')).toContain('heeft nog niet gezegd dat alles goed is');
  });
  it('says who went, and offers it to nobody else', () => {
    const looked = called.and('joost', does('gesprek.look'));
    expect(drawn('talk-look', looked, 'marja')).toContain('Joost gaat kijken.');
    expect(verbsOn('talk-look', looked, 'marja')).not.toContain('gesprek.look');
  });
  it('gives the directie what was said and whom it was said to', () => {
    const threat = praten.and('sanne', does('gesprek.record', { tone: 'dreigend', reaction: 'Pas maar op.' }));
    expect(drawn('talk-threat', threat, 'peter')).toContain('Pas maar op.');
    expect(shown('talk-threat', threat, 'peter')).toMatchObject({ who: 'Sanne', open: true });
    expect(opens('talk-threat', threat, 'joost')).toBe(false);
    expect(drawn('casus-file', threat, 'marja')).toContain('extra signaal: dreigende reactie');
  });
  it('asks the colleague who may help, and nobody to whom the casus is closed', () => {
    const page = drawn('talk-ask', praten, 'sanne');
    expect(page).toContain(ID.fatma);
    expect(page).not.toContain(ID.joost);
  });
});
