import { type Consent, consentOn, maySharePerson } from '../../services/domain/casus/toestemming.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { labelOf } from '../labels.ts';

const THERE = '✓';
const NOT_THERE = '–';

const mark = (isThere: boolean): string => (isThere ? THERE : NOT_THERE);

/** What a weighing can stand on, and what is not there yet: never only a sign, always in words. */
export const checkList = (
  state: CasusState,
  { protocol: { careTeam }, today }: Pick<Facts, 'protocol' | 'today'>,
): string[] => [
  `${mark(state.observations.count > 0 || state.signals.length > 0)} Signalen: ${before(state)}${observed(state)}`,
  `${mark(state.consultations > 0)} Overleg: ${state.consultations === 0 ? 'nog niet geweest' : times(state.consultations)}`,
  `${mark(state.advice.state === 'given')} Advies van Veilig Thuis: ${advised(state)}`,
  `${mark(talkedAbout(state))} Gesprek: ${talked(state)}`,
  `${mark(maySharePerson('zorgteam', consentOn(state, today)))} Toestemming voor ${careTeam.the}: ${consented(consentOn(state, today))}`,
];

const times = (count: number): string => (count === 1 ? '1 keer' : `${count} keer`);

/** What colleagues recorded before there was a casus. */
const before = ({ signals }: CasusState): string => {
  if (signals.length === 0) return '';
  return signals.length === 1 ? '1 van een collega vooraf; ' : `${signals.length} van collega’s vooraf; `;
};

const observed = ({ observations: { count, against, reactions } }: CasusState): string => {
  if (count === 0) return 'nog geen waarneming';
  const all = count === 1 ? '1 waarneming' : `${count} waarnemingen`;
  const some = reactions === 0 ? all : `${all} (${reactions} over hoe ouders reageerden)`;
  return against === 0
    ? `${some}, nog niets dat de zorg tegenspreekt`
    : `${some}, ${against} ${spoken(against)} de zorg tegen`;
};

const spoken = (count: number): string => (count === 1 ? 'spreekt' : 'spreken');

const advised = ({ advice, doubt }: CasusState): string => {
  if (advice.state === 'given') return 'gevraagd';
  if (advice.state === 'declined') return 'niet gevraagd, met uitleg';
  return doubt ? 'nog niet gevraagd, en er is twijfel' : 'niet gevraagd, er was geen twijfel';
};

const skipped = ({ talk, steps }: CasusState): boolean => talk.held === 0 && steps.gesprek?.status === 'approved';
const talkedAbout = (state: CasusState): boolean => state.talk.held > 0 || skipped(state);

const talked = (state: CasusState): string => {
  if (state.talk.held > 0) return times(state.talk.held);
  return skipped(state) ? 'overgeslagen, met akkoord' : 'nog niet geweest';
};

/** The consent of parents to share with the care team, in words. */
export const consented = ({ zorgteam }: Consent): string => {
  if (zorgteam === undefined) return 'nog niet gevraagd';
  return zorgteam.answer === '' ? labelOf('consentAsked', zorgteam.asked) : labelOf('consentAnswer', zorgteam.answer);
};
