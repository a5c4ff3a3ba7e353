import { type Change, type CorrectionInput, readBy, toTell } from '../correction.ts';
import { addDays, dayOf } from '../calendar.ts';
import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Pace } from '../protocol.ts';
import { evolveTold, heardFrom, nothingTold, type Told, type ToldEvent } from '../reminders/told.ts';
import type { Day, Instant } from '../time.ts';
import { evolveTurns, ordinaryTurns, type TurnEvent, type Turns } from '../turns/turns.ts';
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
  | { type: 'SignaalAdded'; v: 2; data: SignaalInputs['signaal.add'] }
  | Fact<'SignaalSeen', 'signaal.seen'>
  | Fact<'SignaalTriaged', 'signaal.triage'>
  | Fact<'SignaalAcknowledged', 'signaal.acknowledge'>
  | Fact<'SignaalWithdrawn', 'signaal.withdraw'>
  | Fact<'SignaalAttached', 'signaal.attach'>
  | Fact<'HonourRecorded', 'signaal.honour'>
  | Fact<'SignaalUnshielded', 'signaal.unshield'>
  | { type: 'SignaalShielded'; v: 1; data: { person: PersonId; why: string } }
  | RouteEvent
  | { type: 'SignaalDetached'; v: 1; data: { casus: string; why: string } }
  | Fact<'SignaalJoined', 'signaal.join'>
  | Fact<'SignaalParted', 'signaal.part'>
  | { type: 'SignaalApart'; v: 1; data: Record<string, never> }
  | Fact<'SiblingLinked', 'sibling.link'>
  | Fact<'SiblingUnlinked', 'sibling.unlink'>
  | Fact<'SignaalWatched', 'signaal.watch'>
  | { type: 'ErasureProposed'; v: 1; data: { why: string } }
  | { type: 'SignaalClosed'; v: 1; data: { why: string; keep: SignaalInputs['signaal.close']['keep']; until: Day } }
  | Fact<'SignaalHeld', 'signaal.hold'>
  | Fact<'SignaalReleased', 'signaal.release'>
  | Fact<'SignaalLetGo', 'signaal.letGo'>
  | { type: 'SignaalCorrected'; v: 1; data: CorrectionInput }
  | Fact<'ChildCorrected', 'signaal.correctChild'>
  | { type: 'ChangeRead'; v: 1; data: Record<string, never> }
  | { type: 'AlarmGiven'; v: 1; data: { about: string } }
  | Fact<'AlarmTaken', 'acuut.take'>
  | { type: 'AlarmHeld'; v: 2; data: { by: PersonId; since: Instant } }
  | Fact<'AlarmCancelled', 'acuut.cancel'>
  | Fact<'CallerNeeded', 'acuut.needCaller'>
  | { type: 'EmergencyRecorded'; v: 2; data: SignaalInputs['acuut.record'] }
  | TurnEvent
  | ToldEvent;

/** `loose`: it was answered, and something happened since that the AF has to look at again. */
export type SignaalStatus =
  | 'none'
  | 'alarm'
  | 'new'
  | 'triaged'
  | 'loose'
  | 'attached'
  | 'closed'
  | 'withdrawn'
  | 'staff';

