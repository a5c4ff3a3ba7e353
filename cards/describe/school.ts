import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import { nameOf, type RoleAsked, type SchoolEvent, type SchoolState } from '../../services/domain/school/school.ts';
import type { Destroyed } from '../../services/domain/school/destruction.ts';
import { labelOf } from '../labels.ts';
import type { Told } from '../page.ts';
import type { Line } from './signaal.ts';

/** `Joost wordt AF vanaf ma 1 feb`: a role as it was asked for. */
export const roleSentence = ({ person, role, from, till }: Omit<RoleAsked, 'days'>, school: SchoolState): string =>
  `${nameOf(school, person)} wordt ${labelOf('role', role)} vanaf ${shownDay(from)}${
    till === undefined ? '' : ` tot en met ${shownDay(till)}`
  }.`;

/** What else was said of a role: stands in, function, days. */
export const roleDetail = ({ deputyOf, days = [], ...rest }: RoleAsked, school: SchoolState): string =>
  [
    deputyOf === undefined ? '' : `Vervangt ${nameOf(school, deputyOf)}.`,
    rest.function === undefined ? '' : `Functie: ${rest.function}.`,
    days.length === 0 ? '' : `Werkdagen: ${labelOf('weekday', days)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');

/** What happened to a school as lines of text: its history, and what its people are told. */
export const describeSchool = (told: Told<SchoolEvent>[], school: SchoolState): Line[] =>
  told.flatMap(({ event, by, at }) => {
    const text = sentenceOf(event, school);
    const head = `${by === '' ? 'Pluis' : nameOf(school, by)} · ${shownDay(dayOf(at))} ${clockOf(at)}`;
    return text === '' ? [] : [{ head, text }];
  });

const sentenceOf = (event: SchoolEvent, school: SchoolState): string => {
  switch (event.type) {
    case 'SchoolCreated':
    case 'ContactAsked':
    case 'ContactMade':
    case 'RolesRead':
    case 'AfUrenRecorded':
    case 'NoticeRaised':
    case 'NoticeSettled':
    case 'Reminded':
    case 'RouteGone':
      return '';
    case 'StreamDestroyed':
      return destroyedSentence(event.data, school);
    case 'SetupConfirmed':
      return 'Keek de eerste rollen na: dit klopt.';
    case 'RoleProposed':
      return `Voorgesteld: ${roleSentence(event.data, school)} ${roleDetail(event.data, school)}`.trim();
    case 'RoleGiven':
      return `${roleSentence(event.data, school)} ${roleDetail(event.data, school)}`.trim();
    case 'RoleReturned':
      return `Een voorgestelde rol ging terug: ${event.data.remark}`;
    case 'RoleEnded':
      return `${nameOf(school, event.data.person)} is ${labelOf('role', event.data.role)} tot en met ${shownDay(event.data.till)}.`;
    case 'PersonAdded':
      return `Nieuwe collega: ${event.data.name}, ${event.data.title}.`;
    case 'PersonChanged':
      return `Gewijzigd: ${event.data.name}, ${event.data.title}.`;
    case 'ProtocolChosen':
    case 'TermsSet':
    case 'CalendarSet':
    case 'SocialeKaartSet':
    case 'EndResponsibleSet':
    case 'DutySet':
    case 'ChannelSet':
    case 'ProtocolStored':
    case 'ProtocolWithdrawn':
      return settingSentence(event, school);
    default:
      return unknownEvent(event);
  }
};

type SettingEvent = Extract<
  SchoolEvent,
  {
    type:
      | 'ProtocolChosen'
      | 'TermsSet'
      | 'CalendarSet'
      | 'SocialeKaartSet'
      | 'EndResponsibleSet'
      | 'DutySet'
      | 'ChannelSet'
      | 'ProtocolStored'
      | 'ProtocolWithdrawn';
  }
>;

const settingSentence = (event: SettingEvent, school: SchoolState): string => {
  switch (event.type) {
    case 'ProtocolChosen':
      return `Nieuwe zaken volgen protocol ${event.data.protocol}.`;
    case 'ProtocolStored':
      return `Eigen protocol vastgelegd: ${event.data.protocol.name}, versie ${event.data.protocol.version}.`;
    case 'ProtocolWithdrawn':
      return `Versie ${event.data.version} van protocol ${event.data.id} ingetrokken, verder op ${event.data.goOnWith}: ${event.data.why}`;
    case 'TermsSet': {
      const terms = Object.entries(event.data.terms).map(([step, days]) => `${step} ${days}`);
      return `Eigen termijnen in schooldagen: ${terms.length === 0 ? 'geen' : terms.join(', ')}.`;
    }
    case 'CalendarSet': {
      const free = event.data.free.map(({ name, from }) => `${name} ${shownDay(from)}`).join(', ');
      return `Regio ${event.data.region}. Eigen vrije dagen: ${free === '' ? 'geen' : free}.`;
    }
    case 'SocialeKaartSet': {
      const names = event.data.entries.map(({ name }) => name).join(', ');
      return `Eigen sociale kaart: ${names === '' ? 'leeg' : names}.`;
    }
    case 'EndResponsibleSet': {
      const name = (id: string) => (id === '' ? 'niet gekozen' : nameOf(school, id));
      return `Eindverantwoordelijk: ${name(event.data.responsible)}. Laatste akkoord: ${name(event.data.lastApprover)}.`;
    }
    case 'ChannelSet':
      return event.data.channel
        ? 'Een overleg staat ook in het teamkanaal.'
        : 'Een overleg staat niet meer in het teamkanaal.';
    case 'DutySet': {
      const duty = event.data.duty.map(({ from, till, person }) => dutySpan(from, till, nameOf(school, person)));
      return `Dienst in de vakantie: ${duty.join(', ')}.`;
    }
    default:
      return unknownEvent(event);
  }
};

/** That it is gone, why, and by whom; nothing of what it was. */
const destroyedSentence = ({ kind, ground, decided, confirmed }: Destroyed, school: SchoolState): string => {
  const what = `Gewist: een ${labelOf('destroyedKind', kind)}. Reden: ${labelOf('destroyedGround', ground)}.`;
  if (confirmed === '') return what;
  return `${what} Voorgesteld door ${nameOf(school, decided)}, akkoord van ${nameOf(school, confirmed)}.`;
};

const dutySpan = (from: string, till: string, name: string): string =>
  `${name} ${shownDay(from)} tot ${shownDay(till)}`;

const unknownEvent = (event: never): never => {
  throw new Error(`unknown School event: ${JSON.stringify(event)}`);
};
