import type { AnyCard } from '../../cards/card.ts';
import { CHAT_CARDS } from '../../cards/chat/index.ts';
import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { render } from '../../cards/render.ts';
import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import { noCasus } from '../../services/domain/casus/noCasus.ts';
import { decideCasus } from '../../services/domain/casus/decide.ts';
import { evolveCasus } from '../../services/domain/casus/evolve.ts';
import { signaalRelations } from '../../services/domain/signaal/relations.ts';
import * as straight from '../domain/support/casus.ts';
import { given, type GivenCasus } from '../domain/support/given.ts';
import { does, signals as toStaff } from '../domain/support/inputs.ts';
import { MOMENTS } from '../domain/support/walk.ts';
import * as signals from '../domain/support/signaal.ts';
import { FRAME } from '../cards/support/everyCard.ts';
import { ANYTHING } from './support/acts.ts';
import { type Break, mutant, noMutants } from './support/mutant.ts';
import { claimsIn, ownWords, withoutPanel } from './support/ofCards.ts';
import { IN_CASUS } from './support/ofCasus.ts';
import { hidden } from './support/ofSignaal.ts';
import { EVERYBODY, ID } from '../domain/support/school.ts';
import { isRefused } from '../../services/domain/decision.ts';

/**
 * The nine safety invariants (domain.md, end of A.3). Each check finds nothing in the rules as they are; and each is
 * shown to be able to fail: the same check runs against a copy of the rules in which the rule is broken.
 */
type CasusRules = { decide: typeof decideCasus; evolve: typeof evolveCasus };
const WHOLE: CasusRules = { decide: decideCasus, evolve: evolveCasus };

/** Everything that anybody can do next at every moment of the straight way; then what a second person approves of it. */
const brokenBy = (name: keyof typeof IN_CASUS, rules: CasusRules, moments: GivenCasus[]): string[] =>
  moments.flatMap(({ commits, around }) => {
    const story = given({ initial: noCasus, awaited: awaitedOfCasus, ...rules }, commits, around);
    return ANYTHING.flatMap((command) => after(story, command)).flatMap((next) =>
      [next, ...after(next, does('step.approve'))].flatMap(IN_CASUS[name]),
    );
  });

/** The story as the first who may goes on with it. */
const after = (story: GivenCasus, command: (typeof ANYTHING)[number]): GivenCasus[] => {
  const by = EVERYBODY.find((who) => {
    const { decision } = story.when(command, who);
    return !isRefused(decision) && decision.events.length > 0;
  });
  return by === undefined ? [] : [story.and(by, command)];
};

const domain = async (name: string, breaks: Break[]): Promise<CasusRules> => {
  const at = mutant(name, ['services/domain'], breaks);
  const rules: typeof import('../../services/domain/casus/decide.ts') = await import(
    at('services/domain/casus/decide.ts')
  );
  const folds: typeof import('../../services/domain/casus/evolve.ts') = await import(
    at('services/domain/casus/evolve.ts')
  );
  return { decide: rules.decideCasus, evolve: folds.evolveCasus };
};

const CASUS = 'services/domain/casus';

/** Each invariant, and the one rule without which it does not hold; for (c) two stand guard, and both are broken. */
const RULES: [string, keyof typeof IN_CASUS, Break[]][] = [
  [
    '(c) decides nothing without a consultation',
    'c',
    [
      { file: `${CASUS}/decide/wegen.ts`, from: "[state.consultations === 0, 'NO_CONSULTATION'],", to: '' },
      { file: `${CASUS}/missing.ts`, from: 'overleg: (state) => state.consultations > 0', to: 'overleg: () => true' },
    ],
  ],
  [
    '(d) skips a talk on a listed ground only',
    'd',
    [
      {
        file: `${CASUS}/decide/gesprek.ts`,
        from: "[ground === undefined, 'GROUND',",
        to: "[false, 'GROUND',",
      },
    ],
  ],
  [
    '(e) lets doubt about safety lead to a melding',
    'e',
    [{ file: 'services/domain/afwegingskader.ts', from: "answers[2] === 'nee' ? []", to: "answers[2] !== 'ja' ? []" }],
  ],
  [
    '(e) closes nothing on answers that ask for a melding',
    'e',
    [
      {
        file: `${CASUS}/refutable.ts`,
        from: "(step === 'beslissen' || (outcome === null && meldingen === 0)) &&",
        to: "step === 'signaleren' &&",
      },
    ],
  ],
  [
    '(e) lets doubt in a weighing lead to Veilig Thuis',
    'e',
    [
      {
        file: `${CASUS}/decide/wegen.ts`,
        from: "[asksVeiligThuis(weging) && input.vt !== 'ja', 'DOUBT_CALL'],",
        to: '',
      },
    ],
  ],
  [
    '(f) lets accepted help switch off no melding',
    'f',
    [
      {
        file: 'services/domain/afwegingskader.ts',
        from: "if (norms.length === 0) return { outcome: 'hulp', norms };",
        to: "if (help || norms.length === 0) return { outcome: 'hulp', norms: [] };",
      },
    ],
  ],
  [
    '(g) lets nothing out by name without consent',
    'g',
    [
      {
        file: `${CASUS}/toestemming.ts`,
        from: "consent[keyOf(recipient, who)]?.answer === 'jaPapier'",
        to: 'consent !== undefined',
      },
    ],
  ],
  [
    '(h) closes nothing without a look back',
    'h',
    [{ file: `${CASUS}/decide/sluiten.ts`, from: "[!lookedBack, 'LOOK_BACK_FIRST'],", to: '' }],
  ],
];

