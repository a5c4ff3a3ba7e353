import { consentOn, maySharePerson } from '../../services/domain/casus/toestemming.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Weging } from '../../services/domain/casus/weging.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { isFromOutside, nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { CasusView, Told } from '../page.ts';
import { describeCasus } from './casus.ts';
import { ofType } from './ofType.ts';
import type { Line } from './signaal.ts';
import { signalLines } from './signalFacts.ts';

/** What a weighing stands on. Remarks between lead and AF are not in it, and nobody's view is. */
const FILE: readonly CasusEvent['type'][] = [
  'CasusStarted',
  'ObservationAdded',
  'ConsultatieRecorded',
  'AdviesVTRecorded',
  'ConsentRecorded',
  'ReactionSignalled',
  'IntakeRecorded',
  'KindcheckRecorded',
  'GesprekRecorded',
  'GesprekSkipProposed',
  'EmergencyRecorded',
];

/**
 * May this person know who it is about? A colleague may; somebody from outside only with consent on paper
 * that holds at this moment, whatever was agreed when the weighing was planned; or while he is to report, for
 * Veilig Thuis may know (R120).
 */
export const knowsName = (state: CasusState, facts: Facts): boolean =>
  !isFromOutside(facts.actor.person, facts) ||
  state.melding?.reporter === facts.actor.person ||
  (state.weging?.share !== 'zonderNaam' && maySharePerson('zorgteam', consentOn(state, facts.today)));

/** Signals are read along only by who may know whom they are about. */
export const byName = (state: CasusState, facts: Facts): 'signals' | 'none' =>
  knowsName(state, facts) ? 'signals' : 'none';

/** The file in the form that this reader may have: whole, or only the text that the AF proof-read. */
export const sharedLines = ({ told, state, facts, related: { file } }: CasusView): Line[] =>
  knowsName(state, facts)
    ? [
        ...signalLines(file.signals, facts.school).map(({ head, text }) => ({ head, text })),
        ...describeCasus(
          told.filter(({ event }) => FILE.includes(event.type)),
          facts.school,
          facts.protocol,
        ),
      ]
    : anonymousLines(told, facts.school);

const anonymousLines = (told: Told<CasusEvent>[], school: SchoolState): Line[] =>
  [...ofType(told, 'WegingPlanned'), ...ofType(told, 'WegingAnonymised')]
    .slice(-1)
    .filter(({ event: { data } }) => data.confirm && data.anonText !== '')
    .map(({ event, by, at }) => ({
      head: `${nameOf(school, by)} · ${shownDay(dayOf(at))} · tekst zonder naam`,
      text: event.data.anonText,
    }));

/** The commits that hold the text without names: the plan, or what was written when consent was withdrawn. */
export const textOf = ({ version, anonymous }: Weging): number[] =>
  anonymous > version ? [version, anonymous] : [version];