/** What the rules need to know of a signal. No typed text but the initials and the group. */
export type SignaalState = {
  version: number;
  status: SignaalStatus;
  kind: 'gewoon' | 'onthulling' | 'eer' | 'alarm';
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
  /** What its author said it is about, and whether it fits the worry; the latest word. */
  kinds: SignaalInputs['signaal.add']['kind'];
  points: SignaalInputs['signaal.add']['points'];
  casus: string;
  /** Signals on the same child, by the AF's word; `apart`: on no child that it resembles. */
  joined: string[];
  apart: boolean;
  /** Signals and casussen on a brother or sister. */
  siblings: string[];
  /** Since when the AF has to look again, and the commit that says so. */
  loose: { at: Instant; version: number } | null;
  /** How it went since the answer; `better`: how often in a row it went better. */
  watch: {
    now: SignaalInputs['signaal.watch']['now'];
    better: number;
    by: PersonId;
    at: Instant;
    version: number;
  } | null;
  /** Waits for a second person before it may be erased. */
  erasure: { by: PersonId; at: Instant; version: number } | null;
  /** `decided` and `confirmed`: by whom it is erased; both empty where its term ended. */
  closed: {
    at: Instant;
    until: Day;
    erase: boolean;
    version: number;
    decided: PersonId;
    confirmed: PersonId;
  } | null;
  /** Kept for a reason until somebody lets it go: nothing erases it meanwhile. */
  held: { at: Instant; version: number } | null;
  /** The AF looked, and its term may end it. */
  letGo: boolean;
  change: Change | null;
  /** `held`: by who had the alarm that its author gave just before. `since`: when the school was first warned. */
  alarm: {
    at: Instant;
    since: Instant;
    takenBy: PersonId;
    takenAt: Instant;
    cancelled: boolean;
    callerNeeded: boolean;
    held: boolean;
  } | null;
  /** Set where it concerns a colleague: from then on nothing of the ordinary route applies (R36). */
  staff: Medewerkerroute | null;
  /** When a call for help was last recorded; 0 for never. `reported`: in that call. */
  acuut: Instant;
  reported: boolean;
  /** The day of the last call; empty when nobody was called. */
  calledOn: Day;
  /** To whom it is closed, whatever his role. */
  excluded: PersonId[];
  /** Who has opened it, besides its author. */
  readBy: PersonId[];
  /** Versions of the commits with content, for the dialogs that read; the latest 24. */
  content: number[];
  told: Told;
  turns: Turns;
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
  kinds: [],
  points: '',
  casus: '',
  joined: [],
  apart: false,
  siblings: [],
  loose: null,
  watch: null,
  erasure: null,
  closed: null,
  held: null,
  letGo: false,
  change: null,
  alarm: null,
  staff: null,
  acuut: 0,
  reported: false,
  calledOn: '',
  excluded: [],
  readBy: [],
  content: [],
  told: nothingTold,
  turns: ordinaryTurns,
};

const KEPT = 24;

export const evolveSignaal = (before: SignaalState, event: SignaalEvent, meta: Meta): SignaalState => {
  const state = { ...before, version: meta.version, told: heardFrom(before.told, meta.by) };
  const withContent = { ...state, content: [...state.content, meta.version].slice(-KEPT) };
  switch (event.type) {
    case 'SignaalRecorded':
      return { ...withContent, ...recorded(state, event.data, meta) };
    case 'SignaalAdded':
      return more(withContent, event.data, meta);
    case 'SignaalSeen':
      return { ...state, seen: state.seen ?? { by: meta.by, at: meta.at }, readBy: readers(state, meta) };
    case 'SignaalTriaged':
      return { ...withContent, ...triaged(state, event.data, meta) };
    case 'SignaalAcknowledged':
      return { ...state, acknowledged: true };
    case 'SignaalWithdrawn':
      return { ...withContent, status: 'withdrawn', change: told(state, meta) };
    case 'SignaalAttached':
      return { ...state, status: 'attached', casus: event.data.casus, apart: false, ...open };
    case 'HonourRecorded':
      return { ...withContent, ...aboutHonour(state, event.data, meta) };
    case 'SignaalUnshielded':
      return { ...state, excluded: state.excluded.filter((person) => person !== event.data.person) };
    case 'SignaalShielded':
      return shutTo(state, event.data.person);
    case 'MedewerkerRouteOpened':
    case 'MovedToStaff':
    case 'StaffAdded':
    case 'StaffNextRecorded':
    case 'StaffFollowed':
    case 'StaffClosed':
      return { ...withContent, ...evolveRoute(state, event, meta) };
    case 'SignaalDetached':
      return { ...withContent, casus: '', ...again(meta) };
    case 'SignaalJoined':
      return { ...state, joined: added(state.joined, event.data.signaal), apart: false };
    case 'SignaalParted':
      return { ...state, joined: state.joined.filter((id) => id !== event.data.signaal) };
    case 'SignaalApart':
      return { ...state, apart: true };
    case 'SiblingLinked':
      return { ...withContent, siblings: added(state.siblings, event.data.other) };
    case 'SiblingUnlinked':
      return { ...withContent, siblings: state.siblings.filter((id) => id !== event.data.other) };
    case 'SignaalWatched':
      return { ...withContent, watch: watched(state, event.data.now, meta) };
    case 'ErasureProposed':
      return { ...withContent, erasure: { by: meta.by, at: meta.at, version: meta.version } };
    case 'SignaalClosed':
      return { ...withContent, ...closed(state, event.data, meta) };
    case 'SignaalHeld':
      return { ...withContent, held: { at: meta.at, version: meta.version }, letGo: false };
    case 'SignaalReleased':
      return { ...withContent, held: null };
    case 'SignaalLetGo':
      return { ...state, letGo: true };
    case 'SignaalCorrected':
      return { ...withContent, change: told(state, meta) };
    case 'ChildCorrected':
      return {
        ...withContent,
        initials: event.data.initials,
        group: event.data.group,
        apart: false,
        change: told(state, meta),
      };
    case 'ChangeRead':
      return { ...state, change: readBy(state.change, meta.by) };
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
    case 'AlarmHeld':
      return {
        ...state,
        alarm: {
          ...freshAlarm(meta.at),
          since: event.data.since === 0 ? meta.at : event.data.since,
          takenBy: event.data.by,
          takenAt: meta.at,
          held: true,
        },
      };
    case 'AlarmCancelled':
      return { ...state, ...cancelled(state, meta) };
    case 'CallerNeeded':
      return {
        ...state,
        ...(isSettled(state) ? { ...open, status: 'alarm' } : {}),
        alarm: { ...runningAlarm(state, meta), callerNeeded: true, takenBy: '', held: false },
      };
    case 'EmergencyRecorded':
      return { ...withContent, ...emergency(state, event.data, meta) };
    case 'ReminderSnoozed':
    case 'TurnHandedOver':
    case 'TurnTaken':
    case 'TurnKept':
    case 'EscalationAnswered':
      return { ...state, turns: evolveTurns(state.turns, event, meta, dayOf(meta.at)) };
    case 'Reminded':
    case 'RouteGone':
      return { ...state, told: evolveTold(state.told, event, meta.at) };
    default:
      return unknownEvent(event);
  }
};

