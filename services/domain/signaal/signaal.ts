import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Pace } from '../protocol.ts';
import { evolveTold, heardFrom, nothingTold, type Told, type ToldEvent } from '../reminders/told.ts';
import type { Day, Instant } from '../time.ts';
import { evolveRoute, type Medewerkerroute, type RouteEvent } from './evolveRoute.ts';
import type { SignaalInputs } from './inputs.ts';

type Fact<Type extends string, Command extends keyof SignaalInputs> = {
  type: Type;
  v: 1;
  data: SignaalInputs[Command];
};

/** `told`: the child told it (R51, design.md 6); `promise`: what the child was told in return. */
type Recorded = SignaalInputs['signaal.record'] & { told: boolean; promise: string };

/** What happened to a signal. Typed text lives here and nowhere else. */
export type SignaalEvent =
  | { type: 'SignaalRecorded'; v: 1; data: Recorded }
  | Fact<'SignaalAdded', 'signaal.add'>
  | Fact<'SignaalSeen', 'signaal.seen'>
  | Fact<'SignaalTriaged', 'signaal.triage'>
  | Fact<'SignaalAcknowledged', 'signaal.acknowledge'>
  | Fact<'SignaalWithdrawn', 'signaal.withdraw'>
  | Fact<'SignaalAttached', 'signaal.attach'>
  | { type: 'SignaalShielded'; v: 1; data: { person: PersonId; why: string } }
  | RouteEvent
  | Fact<'AlarmGiven', 'acuut.alert'>
  | Fact<'AlarmTaken', 'acuut.take'>
  | Fact<'AlarmCancelled', 'acuut.cancel'>
  | Fact<'CallerNeeded', 'acuut.needCaller'>
  | Fact<'EmergencyRecorded', 'acuut.record'>
  | ToldEvent;

export type SignaalStatus = 'none' | 'alarm' | 'new' | 'triaged' | 'attached' | 'withdrawn' | 'staff';

/** What the rules need to know of a signal. No typed text but the initials and the group. */
export type SignaalState = {
  version: number;
  status: SignaalStatus;
  kind: 'gewoon' | 'onthulling' | 'alarm';
  author: PersonId;
  at: Instant;
  initials: string;
  group: string;
  danger: SignaalInputs['signaal.record']['danger'];
  seen: { by: PersonId; at: Instant } | null;
  triage: {
    by: PersonId;
    at: Instant;
    version: number;
    next: SignaalInputs['signaal.triage']['next'];
    date: Day;
  } | null;
  pace: Pace;
  acknowledged: boolean;
  casus: string;
  alarm: { at: Instant; takenBy: PersonId; takenAt: Instant; cancelled: boolean; callerNeeded: boolean } | null;
  /** Set where it concerns a colleague: from then on nothing of the ordinary route applies (R36). */
  staff: Medewerkerroute | null;
  /** To whom it is closed, whatever his role. */
  excluded: PersonId[];
  /** Who has opened it, besides its author. */
  readBy: PersonId[];
  /** Versions of the commits with content, for the dialogs that read; the latest 24. */
  content: number[];
  told: Told;
};

export const noSignaal: SignaalState = {
  version: 0,
  status: 'none',
  kind: 'gewoon',
  author: '',
  at: 0,
  initials: '',
  group: '',
  danger: 'nee',
  seen: null,
  triage: null,
  pace: 'gewoon',
  acknowledged: false,
  casus: '',
  alarm: null,
  staff: null,
  excluded: [],
  readBy: [],
  content: [],
  told: nothingTold,
};

const KEPT = 24;

