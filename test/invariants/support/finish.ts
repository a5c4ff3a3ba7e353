import type { CasusState } from '../../../services/domain/casus/casus.ts';
import type { CasusCommand } from '../../../services/domain/casus/inputs.ts';
import { dayOf } from '../../../services/domain/calendar.ts';
import { type Role, rolesOf, STAFF } from '../../../services/domain/people.ts';
import { isLeftAlone } from '../../../services/domain/signaal/lookers.ts';
import { keepersOf } from '../../../services/domain/signaal/keepers.ts';
import type { SignaalCommand } from '../../../services/domain/signaal/inputs.ts';
import type { GivenCasus, GivenSignaal } from '../../domain/support/given.ts';
import { does, signals } from '../../domain/support/inputs.ts';
import { EVERYBODY, factsOf, ID, whoIs } from '../../domain/support/school.ts';
import { sets } from '../../domain/support/schoolStory.ts';
import { school } from '../../../services/aggregates/school.ts';
import { firstToDo, nextAct, type Way, whatWaits } from '../../domain/support/walkProtocol.ts';
import { ANYTHING } from './acts.ts';
import { asOf } from './asOf.ts';
import { isCarried, isDone } from '../../domain/support/keeps.ts';
import { isRefused } from '../../../services/domain/decision.ts';

const WAY: Way = { answers: { 1: 'ja', 2: 'nee', 3: 'ja', 4: 'ja' }, skipsTalk: false };
const OPENS = does('weging.open', { why: 'Het kan niet wachten.' });
const WITHOUT_NAME = does('weging.plan', {
  guests: 'mw. Bos',
  whyMissing: 'Het moet nu.',
  share: 'zonderNaam',
  anonText: 'Leerling.',
});
const MOST = 120;

/**
 * Why an open casus cannot be brought to its end by acts of the people of the school; undefined when it can. Where
 * nobody is left who may agree, the school names somebody first, as the refusal asks.
 */
export const deadEndInCasus = (from: GivenCasus): string | undefined => {
  const end = brought(from);
  if (end === undefined || isOneLeft(from)) return undefined;
  return withLastApprover(from).some((story) => brought(story) === undefined) ? undefined : end;
};

/**
 * To everybody but one it is closed, or they have left: with a second person nobody agrees, and no rule may make it so.
 * The school appoints somebody, as the refusal asks.
 */
const isOneLeft = ({
  state: { excluded },
  around: {
    school: { people },
    now,
  },
}: GivenCasus): boolean =>
  people.filter(
    (person) => !excluded.includes(person.id) && rolesOf(person, dayOf(now)).some((role) => AGREES.includes(role)),
  ).length < 2;
const AGREES: readonly Role[] = [...STAFF, 'bevoegdGezag'];

/** The school in which somebody else is chosen to give the last approval, by whoever may choose. */
const withLastApprover = (story: GivenCasus): GivenCasus[] =>
  EVERYBODY.filter((who) => !story.state.excluded.includes(ID[who])).flatMap((who) => {
    const { school: before, now } = story.around;
    const command = sets('school.endResponsible', { responsible: '', lastApprover: ID[who] });
    for (const by of EVERYBODY) {
      const decision = school.decide(command, before, factsOf(by, story.around), 0);
      if (isRefused(decision)) continue;
      const meta = { by: ID[by], at: now, version: before.version + 1 };
      const after = decision.events.reduce((state, event) => school.evolve(state, event, meta), before);
      return [story.where({ school: after })];
    }
    return [];
  });

/**
 * Brings an open casus to its end by acts that the people of the school can do: the next one on the way first, then
 * what waits for somebody, then whatever else there is. What was done often enough lets something else go first.
 * Undefined when it got there.
 */
const brought = (from: GivenCasus): string | undefined => {
  let story = from;
  const done: string[] = [];
  for (let acts = 0; story.state.status === 'open'; acts += 1) {
    const act = acts === MOST ? undefined : firstPossible(story, done);
    if (act === undefined) return `${where(story)}: ${done.slice(-6).join(', ')}`;
    story = act.story;
    done.push(act.type);
  }
  return undefined;
};

type Next = { story: GivenCasus; type: string };

const firstPossible = (story: GivenCasus, done: string[]): Next | undefined => {
  const enough = (type: string): boolean =>
    done.filter((one) => one === type).length >= (type === 'step.approve' ? 30 : 5);
  for (const way of ways(story)) {
    const act = asOf(story.around.now, way);
    const by = enough(act.type) ? undefined : firstToDo(story, act);
    if (by !== undefined) return { story: story.and(by, act), type: act.type };
  }
  return undefined;
};

