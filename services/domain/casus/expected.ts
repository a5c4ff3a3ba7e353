import type { Awaited } from '../awaited.ts';
import { dayOf, momentOf } from '../calendar.ts';
import { FIRST } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import { holdersOf, STAFF } from '../people.ts';
import { holdsAny } from '../school/school.ts';
import { type Expected, type Ground, onEachDay } from '../reminders/expected.ts';
import { kindOf } from '../reminders/kinds.ts';
import { awaitedOfCasus } from './awaited.ts';
import type { CasusState } from './casus.ts';
import { closedTo } from './collega.ts';
import { orLead } from './awaitedTalk.ts';
import { holidayAhead } from './awaitedVakantie.ts';
import { TOO_SILENT } from './terugkoppeling.ts';
import { afOf, wait } from './waits.ts';

/** What the reminders of a casus follow from. */
export const groundOfCasus = (state: CasusState, around: Around): Ground => ({
  expected: onEachDay((today) => expectedOfCasus(state, { ...around, today })),
  moved: state.movedAt,
  pace: state.pace,
  excluded: closedTo(state, around),
  told: state.told,
  turns: state.turns,
  climbs: 'escalation',
});

/** What waits in a casus, and what was agreed without anything waiting yet. */
const expectedOfCasus = (state: CasusState, around: Around): Expected[] => [
  ...awaitedOfCasus(state, around)
    .filter(({ page }) => page !== 'check-in' && page !== 'holiday-list')
    .map((one) => ({ ...one, kind: kindIn(one, state), never: neverOf(one.page, state) })),
  ...holidayAhead(state, around).map((one) => ({ ...one, ...IN_OVERVIEW })),
  ...tooSilent(state, around),
  ...(state.status === 'open' ? [...talkSoon(state), ...talkToRecord(state, around), silence(state, around)] : []),
];

/** Before a holiday every open casus asks the same: one message says so of all. */
const IN_OVERVIEW = { kind: 'vakantie', bundle: 'digest' } as const;

/**
 * Three times nothing was heard of Veilig Thuis: it is no longer a matter of one school. Whoever asks and the directie
 * have their own message; this one climbs to the board alone, as a note on how they work together (R104).
 */
const tooSilent = (state: CasusState, around: Around): Expected[] => {
  const { feedback, status } = state;
  const [head] = holdersOf(around.school.people, 'directie', around.today);
  if (status !== 'open' || feedback === null || feedback.silent < TOO_SILENT || head === undefined) return [];
  const never = around.school.people.filter((person) => holdsAny(person.id, STAFF, around)).map(({ id }) => id);
  const from = momentOf(feedback.since, FIRST);
  return [{ ...wait(head.id, 'feedback', `stil${feedback.version}`, 'N2', from, 2), kind: 'terugkoppeling', never }];
};

/** Nobody hears that his own step waits for an approval: he can do nothing about it. */
const neverOf = (page: Expected['page'], { pending }: CasusState): string[] =>
  page === 'step-review' && pending !== null ? [pending.by] : [];

/** What a deputy began goes on meanwhile: for the AF it is something to read. */
const kindIn = (one: Awaited, { turns: { handed } }: CasusState): Expected['kind'] =>
  one.page === 'hand-over-take' && handed?.on !== undefined ? 'lezen' : kindOf(one);

/** Who holds a talk, who is there, and who stays near, are told the day before and an hour ahead. */
const talkSoon = ({ talk: { planned } }: CasusState): Expected[] => {
  if (planned === null) return [];
  const { by, together, togetherDeclined, near, nearKnows, day, time, version } = planned;
  const from = momentOf(day, time);
  const soon = (person: string, page: 'talk-coach' | 'talk-near'): Expected => ({
    ...wait(person, page, `soon${version}`, 'N1', from, 1),
    kind: 'gesprekStraks',
    due: day,
  });
  return [
    soon(by, 'talk-coach'),
    ...(together !== '' && !togetherDeclined ? [soon(together, 'talk-coach')] : []),
    ...(near !== '' && nearKnows ? [soon(near, 'talk-near')] : []),
  ];
};

/** A talk of which nobody wrote down how it went. */
const talkToRecord = (state: CasusState, around: Around): Expected[] => {
  const { planned } = state.talk;
  if (planned === null || around.today < planned.day) return [];
  const by = orLead(planned.by, around.protocol.does.talk, state, around);
  const { day, until, version } = planned;
  const kind = 'gesprekOpschrijven' as const;
  return [{ ...wait(by, 'talk-record', `r${version}`, 'N1', momentOf(day, until), 5), kind }];
};

/** Nobody did anything for a long time, whatever waits. */
const silence = (state: CasusState, around: Around): Expected => ({
  ...afOf(state, around, 'casus', `stil${dayOf(state.movedAt)}`, 'N1', 5),
  kind: 'stilte',
});