/** An alarm that he had taken is free again: nobody else could see to it. */
const shutTo = (state: SignaalState, person: PersonId): SignaalState => ({
  ...state,
  excluded: [...new Set([...state.excluded, person])],
  alarm: state.alarm?.takenBy === person ? { ...state.alarm, takenBy: '' } : state.alarm,
});

const readers = ({ author, readBy }: SignaalState, { by }: Meta): PersonId[] =>
  by === author ? readBy : [...new Set([...readBy, by])];
const added = (ids: string[], id: string): string[] => [...new Set([...ids, id])];

/** What no longer holds once a signal is open again. */
const open = { loose: null, erasure: null, closed: null, letGo: false };

const again = ({ at, version }: Meta): Partial<SignaalState> => ({ ...open, status: 'loose', loose: { at, version } });

/** What is added to a signal that was closed brings it back to the AF. */
const more = (state: SignaalState, { kind, points }: SignaalInputs['signaal.add'], meta: Meta): SignaalState => ({
  ...state,
  ...(state.status === 'closed' ? again(meta) : {}),
  kinds: [...new Set([...state.kinds, ...kind])],
  points: points === '' ? state.points : points,
});

const watched = ({ watch }: SignaalState, now: SignaalInputs['signaal.watch']['now'], meta: Meta) => ({
  now,
  better: now === 'beter' ? (watch?.better ?? 0) + 1 : 0,
  by: meta.by,
  at: meta.at,
  version: meta.version,
});

/** What is written where whoever had an alarm says no more than that it is over: nothing for its author to read. */
export const SETTLED = 'Het is geregeld.';

const closed = (
  { erasure, status }: SignaalState,
  { why, keep, until }: Extract<SignaalEvent, { type: 'SignaalClosed' }>['data'],
  { at, version, by }: Meta,
): Partial<SignaalState> => ({
  ...open,
  status: 'closed',
  acknowledged: status === 'alarm' && why === SETTLED,
  closed: { at, until, erase: keep === 'wissen', version, decided: erasure?.by ?? '', confirmed: by },
});

/** Those who may have read it before: the author, everybody who opened it, and who has the alarm. */
const told = ({ author, readBy: opened, alarm, change }: SignaalState, meta: Meta): Change => ({
  version: meta.version,
  at: meta.at,
  unread: toTell([author, ...opened, alarm?.takenBy ?? '', ...(change?.unread ?? [])], meta.by),
  read: false,
});

const freshAlarm = (at: Instant) => ({
  at,
  since: at,
  takenBy: '',
  takenAt: 0,
  cancelled: false,
  callerNeeded: false,
  held: false,
});

/** An alarm that was over, and of which nothing was recorded. */
export const isSettled = ({ kind, status, initials }: Pick<SignaalState, 'kind' | 'status' | 'initials'>): boolean =>
  kind === 'alarm' && status === 'closed' && initials === '';

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

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Signaal event: ${JSON.stringify(event)}`);
};
