import { dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import type { PersonId } from '../../people.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import { type Melding, newMelding, type Objector, type Settled, talksAlong, unsettled } from '../melding.ts';

type Data<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>['data'];

/** The round that is under way; else a new one, which takes along an objection that was not weighed yet. */
const round = ({ melding }: CasusState, { version }: Meta): Melding => {
  if (melding !== null && !melding.recorded) return melding;
  return withObjections(newMelding(version), melding?.objectors ?? [], 'geen');
};

/** Who reports was chosen: from then on that person is awaited. */
export const assigned = (state: CasusState, { reporter }: Data<'MeldingAssigned'>, meta: Meta): CasusState => ({
  ...state,
  melding: { ...round(state, meta), reporter, version: meta.version },
});

const settledBy = (how: string): Settled => (how.startsWith('niet') ? 'grond' : 'gesproken');

export const toldParents = (state: CasusState, data: Data<'OudersIngelicht'>, meta: Meta): CasusState => {
  const now = state.melding ?? newMelding(meta.version);
  const melding = { ...heard(now, 'ouders', data.objects), parents: settledBy(data.told) };
  return settled({ ...state, melding }, meta);
};

export const toldPupil = (state: CasusState, data: Data<'LeerlingIngelicht'>, meta: Meta): CasusState => {
  const now = state.melding ?? newMelding(meta.version);
  const melding = { ...heard(now, 'leerling', data.objects), pupil: settledBy(data.spoken) };
  return settled({ ...state, melding }, meta);
};

/** What was said without an objection takes back none: that is weighed. */
const heard = (melding: Melding, who: Objector, objects: 'ja' | 'nee'): Melding =>
  objects === 'ja'
    ? withObjections(melding, [...melding.objectors.filter((one) => one !== who), who], melding.bezwaar)
    : melding;

const withObjections = (melding: Melding, objectors: Objector[], otherwise: Melding['bezwaar']): Melding => ({
  ...melding,
  objectors,
  bezwaar: objectors.length > 0 ? 'open' : otherwise,
});

/** An objection that came in while another lay before the second person is weighed after it. */
export const weighed = (state: CasusState, { result, date, whose }: Data<'BezwaarWeighed'>, meta: Meta): CasusState => {
  const without = { ...state, pending: null };
  if (state.melding === null || result === 'niet') return { ...without, melding: null };
  const left = state.melding.objectors.filter((one) => !whose.includes(one));
  return settled({ ...without, melding: { ...withObjections(state.melding, left, 'gewogen'), from: date } }, meta);
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

/**
 * The round was over, and only then the child turned out to be twelve or older: it is open again for the pupil alone, who
 * hears of the melding after all (R93). Who reported is not known any more: the AF sees to it.
 */
export const pupilHears = (before: CasusState, now: CasusState, { at, version }: Meta): CasusState => {
  const today = dayOf(at);
  const isOver = now.status === 'open' && now.melding === null && now.meldingen > 0;
  if (!isOver || talksAlong(before, today) || !talksAlong(now, today)) return now;
  return { ...now, melding: { ...newMelding(version), parents: 'gesproken', recorded: true } };
};

/** A round ends when it was made, everybody knows of it, and every objection was weighed. */
export const settled = (state: CasusState, { at }: Meta): CasusState => {
  const { melding } = state;
  if (melding === null || !melding.recorded || melding.bezwaar === 'open') return state;
  return unsettled(state, dayOf(at)).length > 0 ? state : { ...state, melding: null };
};