/** In order of what brings it nearer to its end; computed as far as it is needed. */
function* ways(story: GivenCasus): Generator<CasusCommand> {
  // Who has given no view need not be waited for: it is written down why.
  const next = nextAct(story, WAY);
  const wanted = [
    ...waitsFirst(story.state),
    ...(next.type === 'weging.view' ? [OPENS] : [next]),
    ...onward(story),
    ...whatWaits(story),
  ];
  for (const act of wanted) yield* [act, ...otherwise(act)];
  yield* ANYTHING;
}

/** What may not fall silent goes before the end. */
const waitsFirst = ({
  talk,
  weging,
  danger,
  parentsAsk,
  honour,
  disclosed,
  doubt,
  advice,
}: CasusState): CasusCommand[] => [
  ...(talk.planned === null ? [] : [does('gesprek.record')]),
  ...(talk.threat === null ? [] : [does('gesprek.staffSafe')]),
  ...(danger === null && (weging === null || weging.danger === null) ? [] : [does('weging.dangerHandled')]),
  ...(parentsAsk === null ? [] : [does('acuut.parents')]),
  ...(honour === 'ask' || disclosed || (doubt && advice.state === 'none') ? [does('adviesVT.record')] : []),
];

/** Beside a melding that waits for something else, the step goes on. */
const onward = (story: GivenCasus): CasusCommand[] => {
  const { weging, step } = story.state;
  if (step === 'wegen' && weging === null) return [WITHOUT_NAME];
  if (step === 'wegen' && weging !== null)
    return [OPENS, does('weging.record', { present: weging.members, absentWhy: 'Ziek.' })];
  return [does('step.submit'), does('casus.close')];
};

/** The same act, done in another way, or with other people where the first ones cannot. */
const otherwise = (act: CasusCommand): CasusCommand[] => [
  ...ANYTHING.filter(({ type }) => type === act.type),
  ...EVERYBODY.map((who) => withPeople(act, ID[who])),
];

/** An act in which everybody who is named is this person. */
const withPeople = <Act extends object>(act: Act, person: string): Act => ({
  ...act,
  ...Object.fromEntries(Object.entries(act).map(([key, value]) => [key, named(value, person)])),
});

const PEOPLE: string[] = Object.values(ID);

const named = (value: unknown, person: string): unknown => {
  if (typeof value === 'string') return PEOPLE.includes(value) ? person : value;
  if (Array.isArray(value)) return value.some((one) => PEOPLE.includes(one)) ? [person] : value;
  return typeof value === 'object' && value !== null ? withPeople(value, person) : value;
};

const where = ({
  state: { step, pending, version, excluded, lead },
  awaits,
  around: { protocol },
}: GivenCasus): string =>
  [
    `no way on from ${step} (${protocol.id})${pending === null ? '' : `, ${pending.what} waits`}, after ${version} commits`,
    `led by ${whoIs(lead)}, closed to ${excluded.map(whoIs).join(' and ') || 'nobody'}; ${awaits().join(', ')}`,
  ].join('; ');

/** What ends a signal, whatever it is: an answer and closing it, or the route of a colleague to its end. */
const TO_END: SignaalCommand[] = [
  signals('acuut.take'),
  signals('medewerkerRoute.close'),
  signals('medewerkerRoute.next'),
  signals('signaal.close'),
  signals('signaal.keep'),
  signals('signaal.triage', { next: 'veiligThuis', pace: 'vandaag' }),
  signals('signaal.triage'),
  signals('acuut.record'),
  signals('signaal.withdraw'),
];

const ENOUGH = 12;

/** Nobody is left who may know of it, or look at it: its author hears whom to call or ask, and that is all a school can do. */
const isAlone = ({ state, around: { school, now } }: GivenSignaal): boolean => {
  const around = { school, today: dayOf(now) };
  return isLeftAlone(state, around) || (state.staff !== null && keepersOf(state, around).length === 0);
};

/** Brings a signal to its end; undefined when it got there. */
export const deadEndInSignaal = (from: GivenSignaal): string | undefined => {
  if (isAlone(from)) return undefined;
  let story = from;
  for (let acts = 0; !isDone(story.state) && !isCarried(story); acts += 1) {
    const next = acts === ENOUGH ? undefined : nextOf(story);
    if (next === undefined) return `no way on from ${story.state.status}, after ${story.state.version} commits`;
    story = next;
  }
  return undefined;
};

const nextOf = (story: GivenSignaal): GivenSignaal | undefined => {
  for (const end of TO_END)
    for (const by of EVERYBODY) {
      const command = asOf(story.around.now, end);
      const { decision } = story.when(command, by);
      if (!isRefused(decision) && decision.events.length > 0) return story.and(by, command);
    }
  return undefined;
};
