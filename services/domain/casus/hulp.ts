import { asksHulp } from '../afwegingskader.ts';
import { addDays } from '../calendar.ts';
import type { Meta } from '../decision.ts';
import { dayOf } from '../calendar.ts';
import type { PersonId, Role } from '../people.ts';
import type { Day, Instant } from '../time.ts';
import type { CasusEvent } from './events.ts';
import type { CasusState } from './casus.ts';
import { informedBy } from './informs.ts';

/** The help that runs: who keeps an eye on it, and when it must be noticed. */
export type Hulp = {
  version: number;
  casemanager: PersonId;
  /** The day on which it must be noticed. */
  term: Day;
  /** When to ask whether it has arrived, or still runs; empty when the look back on the term does so. */
  check: Day;
  /** When whoever keeps an eye on it heard of the plan; 0 once he answered, or when it is his own. */
  sent: Instant;
};

type Data<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>['data'];

/** Who can see to help: never a teacher of the child (B.1, "dus geen docenten"). */
export const HELPERS: readonly Role[] = ['ib', 'af', 'directie', 'zorgteamlid'];

const ARRIVES = 14;
const RUNS = 28;

/** Parents who do not know of it yet hear it from who keeps an eye on it (R49, R84). */
export const helpPlanned = (state: CasusState, data: Data<'HulpPlanned'>, meta: Meta): CasusState => ({
  ...(data.parentsKnow === 'ja' ? state : informedBy(state, data.casemanager, 'hulp', meta)),
  helpDue: false,
  hulp: {
    version: meta.version,
    casemanager: data.casemanager,
    term: data.term,
    check: before(addDays(dayOf(meta.at), ARRIVES), data.term),
    sent: data.casemanager === meta.by ? 0 : meta.at,
  },
});

/** The same help, with a later day on which it must be noticed. */
export const withTerm = (hulp: Hulp | null, term: Day): Hulp | null =>
  hulp === null || term === '' ? hulp : { ...hulp, term };

/** From the term on the look back asks. */
const before = (day: Day, term: Day): Day => (day < term ? day : '');

/**
 * R83: did the family arrive at the help? When it stopped or never began, the fourth question is asked again; with
 * all the others where the child is being weighed anew.
 */
export const helpArrived = (state: CasusState, { arrived, date }: Data<'HulpArrived'>, { at }: Meta): CasusState => {
  if (state.hulp === null) return state;
  const hulp = { ...state.hulp, sent: 0 };
  switch (arrived) {
    case 'gestart':
      return { ...state, hulp: { ...hulp, check: before(addDays(dayOf(at), RUNS), hulp.term) } };
    case 'wachtlijst':
      return { ...state, hulp: { ...hulp, check: before(date, hulp.term) } };
    case 'nietGegaan':
    case 'gestopt':
      return { ...state, hulp: { ...hulp, check: '' }, fourthAgain: state.step === 'volgen' };
    default:
      return unknownArrival(arrived);
  }
};

/** What the outcome means for help: a plan is due where it goes together with help. */
export const helpDecided = (state: CasusState, { outcome }: Data<'OutcomeFrozen'>): CasusState => ({
  ...state,
  helpDue: asksHulp(outcome),
  hulp: state.fourthAgain ? null : state.hulp,
  fourthAgain: false,
});

const unknownArrival = (arrived: never): never => {
  throw new Error(`unknown arrival: ${JSON.stringify(arrived)}`);
};
