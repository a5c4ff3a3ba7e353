import { dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import type { PersonId } from '../../people.ts';
import type { CasusEvent, CasusState } from '../casus.ts';
import { type Melding, newMelding, type Settled, unsettled } from '../melding.ts';

type Data<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>['data'];

/** The round that is under way; else a new one, which takes along an objection that was not weighed yet. */
const round = ({ melding }: CasusState, { version }: Meta): Melding => {
  if (melding !== null && !melding.recorded) return melding;
  return { ...newMelding(version), bezwaar: melding?.bezwaar === 'open' ? 'open' : 'geen' };
};

/** Who reports was chosen: from then on that person is awaited. */
export const assigned = (state: CasusState, { reporter }: Data<'MeldingAssigned'>, meta: Meta): CasusState => ({
  ...state,
  melding: { ...round(state, meta), reporter, version: meta.version },
});

const settledBy = (how: string): Settled => (how.startsWith('niet') ? 'grond' : 'gesproken');

export const toldParents = (state: CasusState, data: Data<'OudersIngelicht'>, meta: Meta): CasusState => {
  const now = state.melding ?? newMelding(meta.version);
  const bezwaar = data.objects === 'ja' ? 'open' : now.bezwaar;
  return settled({ ...state, melding: { ...now, parents: settledBy(data.told), bezwaar } }, meta);
};

export const toldPupil = (state: CasusState, data: Data<'LeerlingIngelicht'>, meta: Meta): CasusState =>
  settled(
    { ...state, melding: { ...(state.melding ?? newMelding(meta.version)), pupil: settledBy(data.spoken) } },
    meta,
  );

export const weighed = (state: CasusState, { result, date }: Data<'BezwaarWeighed'>, meta: Meta): CasusState => {
  const without = { ...state, pending: null };
  if (state.melding === null || result === 'niet') return { ...without, melding: null };
  return settled({ ...without, melding: { ...state.melding, bezwaar: 'gewogen', from: date } }, meta);
};

/**
 * A melding was made. What was decided is done with it; a melding that was made before the second person agreed
 * counts for that decision. Parents and child are still told, when that could not come first (R92).
 */
export const reported = (state: CasusState, meta: Meta): CasusState => {
  const now = round(state, meta);
  const ahead = !state.meldingDue && (state.pending !== null || state.step === 'beslissen');
  const next: CasusState = {
    ...state,
    meldingen: state.meldingen + 1,
    meldingDue: false,
    reportedAhead: state.reportedAhead || ahead,
    // What helps in class is told again: there is a decision now (R105).
    adviceUnread: (state.weging?.recorded ?? 0) > 0 ? advisedOf(state) : state.adviceUnread,
    melding: { ...now, recorded: true },
  };
  return settled(next, meta);
};

/** Whom the advice of the care team is for: who leads the steps, and everybody whose signal is attached (R77). */
export const advisedOf = ({ lead, authors }: CasusState): PersonId[] => [...new Set([lead, ...Object.values(authors)])];

/** The AF says what helps in class; she knows it herself. */
export const advisedByAf = (state: CasusState, { by, version }: Meta): CasusState => {
  const unread = new Set([...state.adviceUnread, ...advisedOf(state)]);
  unread.delete(by);
  return { ...state, adviceUnread: [...unread], adviceGiven: version };
};

/** A round ends when it was made, everybody knows of it, and every objection was weighed. */
export const settled = (state: CasusState, { at }: Meta): CasusState => {
  const { melding } = state;
  if (melding === null || !melding.recorded || melding.bezwaar === 'open') return state;
  return unsettled(state, dayOf(at)).length > 0 ? state : { ...state, melding: null };
};
