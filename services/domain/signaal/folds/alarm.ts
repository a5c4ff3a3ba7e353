import { dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import type { SignaalInputs } from '../inputs.ts';
import { isSettled, type SignaalState } from '../signaal.ts';
import { content, freshAlarm, open, readers } from './common.ts';
import type { Folds } from './fold.ts';

/** The alarm, and the call for help. */
export const alarmFolds = {
  AlarmGiven: (state, _event, { by, at }) => ({
    ...state,
    status: 'alarm',
    kind: 'alarm',
    author: by,
    at,
    danger: 'jaNu',
    alarm: freshAlarm(at),
  }),
  AlarmTaken: (state, _event, meta) => ({
    ...state,
    alarm: { ...(state.alarm ?? freshAlarm(meta.at)), takenBy: meta.by, takenAt: meta.at },
    readBy: readers(state, meta),
  }),
  AlarmHeld: (state, { data: { by, since } }, { at }) => ({
    ...state,
    alarm: { ...freshAlarm(at), since: since === 0 ? at : since, takenBy: by, takenAt: at, held: true },
  }),
  AlarmCancelled: (state, _event, meta) => ({ ...state, ...cancelled(state, meta) }),
  CallerNeeded: (state, _event, meta) => ({
    ...state,
    ...(isSettled(state) ? { ...open, status: 'alarm' } : {}),
    alarm: { ...runningAlarm(state, meta), callerNeeded: true, takenBy: '', held: false },
  }),
  EmergencyRecorded: (state, { data }, meta) => content({ ...state, ...emergency(state, data, meta) }, meta),
} satisfies Partial<Folds>;

/** An alarm that was called off begins anew. */
const runningAlarm = ({ alarm }: SignaalState, { at }: Meta) =>
  alarm === null || alarm.cancelled ? freshAlarm(at) : alarm;

/** "By accident" is about the alarm: what was recorded as well stays where it is. */
const cancelled = ({ status, alarm }: SignaalState, { at }: Meta): Partial<SignaalState> => ({
  status: status === 'alarm' ? 'withdrawn' : status,
  alarm: { ...(alarm ?? freshAlarm(at)), cancelled: true },
});

/** A call that was made opens a signal of its own, or is the newest of one: either way it waits for the AF's first look. */
const emergency = (state: SignaalState, data: SignaalInputs['acuut.record'], meta: Meta): Partial<SignaalState> => ({
  ...open,
  status: state.status === 'attached' ? 'attached' : 'new',
  readBy: state.author === '' ? [] : readers(state, meta),
  kind: state.status === 'none' ? 'alarm' : state.kind,
  author: state.author === '' ? meta.by : state.author,
  at: state.at === 0 ? meta.at : state.at,
  initials: state.initials === '' ? data.initials : state.initials,
  group: state.group === '' ? data.group : state.group,
  danger: 'jaNu',
  ...(data.called.some((one) => one !== 'niemand') ? { acuut: meta.at, calledOn: data.day || dayOf(meta.at) } : {}),
  reported: data.reported === 'ja',
});
