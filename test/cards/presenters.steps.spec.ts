import type { RefusalCode } from '../../services/domain/refusals.ts';
import { z } from 'zod';
import { stepOffers } from '../../cards/casus/hubOffers.ts';
import { moreOffers } from '../../cards/casus/moreOffers.ts';
import { STEP_PAGES } from '../../cards/casus/stepPages.ts';
import {
  afgeschermd,
  beslissen,
  besloten,
  gemeld,
  geopend,
  gepland,
  gesloten,
  gesproken,
  gestart,
  gevolgd,
  gezien,
  overlegd,
  overleggen,
  praten,
  sluitend,
  teruggekeken,
  veilig,
  voorgelegd,
  voorgesteld,
  waargenomen,
  wegen,
  weerlegd,
} from '../domain/support/casus.ts';
import type { GivenCasus } from '../domain/support/given.ts';
import { does } from '../domain/support/inputs.ts';
import { EVERYBODY, factsOf, FULL, ID, inDays, NOW, type Who } from '../domain/support/school.ts';
import { DAY } from '../../services/domain/time.ts';
import { drawn, opens, shown, verbsOn, viewOf } from './support/casusPage.ts';

const gevraagd = gestart.and('marja', does('observation.invite', { whom: ID.joost, ask: 'Hoe is hij bij gym?' }));
const inDeBuurt = praten.and('sanne', does('gesprek.plan', { near: ID.joost, room: 'lokaal 12' }));
const teruggestuurd = voorgelegd.and('marja', does('step.return', { remark: 'Wanneer was dat?' }));
const afgezien = praten.and('sanne', does('gesprek.skip', { why: 'Hij is bang.' }));
const lang = 'Kwam om 8:40 binnen. '.repeat(90).trim();
const vol = Array.from({ length: 24 }).reduce<GivenCasus>(
  (story, _, index) => story.and('sanne', does('observation.add', { fact: `${index}: ${lang}`, meaning: lang })),
  gestart,
);