export const evolveSignaal = (before: SignaalState, event: SignaalEvent, meta: Meta): SignaalState => {
  const state = { ...before, version: meta.version, told: heardFrom(before.told, meta.by) };
  const withContent = { ...state, content: [...state.content, meta.version].slice(-KEPT) };
  switch (event.type) {
    case 'SignaalRecorded':
      return { ...withContent, ...recorded(state, event.data, meta) };
    case 'SignaalAdded':
      return withContent;
    case 'SignaalSeen':
      return { ...state, seen: state.seen ?? { by: meta.by, at: meta.at }, readBy: readers(state, meta) };
    case 'SignaalTriaged':
      return { ...withContent, ...triaged(state, event.data, meta) };
    case 'SignaalAcknowledged':
      return { ...state, acknowledged: true };
    case 'SignaalWithdrawn':
      return { ...withContent, status: 'withdrawn' };
    case 'SignaalAttached':
      return { ...state, status: 'attached', casus: event.data.casus };
    case 'SignaalShielded':
      return { ...state, excluded: [...new Set([...state.excluded, event.data.person])] };
    case 'MedewerkerRouteOpened':
    case 'MovedToStaff':
    case 'StaffAdded':
    case 'StaffNextRecorded':
    case 'StaffFollowed':
    case 'StaffClosed':
      return { ...withContent, ...evolveRoute(state, event, meta) };
    case 'AlarmGiven':
      return {
        ...state,
        status: 'alarm',
        kind: 'alarm',
        author: meta.by,
        at: meta.at,
        danger: 'jaNu',
        alarm: freshAlarm(meta.at),
      };
    case 'AlarmTaken':
      return {
        ...state,
        alarm: { ...(state.alarm ?? freshAlarm(meta.at)), takenBy: meta.by, takenAt: meta.at },
        readBy: readers(state, meta),
      };
    case 'AlarmCancelled':
      return { ...state, ...cancelled(state, meta) };
    case 'CallerNeeded':
      return { ...state, alarm: { ...runningAlarm(state, meta), callerNeeded: true, takenBy: '' } };
    case 'EmergencyRecorded':
      return { ...withContent, ...emergency(state, event.data, meta) };
    case 'Reminded':
    case 'RouteGone':
      return { ...state, told: evolveTold(state.told, event) };
    default:
      return unknownEvent(event);
  }
};

const readers = ({ author, readBy }: SignaalState, { by }: Meta): PersonId[] =>
  by === author ? readBy : [...new Set([...readBy, by])];

const freshAlarm = (at: Instant) => ({ at, takenBy: '', takenAt: 0, cancelled: false, callerNeeded: false });

/** An alarm that was called off begins anew. */
const runningAlarm = ({ alarm }: SignaalState, { at }: Meta) =>
  alarm === null || alarm.cancelled ? freshAlarm(at) : alarm;

/** "By accident" is about the alarm: what was recorded as well stays where it is. */
const cancelled = ({ status, alarm }: SignaalState, { at }: Meta): Partial<SignaalState> => ({
  status: status === 'alarm' ? 'withdrawn' : status,
  alarm: { ...(alarm ?? freshAlarm(at)), cancelled: true },
});

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

const triaged = (state: SignaalState, data: SignaalInputs['signaal.triage'], meta: Meta): Partial<SignaalState> => ({
  status: state.status === 'attached' ? 'attached' : 'triaged',
  seen: state.seen ?? { by: meta.by, at: meta.at },
  readBy: readers(state, meta),
  triage: { by: meta.by, at: meta.at, version: meta.version, next: data.next, date: data.date },
  pace: data.pace,
  acknowledged: false,
});

/** A call that was made opens a signal of its own, or is the newest of one: either way it waits for the AF's first look. */
const emergency = (state: SignaalState, data: SignaalInputs['acuut.record'], meta: Meta): Partial<SignaalState> => ({
  status: state.status === 'attached' ? 'attached' : 'new',
  readBy: state.author === '' ? [] : readers(state, meta),
  kind: state.status === 'none' ? 'alarm' : state.kind,
  author: state.author === '' ? meta.by : state.author,
  at: state.at === 0 ? meta.at : state.at,
  initials: state.initials === '' ? data.initials : state.initials,
  group: state.group === '' ? data.group : state.group,
  danger: 'jaNu',
});

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Signaal event: ${JSON.stringify(event)}`);
};