const doubtful = straight.gepland
  .and('fatma', does('weging.view', { danger: 'twijfel' }))
  .and('hanna', does('weging.view'))
  .and('peter', does('weging.view'), does('weging.open'));
/** The straight way, and the moments at which there is doubt, or help beside what is unsafe. */
const EVERY_MOMENT = [
  ...MOMENTS,
  doubtful,
  straight.beantwoord('ja', 'twijfel', 'ja', 'ja'),
  straight.beantwoord('ja', 'ja', 'ja', 'ja'),
];

const momentsOf = (name: keyof typeof IN_CASUS, rules: CasusRules): GivenCasus[] =>
  name === 'c' ? pastConsultation(rules) : EVERY_MOMENT;

/** As far as a casus comes when nobody consults. */
const pastConsultation = (rules: CasusRules): GivenCasus[] =>
  [straight.overleggen].flatMap(({ commits, around }) => {
    const story = given({ initial: noCasus, awaited: awaitedOfCasus, ...rules }, commits, around);
    const way = [
      does('step.submit'),
      does('step.approve'),
      does('gesprek.record'),
      does('step.submit'),
      does('step.approve'),
      does('consent.record'),
    ];
    const at = way.reduce<GivenCasus[]>((stories, command) => stories.flatMap((one) => after(one, command)), [story]);
    return [story, ...at];
  });

afterAll(noMutants);

describe('Pluis', () => {
  it.each(RULES)('%s, and a broken rule is found', async (_, name, breaks) => {
    expect(brokenBy(name, WHOLE, momentsOf(name, WHOLE))).toEqual([]);
    const broken = await domain(name + breaks[0]?.file.replaceAll(/\W/g, ''), breaks);
    expect(brokenBy(name, broken, momentsOf(name, broken))).not.toEqual([]);
  });

  const RELATIONS = 'services/domain/signaal/relations.ts';
  const own = signals.beantwoord.and('marja', toStaff('signaal.moveToStaff', { colleague: ID.sanne }));
  const moments = [...Object.values(signals), own];
  it.each([
    ['from the ordinary route', 'const route = state.staff !== null;', 'const route = false;'],
    ['from the person concerned', 'if (state.excluded.includes(person)) return () => false;', ''],
  ])('(b) hides what is about a colleague %s, and a broken rule is found', async (name, from, to) => {
    expect(moments.flatMap((moment) => hidden(moment, signaalRelations))).toEqual([]);
    const at = mutant(`b${name.length}`, ['services/domain'], [{ file: RELATIONS, from, to }]);
    const broken: typeof import('../../services/domain/signaal/relations.ts') = await import(at(RELATIONS));
    expect(moments.flatMap((moment) => hidden(moment, broken.signaalRelations))).not.toEqual([]);
  });
});

const cards: AnyCard[] = [
  ...Object.values(CHAT_CARDS),
  ...[CASUS_PAGES, SIGNAAL_PAGES, OWN_PAGES, SCHOOL_PAGES].flatMap((pages) =>
    Object.values(pages).map(({ card }) => card),
  ),
];

describe('every card', () => {
  // In a channel others read along: there stands one line with a code, and nothing to press but [Open].
  const drawnBy = (draw: typeof render) =>
    cards
      .filter(({ id }) => id !== 'channel-post')
      .flatMap((card) => card.pages.map((_, index) => draw(card, card.example, { ...FRAME, page: index + 1 })));

  it('(a) puts the numbers within one tap on every card, and a broken rule is found', async () => {
    expect(drawnBy(render).flatMap(withoutPanel)).toEqual([]);
    const at = mutant(
      'a',
      ['services/domain', 'cards', 'services/protocols'],
      [
        {
          file: 'cards/render.ts',
          from: 'if (!open) return { ...drawn, actions:',
          to: 'if (!open) return drawn; return { ...drawn, actions:',
        },
      ],
    );
    const broken: typeof import('../../cards/render.ts') = await import(at('cards/render.ts'));
    expect(drawnBy(broken.render).flatMap(withoutPanel)).not.toEqual([]);
  });

  it('(i) never states that abuse is, or is not, happening, and a card that does is found', () => {
    const said = drawnBy(render).flatMap((card) => claimsIn(ownWords(card)));
    expect(said).toEqual([]);
    const judging =
      (sentence: string): typeof render =>
      (card, data, frame) => ({ ...render(card, data, frame), speak: sentence });
    for (const sentence of JUDGING)
      expect(drawnBy(judging(sentence)).flatMap((card) => claimsIn(ownWords(card)))).not.toEqual([]);
  });
});

const JUDGING = [
  'Er is sprake van kindermishandeling.',
  'Er is geen sprake van mishandeling.',
  'Dit kind wordt mishandeld.',
  'De kans is 80 %.',
  'Kans op mishandeling: 8',
  'Het is bewezen.',
];