describe('the hub', () => {
  it('is for those who may read the casus, and nobody else', () => {
    expect(EVERYBODY.filter((who) => opens('casus', gestart, who))).toEqual(['sanne', 'marja', 'ilse']);
    expect(opens('casus', gezien, 'fatma')).toBe(false);
    expect(opens('casus', afgeschermd, 'joost')).toBe(false);
  });

  it('names the step, what it is for, who does it and until when', () => {
    expect(shown('casus', gestart, 'sanne')).toMatchObject({
      child: 'DV · groep 5',
      step: '1. Signalen in kaart brengen',
      goal: 'Schrijf op wat je ziet en hoort. Ook wat goed gaat.',
      lines: ['Jij doet deze stap. Graag voor do 26 nov.', 'Nog nodig: wat je nu ziet, ook wat goed gaat.'],
    });
    expect(shown('casus', gestart, 'marja')).toMatchObject({
      lines: ['Sanne doet deze stap. Graag voor do 26 nov.', 'Nog nodig: wat je nu ziet, ook wat goed gaat.'],
    });
  });

  it('asks kindly when a step waits longer than was agreed', () => {
    const later = gestart.where({ now: NOW + 7 * DAY });
    expect(drawn('casus', later, 'sanne')).toContain('Dit wacht sinds do 26 nov. Lukt het vandaag?');
  });

  it('says who approves what lies there, and offers it only to who may', () => {
    expect(drawn('casus', voorgelegd, 'sanne')).toContain('Deze stap wacht op akkoord van Marja.');
    expect(drawn('casus', voorgelegd, 'marja')).toContain('Deze stap wacht op jouw akkoord.');
    expect(verbsOn('casus', voorgelegd, 'marja')[0]).toBe('step-review.open');
    expect(verbsOn('casus', voorgelegd, 'sanne')).not.toContain('step-review.open');
  });

  it('says what waits for whom', () => {
    expect(drawn('casus', gevraagd, 'marja')).toContain('Wacht op Joost: vertellen wat je zelf ziet.');
    expect(drawn('casus', gepland, 'marja')).toContain('Wacht op Fatma, Hanna, Peter: een kijk geven voor de weging.');
    expect(drawn('casus', wegen, 'marja')).toContain('Wacht op jou: de weging plannen.');
  });

  it('offers Leg voor only when nothing is missing, and else says what is missing', () => {
    expect(verbsOn('casus', gestart, 'sanne')).not.toContain('step-submit.open');
    expect(drawn('casus', gestart, 'sanne')).toContain('Nog nodig: wat je nu ziet, ook wat goed gaat.');
    expect(verbsOn('casus', waargenomen, 'sanne')[0]).toBe('step-submit.open');
    expect(drawn('casus', waargenomen, 'sanne')).not.toContain('Nog nodig');
  });

  it('offers only acts that this person may do', () => {
    expect(verbsOn('casus', waargenomen, 'marja')).not.toContain('step-submit.open');
    expect(verbsOn('casus', overleggen, 'sanne')).toContain('consultation.open');
    expect(verbsOn('casus', wegen, 'sanne')).not.toContain('weighing-plan.open');
    expect(verbsOn('casus', wegen, 'marja')).toContain('weighing-plan.open');
    expect(verbsOn('casus', gezien, 'peter')).toEqual(
      expect.arrayContaining(['weighing-view.open', 'weighing-status.open']),
    );
    expect(verbsOn('casus', geopend, 'peter')[0]).toBe('weighing-record.open');
    expect(verbsOn('casus', geopend, 'sanne')).not.toContain('weighing-record.open');
  });

  it('asks the questions as long as one is open, and then shows what follows', () => {
    expect(verbsOn('casus', beslissen, 'marja')[0]).toBe('consideration.open');
    const answered = beslissen.and('marja', does('afwegingskader.answer', { n: 1, answer: 'nee' }));
    expect(verbsOn('casus', answered, 'marja')[0]).toBe('outcome-confirm.open');
    expect(verbsOn('casus', answered, 'marja')).toContain('close.open');
  });

  it('puts the melding first when it was decided, and lets nothing go past it', () => {
    const melding = besloten('ja', 'ja', 'nee');
    expect(verbsOn('casus', melding, 'marja')[0]).toBe('report-who.open');
    expect(verbsOn('casus', melding, 'marja')).not.toContain('follow-plan.open');
    expect(verbsOn('casus', gemeld, 'marja')).toContain('follow-plan.open');
    expect(verbsOn('casus', melding, 'sanne')).not.toContain('report-who.open');
  });

  it('offers closing where the suspicion is let go or somebody looked back', () => {
    expect(verbsOn('casus', weerlegd, 'marja')[0]).toBe('close.open');
    expect(verbsOn('casus', gevolgd, 'marja')).not.toContain('close.open');
    expect(verbsOn('casus', veilig, 'marja')).toContain('close.open');
    const other = praten.and('sanne', does('gesprek.record', { cause: 'andereOorzaak', causeText: 'Een baby.' }));
    expect(verbsOn('casus', other, 'marja')[0]).toBe('close.open');
    expect(verbsOn('casus', other, 'sanne')).not.toContain('close.open');
  });

  it('gives the remark of who sent it back, with a warm opening', () => {
    expect(shown('casus', teruggestuurd, 'sanne')).toMatchObject({
      returned: true,
      told: [{ text: 'Wanneer was dat?' }],
    });
    expect(drawn('casus', teruggestuurd, 'sanne')).toContain('Bijna klaar. Wil je nog kijken naar:');
    const again = teruggestuurd.and('sanne', does('step.submit'));
    expect(shown('casus', again, 'sanne')).toMatchObject({ returned: false, told: [] });
  });

  it('shows that it was acute, at any later moment', () => {
    const acute = waargenomen.and('marja', does('acuut.record'));
    expect(shown('casus', acute, 'marja')).toMatchObject({ acute: true });
    expect(drawn('casus', acute, 'marja')).toContain('Er was acuut gevaar op ma 23 nov om 10:00.');
    expect(shown('casus', waargenomen, 'marja')).toMatchObject({ acute: false });
  });

  it('offers reading, and the file as a whole, when the casus is closed', () => {
    expect(verbsOn('casus', gesloten, 'marja').filter((verb) => !verb.startsWith('acuut'))).toEqual([
      'casus-file.open',
      'casus-more.open',
      'emergency.open',
    ]);
  });

  it.each(EVERYBODY)('never has more than six buttons for %s, in any step', (who) => {
    const stories = [gestart, voorgelegd, overlegd, gesproken, wegen, geopend, beslissen, gevolgd, veilig, sluitend];
    for (const story of stories)
      for (const id of ['casus', 'casus-more'].filter((page) => opens(page, story, who))) {
        const own = verbsOn(id, story, who).filter((verb) => verb !== 'acuut.alert' && verb !== 'emergency.open');
        expect(own.length).toBeLessThanOrEqual(6);
        expect(new Set(own).size).toBe(own.length);
      }
  });
});

