import type { Change } from '../correction.ts';
import type { PersonId } from '../people.ts';
import type { Pace } from '../protocol.ts';
import { nothingTold, type Told } from '../reminders/told.ts';
import type { Day, Instant } from '../time.ts';
import { ordinaryTurns, type Turns } from '../turns/turns.ts';
import type { Medewerkerroute } from './evolveRoute.ts';
import type { SignaalInputs } from './inputs.ts';

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

/** An alarm that was over, and of which nothing was recorded. */
export const isSettled = ({ kind, status, initials }: Pick<SignaalState, 'kind' | 'status' | 'initials'>): boolean =>
  kind === 'alarm' && status === 'closed' && initials === '';
