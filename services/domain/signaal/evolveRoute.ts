import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Day, Instant } from '../time.ts';
import type { SignaalInputs } from './inputs.ts';
import type { SignaalState } from './signaal.ts';

type Fact<Type extends string, Command extends keyof SignaalInputs> = {
  type: Type;
  v: 1;
  data: SignaalInputs[Command];
};

/** What happened to a signal about a colleague (R36). `concerns` says to whom it goes. */
export type RouteEvent =
  | {
      type: 'MedewerkerRouteOpened';
      v: 1;
      data: Concerning & Pick<SignaalInputs['medewerkerRoute.record'], 'what' | 'initials' | 'danger'>;
    }
  | { type: 'MovedToStaff'; v: 1; data: Concerning & { reason: string; casus: string } }
  | Fact<'StaffAdded', 'medewerkerRoute.add'>
  | Fact<'StaffNextRecorded', 'medewerkerRoute.next'>
  | Fact<'StaffFollowed', 'medewerkerRoute.follow'>
  | Fact<'StaffClosed', 'medewerkerRoute.close'>;

/** `colleague`: the account of the person concerned, when he has one: it is closed to him whatever his role. */
export type Concerning = { concerns: Medewerkerroute['concerns']; colleague: PersonId; whoName: string };

/** Where a signal about a colleague stands. It waits for somebody until it is closed. */
export type Medewerkerroute = {
  concerns: 'directie' | 'collega';
  /** Was it an ordinary signal before? Then who read it is known. */
  moved: boolean;
  at: Instant;
  version: number;
  /** Who did what was needed first; empty while nobody did. */
  takenBy: PersonId;
  again: Day;
  closedAt: Instant;
};

/** The part of the state that such a signal changes; nothing typed is in it. */
export const evolveRoute = (state: SignaalState, event: RouteEvent, meta: Meta): Partial<SignaalState> => {
  switch (event.type) {
    case 'MedewerkerRouteOpened':
      return {
        ...opened(state, event.data, meta, false),
        author: meta.by,
        at: meta.at,
        initials: event.data.initials,
        danger: event.data.danger,
      };
    case 'MovedToStaff':
      return { ...opened(state, event.data, meta, true), casus: '', alarm: null, readBy: movedBy(state, meta) };
    case 'StaffAdded':
      return {};
    case 'StaffNextRecorded':
      return changed(state, { takenBy: meta.by, again: event.data.again, version: meta.version });
    case 'StaffFollowed':
      return changed(state, { again: event.data.again, version: meta.version });
    case 'StaffClosed':
      return changed(state, { closedAt: meta.at, version: meta.version });
    default:
      return unknownEvent(event);
  }
};

const movedBy = ({ author, readBy }: SignaalState, { by }: Meta): PersonId[] =>
  by === author ? readBy : [...new Set([...readBy, by])];

const opened = (
  { excluded }: SignaalState,
  { concerns, colleague }: Concerning,
  { at, version }: Meta,
  moved: boolean,
): Partial<SignaalState> => ({
  status: 'staff',
  staff: { concerns, moved, at, version, takenBy: '', again: '', closedAt: 0 },
  excluded: colleague === '' ? excluded : [...new Set([...excluded, colleague])],
});

const changed = ({ staff }: SignaalState, change: Partial<Medewerkerroute>): Partial<SignaalState> =>
  staff === null ? {} : { staff: { ...staff, ...change } };

const unknownEvent = (event: never): never => {
  throw new Error(`unknown event of the staff route: ${JSON.stringify(event)}`);
};
