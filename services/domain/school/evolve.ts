import { dayOf } from '../calendar.ts';
import type { Meta } from '../decision.ts';
import { GOVERNING, type Person, type PersonId, type RoleHeld, rolesOf } from '../people.ts';
import { evolveTold, heardFrom } from '../reminders/told.ts';
import { evolveHours } from './hours.ts';
import { evolveNotices } from './notices.ts';
import { evolveProtocols } from './protocols.ts';
import type { RoleAsked, SchoolEvent, SchoolState } from './school.ts';

const CONTACTS = 20;
const CHANGES = 40;
const NEWS = 20;

/** A school after one event. Settings are small and whole, so that its head can be read in every turn. */
export const evolveSchool = (before: SchoolState, event: SchoolEvent, meta: Meta): SchoolState => {
  const state = { ...before, version: meta.version, told: heardFrom(before.told, meta.by) };
  if (PASSING.has(event.type)) return after(state, event, meta);
  const changes = [...state.changes, meta.version].slice(-CHANGES);
  const settings = event.type === 'StreamDestroyed' ? state.settings : meta.version;
  return { ...after(state, event, meta), changes, settings };
};

/** What is over when it is done: no setting, and it moves no date. */
const PASSING = new Set<SchoolEvent['type']>([
  'ContactAsked',
  'ContactMade',
  'NoticeRaised',
  'NoticeSettled',
  'RolesRead',
  'AfUrenRecorded',
  'Reminded',
  'RouteGone',
]);

const after = (state: SchoolState, event: SchoolEvent, meta: Meta): SchoolState => {
  const set = (agreed: Partial<SchoolState['agreed']>) => ({ ...state, agreed: { ...state.agreed, ...agreed } });
  switch (event.type) {
    case 'SchoolCreated':
      return { ...state, ...event.data };
    case 'ContactAsked': {
      const asked = { by: meta.by, at: meta.at, version: meta.version };
      return { ...state, contacts: [...state.contacts.filter(({ by }) => by !== meta.by), asked].slice(-CONTACTS) };
    }
    case 'ProtocolStored':
    case 'ProtocolWithdrawn':
      return { ...state, ownProtocols: evolveProtocols(state.ownProtocols, event) };
    case 'StreamDestroyed':
      return state;
    case 'ContactMade':
      return { ...state, contacts: [] };
    case 'RolesRead':
      return { ...state, news: read(state, meta.by) };
    case 'NoticeRaised':
    case 'NoticeSettled':
      return { ...state, notices: evolveNotices(state.notices, event, meta) };
    case 'Reminded':
    case 'RouteGone':
      return { ...state, told: evolveTold(state.told, event, meta.at) };
    case 'SetupConfirmed':
      return { ...state, confirmed: [...state.confirmed, { by: meta.by, at: meta.at }] };
    case 'RoleProposed': {
      const proposal = { asked: event.data, by: meta.by, at: meta.at, version: meta.version };
      return { ...state, proposals: [...state.proposals, proposal] };
    }
    case 'RoleGiven':
      return given(state, event.data, meta);
    case 'RoleReturned': {
      const by = proposerOf(state, event.data.proposal);
      return { ...without(state, event.data.proposal), news: toTell(state, [by], meta) };
    }
    case 'RoleEnded':
      return ended(state, event.data, meta);
    case 'PersonAdded':
      return { ...state, people: [...state.people, { ...event.data, roles: [] }] };
    case 'PersonChanged':
      return withPerson(state, event.data.id, (person) => ({ ...person, ...event.data }));
    case 'ProtocolChosen':
      return { ...state, protocol: event.data.protocol };
    case 'TermsSet':
    case 'CalendarSet':
    case 'EndResponsibleSet':
    case 'DutySet':
    case 'ChannelSet':
      return set(event.data);
    case 'AfUrenRecorded':
      return { ...state, hours: evolveHours(state.hours, event.data, meta) };
    case 'SocialeKaartSet':
      return set({ socialeKaart: event.data.entries });
    default:
      return unknownEvent(event);
  }
};

const withPerson = (state: SchoolState, id: PersonId, change: (person: Person) => Person): SchoolState => ({
  ...state,
  people: state.people.map((person) => (person.id === id ? change(person) : person)),
});

const without = (state: SchoolState, proposal: number): SchoolState => ({
  ...state,
  proposals: state.proposals.filter(({ version }) => version !== proposal),
});

const proposerOf = ({ proposals }: SchoolState, proposal: number): PersonId =>
  proposals.find(({ version }) => version === proposal)?.by ?? '';

const given = (state: SchoolState, data: RoleAsked & { proposal: number }, meta: Meta): SchoolState => {
  const { person, proposal, ...held } = data;
  const next = withPerson(without(state, proposal), person, (one) => ({ ...one, roles: [...one.roles, held] }));
  return { ...next, news: toTell(next, [...governing(next, meta), proposerOf(state, proposal)], meta) };
};

type End = Extract<SchoolEvent, { type: 'RoleEnded' }>['data'];

/** A role that had not begun on its last day never was. */
const ended = (state: SchoolState, { person, role, from, till }: End, meta: Meta): SchoolState => {
  const isIt = (held: RoleHeld) => held.role === role && held.from === from;
  const next = withPerson(state, person, (one) => ({
    ...one,
    roles: one.roles.flatMap((held) => (isIt(held) ? (from > till ? [] : [{ ...held, till }]) : [held])),
  }));
  return { ...next, news: toTell(next, governing(next, meta), meta) };
};

/** Every AF, the directie and the board hear of every change of roles (design.md 5). */
const governing = ({ people }: SchoolState, { at }: Meta): PersonId[] =>
  people.filter((person) => rolesOf(person, dayOf(at)).some((role) => GOVERNING.includes(role))).map(({ id }) => id);

const toTell = ({ news }: SchoolState, people: PersonId[], { by, at, version }: Meta): SchoolState['news'] => {
  const unread = [...new Set(people)].filter((id) => id !== '' && id !== by);
  return unread.length === 0 ? news : [...news, { version, at, unread }].slice(-NEWS);
};

const read = ({ news }: SchoolState, by: PersonId): SchoolState['news'] =>
  news
    .map((one) => ({ ...one, unread: one.unread.filter((id) => id !== by) }))
    .filter(({ unread }) => unread.length > 0);

const unknownEvent = (event: never): never => {
  throw new Error(`unknown School event: ${JSON.stringify(event)}`);
};
