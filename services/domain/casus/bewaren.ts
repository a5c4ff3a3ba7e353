import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Day, Instant } from '../time.ts';
import type { CasusEvent } from './events.ts';
import type { CasusState } from './casus.ts';
import type { KEEPING } from './inputs/bewaren.ts';

/** What is proposed for a casus that is closed: that it goes from a day on, or that it is looked at again on that day. */
export type Keeping = { what: (typeof KEEPING)[number]; on: Day };

/** Two persons looked, or the child asked for it. */
type Ground = 'bewaren' | 'verzoek';

/** How long a casus is kept (domain.md B.6). Nothing of it goes before two persons said so. */
export type Bewaren = {
  /** Since when the pupil is no longer at the school, said after closing; from before that it stands in `left`. */
  left: Day;
  /** Somebody looked, or something was sent back: from then on it is the AF's turn anew. */
  turn: { at: Instant; version: number };
  proposal: (Keeping & { by: PersonId; at: Instant; version: number }) | null;
  /** Two agreed. `seen`: the AF looked once more, shortly before the day. */
  agreed:
    | (Keeping & { by: PersonId; confirmed: PersonId; at: Instant; version: number; seen: boolean; ground: Ground })
    | null;
  /** A complaint, an inquiry: it stays whatever its term. `on`: the day on which somebody asks whether it still has to. */
  held: { by: PersonId; on: Day; version: number } | null;
  /** It goes: the school was asked to write that down. */
  ending: { decided: PersonId; confirmed: PersonId; ground: Ground } | null;
};

export const noBewaren: Bewaren = {
  left: '',
  turn: { at: 0, version: 0 },
  proposal: null,
  agreed: null,
  held: null,
  ending: null,
};

/** Since when the pupil is no longer at the school; empty while he is. */
export const leftOn = ({ bewaren, left }: Pick<CasusState, 'bewaren' | 'left'>): Day =>
  bewaren.left === '' ? (left?.date ?? '') : bewaren.left;

export type BewarenEvent = Extract<
  CasusEvent,
  {
    type:
      | 'VertrekRecorded'
      | 'BewarenLooked'
      | 'BewarenProposed'
      | 'BewarenConfirmed'
      | 'BewarenReturned'
      | 'BewarenSeen'
      | 'BewarenHeld'
      | 'BewarenReleased'
      | 'BewarenEnded';
  }
>;

/** What is held starts anew afterwards: what two agreed before is proposed again. */
export const evolveBewaren = (before: Bewaren, event: BewarenEvent, { by, at, version }: Meta): Bewaren => {
  const turn = { at, version };
  switch (event.type) {
    case 'VertrekRecorded':
      return { ...before, left: event.data.date, turn };
    case 'BewarenLooked':
      return { ...before, turn };
    case 'BewarenProposed': {
      const { what, on } = event.data;
      return { ...before, agreed: null, proposal: { what, on, by, at, version } };
    }
    case 'BewarenConfirmed':
      return { ...before, proposal: null, agreed: agreedOn(before, { by, at }) };
    case 'BewarenReturned':
      return { ...before, proposal: null, turn };
    case 'BewarenSeen':
      return { ...before, agreed: before.agreed && { ...before.agreed, seen: true } };
    case 'BewarenHeld':
      return { ...before, proposal: null, agreed: null, held: { by, on: event.data.review, version } };
    case 'BewarenReleased':
      return { ...before, held: null, turn };
    case 'BewarenEnded':
      return { ...before, ending: endedBy(before) };
    default:
      return unknownEvent(event);
  }
};

const agreedOn = ({ proposal }: Bewaren, { by, at }: Pick<Meta, 'by' | 'at'>): Bewaren['agreed'] =>
  proposal && { ...proposal, confirmed: by, at, seen: false, ground: 'bewaren' };

const endedBy = ({ agreed }: Bewaren): Bewaren['ending'] =>
  agreed && { decided: agreed.by, confirmed: agreed.confirmed, ground: agreed.ground };

/** The child asked for it, and somebody of the directie said yes. */
export const agreedTo = (before: Bewaren, on: Day, asked: { by: PersonId }, { by, at, version }: Meta): Bewaren => ({
  ...before,
  proposal: null,
  agreed: { what: 'wissen', on, by: asked.by, confirmed: by, at, version, seen: false, ground: 'verzoek' },
});

/** A casus that was opened again and closes anew: how long it stays is decided anew as well; what is held stays held. */
export const closedAnew = (before: Bewaren): Bewaren => ({ ...before, proposal: null, agreed: null });

const unknownEvent = (event: never): never => {
  throw new Error(`unknown event: ${JSON.stringify(event)}`);
};