/** The other acts, page after page. */
const everyOther = (story: GivenCasus, who: Who, after = '0'): string[] => {
  const page = STEP_PAGES['casus-more'];
  const data = page?.present({ ...viewOf('casus-more', story, who), values: { after } });
  const buttons = z.array(z.object({ verb: z.string() })).parse(data?.['buttons']);
  const verbs = buttons.map(({ verb }) => verb);
  return data?.['further'] === true ? [...verbs, ...everyOther(story, who, String(data['after']))] : verbs;
};

describe('the other acts', () => {
  it('are those that the hub does not show, and that this person may do', () => {
    const own = everyOther(wegen, 'marja');
    expect(own).toEqual(expect.arrayContaining(['observation.open', 'consultation.open', 'consent.open', 'talk.open']));
    expect(verbsOn('talk', wegen, 'marja')).toContain('talk-plan.open');
    expect(verbsOn('casus-more', gesproken, 'sanne')).not.toContain('close.open');
    expect(verbsOn('casus-more', waargenomen, 'marja')).toContain('close.open');
    expect(verbsOn('casus-more', overleggen, 'sanne')).not.toContain('consultation.open');
  });

  it('leave nothing out that somebody may do, however many there are', () => {
    for (const story of [gestart, overleggen, gesproken, wegen, beslissen].map((one) => one.where({ protocol: FULL })))
      for (const who of ['marja', 'sanne'] as const) {
        const { state, around } = story;
        const reached = [...verbsOn('casus', story, who), ...everyOther(story, who)];
        const offers = [...stepOffers(state, factsOf(who, around)), ...moreOffers(state, factsOf(who, around))];
        expect(offers.map(({ verb }) => verb).filter((verb) => !reached.includes(verb))).toEqual([]);
      }
  });
});

describe('what was asked of a colleague', () => {
  it('shows an invited colleague only what he was asked', () => {
    const page = drawn(
      'observation-invite',
      gevraagd.and('sanne', does('observation.add', { fact: 'Zonder jas.' })),
      'joost',
    );
    expect(page).toContain('Marja vraagt wat jij ziet');
    expect(page).toContain('Hoe is hij bij gym?');
    expect(page).toContain('DV, groep 5');
    expect(page).not.toContain('Zonder jas.');
    expect(page).not.toContain('casus.open');
  });

  it('reads nothing but the question', () => {
    expect(viewOf('observation-invite', gevraagd, 'joost').told.map(({ event }) => event.type)).toEqual([
      'ObservationInvited',
    ]);
    expect(opens('casus', gevraagd, 'joost')).toBe(false);
    expect(opens('casus-file', gevraagd, 'joost')).toBe(false);
  });

  it('shows a member of the care team only what he was asked', () => {
    expect(Object.keys(STEP_PAGES).filter((id) => opens(id, gezien, 'fatma'))).toEqual(['emergency-casus']);
    expect(drawn('observation-ask', gestart, 'marja')).not.toContain(ID.fatma);
  });

  it('no longer says whom it is about to a member of the care team when consent is withdrawn', () => {
    const asked = gestart.and('marja', does('consent.record'), does('observation.invite', { whom: ID.fatma }));
    expect(drawn('observation-invite', asked, 'fatma')).toContain('DV');
    const without = asked.and('marja', does('consent.record', { answer: 'ingetrokken' }));
    expect(drawn('observation-invite', without, 'fatma')).not.toMatch(/DV|groep 5/);
  });

  it('does not offer a colleague to whom the casus is closed', () => {
    expect(drawn('observation-ask', afgeschermd, 'marja')).not.toContain(ID.joost);
    expect(drawn('observation-ask', gestart, 'marja')).toContain(ID.joost);
    expect(drawn('talk-plan', afgeschermd, 'sanne')).not.toContain(ID.joost);
  });

  it('asks who stays near for a time and a room, and does not say which child', () => {
    const page = drawn('talk-near', inDeBuurt, 'joost');
    expect(page).toContain('Blijf di 24 nov van 15:30 tot 16:00 in de buurt van ');
    expect(page).toContain('lokaal 12');
    expect(page).not.toContain('DV');
    expect(page).not.toContain('groep 5');
    expect(verbsOn('talk-near', inDeBuurt, 'joost')[0]).toBe('gesprek.near');
    expect(verbsOn('talk-near', inDeBuurt.and('joost', does('gesprek.near')), 'joost')).not.toContain('gesprek.near');
  });
});

