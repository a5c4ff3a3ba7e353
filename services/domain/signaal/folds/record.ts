import { addDays, dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import type { Recorded } from '../events.ts';
import type { SignaalInputs } from '../inputs.ts';
import type { SignaalState } from '../signaal.ts';
import { again, content, freshAlarm, open, readers, told } from './common.ts';
import type { Folds } from './fold.ts';

/** What was recorded, and the first look at it. */
export const recordFolds = {
  SignaalRecorded: (state, { data }, meta) => content({ ...state, ...recorded(state, data, meta) }, meta),
  HonourRecorded: (state, { data }, meta) => content({ ...state, ...aboutHonour(state, data, meta) }, meta),
  SignaalAdded: (state, { data }, meta) => content(more(state, data, meta), meta),
  SignaalSeen: (state, _event, meta) => ({
    ...state,
    seen: state.seen ?? { by: meta.by, at: meta.at },
    readBy: readers(state, meta),
  }),
  SignaalTriaged: (state, { data }, meta) => content({ ...state, ...triaged(state, data, meta) }, meta),
  SignaalAcknowledged: (state) => ({ ...state, acknowledged: true }),
  SignaalWithdrawn: (state, _event, meta) =>
    content({ ...state, status: 'withdrawn', change: told(state, meta) }, meta),
} satisfies Partial<Folds>;

const recorded = (state: SignaalState, data: Recorded, meta: Meta): Partial<SignaalState> => ({
  status: 'new',
  kind: data.told ? 'onthulling' : 'gewoon',
  author: meta.by,
  at: meta.at,
  initials: data.initials,
  group: data.group,
  danger: data.danger,
  alarm: data.danger === 'jaNu' ? freshAlarm(meta.at) : state.alarm,
});

const SOON = 7;

/** Somebody who may be taken away this week is in danger now; otherwise nobody knows, and it cannot wait (R61). */
const aboutHonour = (
  state: SignaalState,
  { initials, group, leaving, date }: SignaalInputs['signaal.honour'],
  meta: Meta,
): Partial<SignaalState> => {
  const now = leaving === 'ja' && date <= addDays(dayOf(meta.at), SOON);
  return {
    status: 'new',
    kind: 'eer',
    author: meta.by,
    at: meta.at,
    initials,
    group,
    danger: now ? 'jaNu' : 'weetNiet',
    alarm: now ? freshAlarm(meta.at) : state.alarm,
  };
};

const triaged = (state: SignaalState, data: SignaalInputs['signaal.triage'], meta: Meta): Partial<SignaalState> => ({
  status: state.status === 'attached' ? 'attached' : 'triaged',
  seen: state.seen ?? { by: meta.by, at: meta.at },
  readBy: readers(state, meta),
  ...(state.status === 'attached' ? {} : open),
  triage: { by: meta.by, at: meta.at, version: meta.version, next: data.next, date: data.date },
  pace: data.pace,
  acknowledged: false,
});

/** What is added to a signal that was closed brings it back to the AF. */
const more = (state: SignaalState, { kind, points }: SignaalInputs['signaal.add'], meta: Meta): SignaalState => ({
  ...state,
  ...(state.status === 'closed' ? again(meta) : {}),
  kinds: [...new Set([...state.kinds, ...kind])],
  points: points === '' ? state.points : points,
});
