import type { AwaitedPage } from '../../../services/domain/awaited.ts';
import type { CasusCommandType } from '../../../services/domain/casus/inputs.ts';
import { casusRelations, mayCasus } from '../../../services/domain/casus/relations.ts';
import type { SignaalCommandType } from '../../../services/domain/signaal/inputs.ts';
import { maySignaal } from '../../../services/domain/signaal/relations.ts';
import type { SignaalState } from '../../../services/domain/signaal/signaal.ts';
import type { GivenCasus, GivenSignaal } from './given.ts';
import { factsOf, whoIs } from './school.ts';

/** What somebody can do in the dialog that waits for him. */
const IN_CASUS: Partial<Record<AwaitedPage, CasusCommandType[]>> = {
  casus: ['step.submit', 'casus.close'],
  'observation-invite': ['observation.add'],
  'step-review': ['step.approve'],
  'weighing-plan': ['weging.plan'],
  'weighing-view': ['weging.view'],
  'weighing-status': ['weging.open'],
  'weighing-record': ['weging.record'],
  'teacher-advice': ['advies.read'],
  'talk-near': ['gesprek.near'],
  consideration: ['afwegingskader.answer'],
  'report-record': ['melding.record'],
  'follow-plan': ['followUp.plan'],
  'follow-note': ['followUp.note'],
  'follow-verdict': ['followUp.verdict'],
  closed: ['casus.read'],
};
const IN_SIGNAAL: Partial<Record<AwaitedPage, SignaalCommandType[]>> = {
  triage: ['signaal.triage'],
  'signal-answer': ['signaal.acknowledge'],
  'acute-watch': ['acuut.take', 'acuut.record'],
};

/** What holds in every state of a casus, wherever a walk comes. */
export const casusKeeps = (story: GivenCasus, closedToo = true): void => {
  if (story.state.status === 'closed' && !closedToo) return;
  const { state } = story;
  const waits = story.waits();
  if (state.status === 'open') expect(waits).not.toEqual([]);
  expect(new Set(waits.map(({ person, page, key }) => [person, page, key].join())).size).toBe(waits.length);
  for (const { person, page } of waits) {
    const facts = factsOf(whoIs(person), story.around);
    expect(state.excluded).not.toContain(person);
    if (page === 'step-review') expect(person).not.toBe(state.pending?.by);
    const acts = IN_CASUS[page] ?? [];
    expect([page, acts.some((act) => mayCasus(state, act, facts) === undefined)]).toEqual([page, true]);
  }
  for (const person of state.excluded) expect(casusRelations(state, factsOf(whoIs(person), story.around))).toEqual([]);
};

/** Nothing is left to do: it was withdrawn, goes on in a casus, or the author has read the answer to it. */
const isDone = ({ status, triage, acknowledged }: SignaalState): boolean => {
  if (status !== 'triaged') return status === 'none' || status === 'withdrawn' || status === 'attached';
  return acknowledged && (triage?.next === 'praten' || triage?.next === 'andereZorg');
};

/** What holds in every state of a signal. */
export const signaalKeeps = (story: GivenSignaal): void => {
  const { state } = story;
  const waits = story.waits();
  if (!isDone(state)) expect(waits).not.toEqual([]);
  for (const { person, page } of waits) {
    const facts = factsOf(whoIs(person), story.around);
    if (page === 'triage') expect(person).not.toBe(state.author);
    const acts = IN_SIGNAAL[page] ?? [];
    expect([page, acts.some((act) => maySignaal(state, act, facts) === undefined)]).toEqual([page, true]);
  }
};