describe('laying a step before a second person', () => {
  it('says what is there and what is missing, and has no button as long as something is', () => {
    expect(verbsOn('step-submit', gestart, 'sanne')).not.toContain('step.submit');
    expect(drawn('step-submit', gestart, 'sanne')).toContain('Nog nodig: wat je nu ziet, ook wat goed gaat.');
    expect(verbsOn('step-submit', waargenomen, 'sanne')[0]).toBe('step.submit');
    expect(drawn('step-submit', waargenomen, 'sanne')).toContain('Nog iets voor Marja?');
  });

  it('asks for what speaks against when nothing does', () => {
    expect(drawn('step-submit', waargenomen, 'sanne')).toContain('Nog niets dat de zorg tegenspreekt.');
    const both = waargenomen.and('sanne', does('observation.add', { points: 'spreektTegen' }));
    expect(drawn('step-submit', both, 'sanne')).toContain('1 daarvan spreekt de zorg tegen');
  });
});

describe('the second person', () => {
  it('reads the step and decides; the AF may also take over', () => {
    const verbs = verbsOn('step-review', voorgelegd, 'marja');
    expect(verbs.slice(0, 3)).toEqual(['step.approve', 'step.return', 'step.takeOver']);
    expect(drawn('step-review', voorgelegd, 'marja')).toContain('Kwam zonder jas.');
    expect(verbsOn('step-review', voorgelegd, 'peter')).not.toContain('step.takeOver');
  });

  it('is never the author of the step: he sees no Akkoord', () => {
    expect(opens('step-review', voorgelegd, 'sanne')).toBe(false);
    const own = voorgesteld('nee');
    expect(opens('step-review', own, 'marja')).toBe(true);
    expect(verbsOn('step-review', own, 'marja')).not.toContain('step.approve');
    expect(drawn('step-review', own, 'marja')).toContain('Ligt bij Peter.');
    expect(verbsOn('step-review', own, 'peter')).toContain('step.approve');
  });

  it('reads the answers with their reasons and the outcome that follows from them', () => {
    const page = drawn('step-review', voorgesteld('ja', 'ja', 'nee'), 'peter');
    expect(page).toContain('Het besluit · 7K3Q');
    expect(page).toContain('Melden bij Veilig Thuis. Omdat: het kind is steeds opnieuw onveilig');
    expect(page).toContain('vraag 2, acuut of steeds opnieuw onveilig: ja');
    expect(page).toContain('Bel eerst Veilig Thuis: 0800-2000. Akkoord mag achteraf.');
    expect(page).not.toContain('step.takeOver');
  });

  it('reads the last answer to a question that was answered twice', () => {
    const changed = beslissen
      .and('marja', does('afwegingskader.answer', { n: 1, answer: 'ja', reason: 'Eerst dacht ik ja.' }))
      .and('marja', does('afwegingskader.answer', { n: 1, answer: 'nee', reason: 'Nu weet ik meer.' }))
      .and('marja', does('besluit.confirm'));
    const page = drawn('step-review', changed, 'peter');
    expect(page).toContain('Nu weet ik meer.');
    expect(page).not.toContain('Eerst dacht ik ja.');
  });

  it('reads why there is no talk, with the ground in words', () => {
    const page = drawn('step-review', afgezien, 'marja');
    expect(page).toContain('Afzien van een gesprek · 7K3Q');
    expect(page).toContain('veiligheid van het kind');
    expect(page).toContain('Hij is bang.');
  });

  it('reads the reason of a closing and no talk report', () => {
    const page = drawn('step-review', sluitend, 'peter');
    expect(page).toContain('De hulp is klaar.');
    expect(page).toContain('Reden: veilig, hulp klaar.');
    expect(page).not.toContain('Hij slaapt slecht.');
  });

  it('reads at a look back only what was seen since then', () => {
    const round = gevolgd
      .and('joost', does('followUp.note', { fact: 'Had een jas aan.' }))
      .and('marja', does('followUp.verdict', { answer: 'nee' }));
    const page = drawn('step-review', round, 'peter');
    expect(page).toContain('Had een jas aan.');
    expect(page).toContain('Is er nu genoeg veiligheid? nee.');
    expect(page).toContain('(opnieuw) melden');
  });

  it('hears from whom an approval came when it is no longer needed', () => {
    expect(drawn('step-review', teruggekeken('ja'), 'marja')).toContain('Al akkoord door Peter');
    expect(verbsOn('step-review', teruggekeken('ja'), 'marja')).not.toContain('step.approve');
  });

  it('lets the AF take over a step on which nothing lies before her', () => {
    expect(verbsOn('step-review', waargenomen, 'marja')).toContain('step.takeOver');
    const taken = waargenomen.and('marja', does('step.takeOver'));
    expect(verbsOn('step-review', taken, 'marja')).not.toContain('step.takeOver');
  });
});

