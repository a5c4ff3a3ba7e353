import { type Change, toTell } from '../../correction.ts';
import type { Meta } from '../../decision.ts';
import type { PersonId } from '../../people.ts';
import type { Instant } from '../../time.ts';
import type { SignaalState } from '../signaal.ts';

const KEPT = 24;

/** The commit says something that people read. */
export const content = (state: SignaalState, { version }: Meta): SignaalState => ({
  ...state,
  content: [...state.content, version].slice(-KEPT),
});

/** What no longer holds once a signal is open again. */
export const open = { loose: null, erasure: null, closed: null, letGo: false };

export const again = ({ at, version }: Meta): Partial<SignaalState> => ({
  ...open,
  status: 'loose',
  loose: { at, version },
});

/** Who has opened it; its author needs not be named. */
export const readers = ({ author, readBy }: SignaalState, { by }: Meta): PersonId[] =>
  by === author ? readBy : [...new Set([...readBy, by])];

/** Those who may have read it before: the author, everybody who opened it, and who has the alarm. */
export const told = ({ author, readBy: opened, alarm, change }: SignaalState, meta: Meta): Change => ({
  version: meta.version,
  at: meta.at,
  unread: toTell([author, ...opened, alarm?.takenBy ?? '', ...(change?.unread ?? [])], meta.by),
  read: false,
});

export const freshAlarm = (at: Instant) => ({
  at,
  since: at,
  takenBy: '',
  takenAt: 0,
  cancelled: false,
  callerNeeded: false,
  held: false,
});
