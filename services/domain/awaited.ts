import { momentOf } from './calendar.ts';
import { OVERVIEW } from './calendar/sendingHours.ts';
import type { PersonId } from './people.ts';
import type { NeutralLine } from './neutral.ts';
import type { Day, Instant } from './time.ts';

/** The dialogs that something can wait in. */
export type AwaitedPage =
  | 'triage'
  | 'signal-answer'
  | 'signal-changed'
  | 'keep-watching'
  | 'erase-review'
  | 'signal-retention'
  | 'casus-changed'
  | 'acute-watch'
  | 'casus'
  | 'observation-invite'
  | 'step-review'
  | 'weighing-plan'
  | 'weighing-text'
  | 'weighing-danger'
  | 'weighing-view'
  | 'weighing-status'
  | 'weighing-record'
  | 'teacher-advice'
  | 'inform-parents'
  | 'talk-near'
  | 'intake'
  | 'veilig-thuis-advice'
  | 'protocol-move'
  | 'talk-plan'
  | 'talk-coach'
  | 'check-in'
  | 'talk-look'
  | 'talk-threat'
  | 'talk-help'
  | 'consideration'
  | 'report-who'
  | 're-report'
  | 'report-parents'
  | 'report-pupil'
  | 'objection'
  | 'report-record'
  | 'help-plan'
  | 'help-arrived'
  | 'feedback'
  | 'evaluate'
  | 'evaluations'
  | 'close'
  | 'check-once'
  | 'follow-plan'
  | 'follow-note'
  | 'follow-verdict'
  | 'closed'
  | 'contact'
  | 'shield-review'
  | 'acute-parents'
  | 'emergency'
  | 'staff-next'
  | 'staff-follow'
  | 'staff-record'
  | 'notices'
  | 'restored'
  | 'settings'
  | 'setting-confirm'
  | 'setting-told'
  | 'setup-first'
  | 'talk-record'
  | 'escalation'
  | 'process-note'
  | 'bewaren'
  | 'bewaren-review'
  | 'access-decide'
  | 'access-file'
  | 'transfer'
  | 'hand-over-take'
  | 'holiday-list'
  | 'on-duty';

/**
 * Something waits for a person. What is awaited follows from the state alone; a message is the difference
 * between what was awaited before an act and after it, so no act can forget to tell anybody.
 * `key` tells two waits of one kind apart (a returned step is a new one); `from` may lie ahead. `due`: the day that
 * was agreed. `bundle`: what may come together with what else waits for that person.
 */
export type Awaited = {
  person: PersonId;
  page: AwaitedPage;
  key: string;
  line: NeutralLine;
  from: Instant;
  minutes: number;
  due?: Day;
  bundle?: 'digest';
};

export const sameWait = (one: Awaited, other: Awaited): boolean =>
  one.person === other.person && one.page === other.page && one.key === other.key;

/** What may wait for the overview of a day. */
export const inOverview = (one: Awaited, day: Day): Awaited => ({
  ...one,
  line: 'N1',
  from: momentOf(day, OVERVIEW),
  bundle: 'digest',
});