describe('the file', () => {
  it('knows on the form that came back that the hint was given, so that it is given once', () => {
    const hintedOn = (values: Record<string, string>, refused?: RefusalCode) =>
      STEP_PAGES['observation']?.present({ ...viewOf('observation', gestart, 'sanne'), values, refused });
    const fact = 'Volgens mij heeft hij honger.';
    expect(hintedOn({})).toMatchObject({ hinted: '' });
    expect(hintedOn({ fact, hinted: '' }, 'MISSING')).toMatchObject({ hinted: '' });
    expect(hintedOn({ fact, hinted: '' }, 'MEANING_APART')).toMatchObject({ hinted: 'ja' });
    expect(hintedOn({ fact, hinted: 'ja' }, 'DATE_FUTURE')).toMatchObject({ hinted: 'ja' });
  });

  it('keeps what somebody saw apart from what he thought of it', () => {
    const steps = shown('casus-file', waargenomen, 'sanne')['steps'];
    expect(JSON.stringify(steps)).toMatch(/Kwam zonder jas\..*eigen uitleg.*Misschien vergeten\./);
  });

  it('has the newest on top, under the step that it belongs to', () => {
    const { steps } = shown('casus-file', overlegd, 'sanne');
    expect(JSON.stringify(steps)).toMatch(/^\[\{"name":"2. Overleggen".*"name":"1. Signalen in kaart brengen"/);
  });

  it('cuts to what fits 25 KB, and says so', () => {
    expect(shown('casus-file', vol, 'marja')).toMatchObject({ more: true });
    expect(drawn('casus-file', vol, 'marja').length).toBeLessThan(25 * 1024);
    expect(drawn('casus-file', vol, 'marja')).toContain('23: Kwam om 8:40');
  });

  it.each(['step-review', 'talk-coach', 'veilig-thuis-advice', 'casus'])(
    'draws %s too when there is very much',
    (id) => {
      const story = vol.and('sanne', does('step.submit'));
      expect(drawn(id, story, 'marja').length).toBeLessThan(25 * 1024);
    },
  );

  it('keeps a view to who gave it until the weighing opens, and then to those who weigh', () => {
    expect(drawn('casus-file', gezien, 'marja')).not.toContain('Hij eet niet.');
    expect(drawn('casus-file', geopend, 'marja')).toContain('Hij eet niet.');
    expect(drawn('casus-file', geopend, 'sanne')).not.toContain('Hij eet niet.');
  });

  it('keeps the grounds of a melding from the colleague who does the steps', () => {
    expect(drawn('casus-file', gemeld, 'marja')).toContain('Amsterdam');
    expect(drawn('casus-file', gemeld, 'sanne')).not.toContain('Amsterdam');
  });
});

describe('the talk', () => {
  it('is prepared with the facts of the casus, also those that speak against', () => {
    const both = waargenomen.and('sanne', does('observation.add', { fact: 'Lacht.', points: 'spreektTegen' }));
    expect(shown('talk-coach', both, 'sanne')).toMatchObject({
      fits: [{ text: 'Kwam zonder jas.' }],
      hasAgainst: true,
      against: [{ text: 'Lacht.' }],
    });
    expect(drawn('talk-coach', both, 'sanne')).not.toContain('Misschien vergeten.');
  });

  it('warns when Veilig Thuis advised against it', () => {
    const not = praten.and('sanne', does('adviesVT.record', { talkOk: 'nog niet' }));
    expect(drawn('talk-plan', not, 'sanne')).toContain('Veilig Thuis raadde een gesprek nu af.');
    expect(drawn('talk-plan', praten, 'sanne')).not.toContain('Veilig Thuis raadde');
  });

  it('is recorded with those who would be there filled in, and nothing of what was said', () => {
    expect(STEP_PAGES['talk-record']?.prefill(viewOf('talk-record', inDeBuurt, 'sanne'))).toEqual({
      when: inDays(0),
      present: 'moeder,collega',
      colleague: ID.marja,
    });
    expect(STEP_PAGES['talk-record']?.prefill(viewOf('talk-record', praten, 'sanne'))).toEqual({ when: inDays(0) });
    const joined = STEP_PAGES['talk-record']?.prefill(viewOf('talk-record', inDeBuurt, 'marja'));
    expect(joined).toMatchObject({ colleague: ID.sanne });
  });

  it('is recorded on the day that was planned, once that is past', () => {
    const later = viewOf('talk-record', inDeBuurt, 'sanne');
    const view = { ...later, facts: { ...later.facts, today: inDays(4) } };
    expect(STEP_PAGES['talk-record']?.prefill(view)).toMatchObject({ when: inDays(1) });
  });

  it('offers no colleague to whom it is closed as having been there', () => {
    const shut = praten.and('marja', does('casus.shield', { person: ID.ilse }));
    expect(drawn('talk-record', praten, 'sanne')).toContain('Ilse');
    expect(drawn('talk-record', shut, 'sanne')).not.toContain('Ilse');
  });

  it('may be planned anew from how it was planned', () => {
    expect(STEP_PAGES['talk-plan']?.prefill(viewOf('talk-plan', inDeBuurt, 'sanne'))).toMatchObject({
      with: 'moeder',
      day: inDays(1),
      room: 'lokaal 12',
    });
  });

  it('is skipped only on the grounds of the protocol', () => {
    const page = drawn('talk-skip', praten, 'sanne');
    for (const { label } of praten.around.protocol.skipTalkGrounds) expect(page).toContain(label);
  });
});

describe('advice and consent', () => {
  it('gives the facts to tell on the phone, without names of colleagues', () => {
    const page = drawn('veilig-thuis-advice', waargenomen, 'marja');
    expect(page).toContain('Kwam zonder jas.');
    expect(page).toContain('een leerling van 8 jaar');
    expect(page).not.toContain('Sanne');
    expect(page).not.toContain('Daan Visser');
  });

  it('says with whom sharing by name is allowed: only a yes on paper counts', () => {
    const spoken = wegen.and('marja', does('consent.record', { recipient: 'smw', answer: 'jaMondeling' }));
    expect(shown('consent', spoken, 'marja')).toMatchObject({ sharing: 'Met naam delen mag nu met: zorgteam.' });
    expect(drawn('consent', spoken, 'marja')).toContain('schoolmaatschappelijk werk: ja, mondeling');
    expect(drawn('consent', gestart, 'marja')).toContain('Er is nog geen toestemming op papier.');
  });
});

describe('the end', () => {
  it('tells who took part, with [Gelezen] as long as he has not read it', () => {
    expect(opens('closed', gesloten, 'sanne')).toBe(true);
    expect(verbsOn('closed', gesloten, 'sanne')[0]).toBe('casus.read');
    expect(verbsOn('closed', gesloten.and('sanne', does('casus.read')), 'sanne')).not.toContain('casus.read');
  });

  it('says that the school lets a suspicion go, never that something is or is not so', () => {
    const refuted = weerlegd
      .and('marja', does('casus.close', { reason: 'weerlegd' }))
      .and('peter', does('step.approve'));
    expect(drawn('closed', refuted, 'sanne')).toContain('De school laat dit vermoeden los.');
  });
});
