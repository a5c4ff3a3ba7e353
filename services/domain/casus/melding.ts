import { ageOn, HAS_A_SAY } from '../age.ts';
import type { PersonId } from '../people.ts';
import { DAY, type Day, type Instant } from '../time.ts';
import type { CasusState } from './casus.ts';
import type { CasusInputs } from './inputs.ts';
import type { OBJECTORS } from './inputs/melden.ts';

/** Was it talked about, or is there a ground not to? */
export type Settled = 'open' | 'gesproken' | 'grond';

export type Objector = (typeof OBJECTORS)[number];
/** What came of weighing; `whose`: the objections that lay there when it was proposed. */
export type WeighedObjection = Pick<CasusInputs['bezwaar.weigh'], 'result' | 'date'> & { whose: Objector[] };

/** The melding that is under way, until all that belongs to it is settled. Bounded, without typed text. */
export type Melding = {
  /** Of the commit that this round began with. */
  version: number;
  /** Empty while nobody was chosen. */
  reporter: PersonId;
  /** Not before this day, when an objection put it off; empty for now. */
  from: Day;
  parents: Settled;
  pupil: Settled;
  bezwaar: 'geen' | 'open' | 'gewogen';
  /** Whose objection was not weighed yet. */
  objectors: Objector[];
  recorded: boolean;
};

export const newMelding = (version: number): Melding => ({
  version,
  reporter: '',
  from: '',
  parents: 'open',
  pupil: 'open',
  bezwaar: 'geen',
  objectors: [],
  recorded: false,
});

/** From twelve on a child talks along about a melding (R93). */
export const talksAlong = ({ bornOn }: Pick<CasusState, 'bornOn'>, today: Day): boolean =>
  bornOn !== '' && ageOn(bornOn, today) >= HAS_A_SAY;

/** Is there a melding that was not made yet? */
export const isUnderWay = ({ melding }: CasusState): boolean => melding !== null && !melding.recorded;

/** What still has to be settled with parents and child (R92, R93). */
export const unsettled = (state: CasusState, today: Day): ('parents' | 'pupil')[] => {
  const { melding } = state;
  if (melding === null) return [];
  const pupil = melding.pupil === 'open' && talksAlong(state, today);
  return [...(melding.parents === 'open' ? (['parents'] as const) : []), ...(pupil ? (['pupil'] as const) : [])];
};

/** May the melding be prepared: it is decided, follows from the answers so far, or could not wait? */
export const isMeldingAhead = (state: CasusState): boolean =>
  state.meldingDue ||
  state.acuut > 0 ||
  isUnderWay(state) ||
  isUnsafe(state) ||
  (state.outcome !== null && state.outcome.norms.length > 0);

const isUnsafe = ({ answers }: CasusState): boolean => answers[2] === 'ja' || answers[2] === 'twijfel';

const ACUTE = 7 * DAY;

/** Danger in the coming hours or days: then calling comes first, and parents and child afterwards (R51). */
export const isUrgent = (state: CasusState, now: Instant): boolean => {
  const called = state.acuut > 0 && now - state.acuut < ACUTE;
  const acute = state.unsafe.includes('acuut') || state.unsafe.includes('disclosure');
  return called || (state.meldingen === 0 && acute);
};
