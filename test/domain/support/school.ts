import { dayOf } from '../../../services/domain/calendar.ts';
import { calendarOf } from '../../../services/domain/calendar/schoolCalendar.ts';
import type { Facts } from '../../../services/domain/decision.ts';
import { type Person, type RoleHeld, rolesOf } from '../../../services/domain/people.ts';
import type { Protocol } from '../../../services/domain/protocol.ts';
import { noSchool, personOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { DAY, type Instant } from '../../../services/domain/time.ts';
import { loadHolidays } from '../../../services/protocols/holidays.ts';
import { loadProtocols } from '../../../services/protocols/load.ts';

const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The people of the school, and one who is nobody there. */
export const ID = {
  sanne: guid(1),
  joost: guid(2),
  marja: guid(3),
  ilse: guid(4),
  fatma: guid(5),
  hanna: guid(6),
  peter: guid(7),
  karin: guid(8),
  vreemde: guid(9),
  anna: guid(10),
} as const;
export type Who = keyof typeof ID;
export const isWho = (name: string): name is Who => Object.hasOwn(ID, name);
export const EVERYBODY = Object.keys(ID).filter(isWho);
export const whoIs = (id: string): Who => {
  const found = EVERYBODY.find((who) => ID[who] === id);
  if (found === undefined) throw new Error(`nobody has the id ${id}`);
  return found;
};

const FROM = '2026-08-01';

const person = (who: Who, name: string, ...roles: Omit<RoleHeld, 'from'>[]): Person => ({
  id: ID[who],
  name,
  title: '',
  phone: '',
  groups: [],
  roles: roles.map((role) => ({ ...role, from: FROM })),
});

/** Marja leads as AF and is also the ib; Ilse stands in for her. */
export const SCHOOL: SchoolState = {
  ...noSchool,
  version: 1,
  name: 'De Vlinder',
  confirmed: [
    { by: ID.karin, at: 0 },
    { by: ID.peter, at: 0 },
  ],
  protocol: 'basis5',
  people: [
    person('sanne', 'Sanne', { role: 'medewerker' }),
    person('joost', 'Joost', { role: 'medewerker' }),
    person('marja', 'Marja', { role: 'af' }, { role: 'ib' }),
    person('ilse', 'Ilse', { role: 'medewerker' }, { role: 'af', deputyOf: ID.marja }),
    person('fatma', 'Fatma', { role: 'zorgteamlid', function: 'SMW' }),
    person('hanna', 'Hanna', { role: 'zorgteamlid', function: 'jeugdarts' }),
    person('peter', 'Peter', { role: 'directie' }),
    person('karin', 'Karin', { role: 'beheerder' }),
    person('anna', 'Anna', { role: 'bevoegdGezag' }),
  ],
};

/** The same school without somebody. */
export const schoolWithout = (...gone: Who[]): SchoolState => ({
  ...SCHOOL,
  people: SCHOOL.people.filter(({ id }) => !gone.some((who) => ID[who] === id)),
});

/** The same school, in which somebody holds other roles. */
export const schoolWhere = (who: Who, ...roles: RoleHeld[]): SchoolState => ({
  ...SCHOOL,
  people: SCHOOL.people.map((one) => (one.id === ID[who] ? { ...one, roles } : one)),
});

const basis5 = loadProtocols().current['basis5'];
if (basis5 === undefined) throw new Error('protocol basis5 is missing');
export const PROTOCOL: Protocol = basis5;
export const ROUTES = Object.values(loadProtocols().current);

/** A protocol in which everything is on that only some schools do, and of which this version was withdrawn. */
export const FULL: Protocol = {
  ...PROTOCOL,
  optional: { intake: true, kindcheck: true, verwijsindex: true },
  withdrawn: { since: '2026-11-20', why: 'De vraag om toestemming stond te laat.', goOnWith: '2026.2' },
};

/** Monday 23 November 2026, ten o'clock in the morning. */
export const NOW: Instant = Date.parse('2026-11-23T09:00:00Z');
export const TODAY = dayOf(NOW);
export const inDays = (days: number): string => dayOf(NOW + days * DAY);

/** What the rules may know besides the state. */
export type Around = { now: Instant; school: SchoolState; protocol: Protocol };
export const CALENDAR = calendarOf(loadHolidays(), 'midden');
export const AROUND: Around = { now: NOW, school: SCHOOL, protocol: PROTOCOL };

export const factsOf = (who: Who, { now, school, protocol }: Around = AROUND): Facts => {
  const today = dayOf(now);
  const known = personOf(school, ID[who]);
  const roles = known === undefined ? [] : rolesOf(known, today);
  const actor = { tenant: 'demo', school: 'vlinder', person: ID[who], name: known?.name ?? '', roles };
  return { now, today, school, protocol, calendar: CALENDAR, routes: ROUTES, actor };
};
