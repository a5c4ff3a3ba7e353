import type { CasusEvent, CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Told } from '../page.ts';
import { describeCasus } from './casus.ts';
import { ofType } from './ofType.ts';
import type { Line } from './signaal.ts';

/** What a weighing stands on. Remarks between lead and AF are not in it, and nobody's view is. */
const FILE: readonly CasusEvent['type'][] = [
  'CasusStarted',
  'ObservationAdded',
  'ConsultatieRecorded',
  'AdviesVTRecorded',
  'ConsentRecorded',
  'GesprekRecorded',
  'GesprekSkipProposed',
  'EmergencyRecorded',
];

/** Somebody from outside the school: in the care team and nothing else here. */
const isExternal = ({ actor }: Facts): boolean => actor.roles.every((role) => role === 'zorgteamlid');

/**
 * May this person know who it is about? A colleague may; somebody from outside only with consent on paper
 * that holds at this moment, whatever was agreed when the weighing was planned.
 */
export const knowsName = ({ weging, consent }: CasusState, facts: Facts): boolean =>
  !isExternal(facts) || (weging?.share === 'metNaam' && consent.zorgteam === 'jaPapier');

/** The file in the form that this reader may have: whole, or only the text that the AF proof-read. */
export const sharedLines = (told: Told<CasusEvent>[], state: CasusState, facts: Facts): Line[] =>
  knowsName(state, facts)
    ? describeCasus(
        told.filter(({ event }) => FILE.includes(event.type)),
        facts.school,
        facts.protocol,
      )
    : anonymousLines(told, facts.school);

const anonymousLines = (told: Told<CasusEvent>[], school: SchoolState): Line[] =>
  ofType(told, 'WegingPlanned')
    .slice(-1)
    .filter(({ event: { data } }) => data.confirm && data.anonText !== '')
    .map(({ event, by, at }) => ({
      head: `${nameOf(school, by)} · ${shownDay(dayOf(at))} · tekst zonder naam`,
      text: event.data.anonText,
    }));
