import { school } from '../../../services/aggregates/school.ts';
import { isRefused } from '../../../services/domain/decision.ts';
import type { SchoolCommand, SchoolCommandType, SchoolInputs } from '../../../services/domain/school/inputs.ts';
import type { SchoolEvent, SchoolState } from '../../../services/domain/school/school.ts';
import { DAY } from '../../../services/domain/time.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { AROUND, factsOf, ID, inDays, NOW, PROTOCOL, SCHOOL, type Who, whoIs } from './school.ts';

/** What somebody could type for each act, such that nothing stands in its way. */
export const SETTINGS: SchoolInputs = {
  'school.create': { name: 'De Vlinder', protocol: 'basis5', people: [] },
  'contact.ask': {},
  'contact.done': {},
  'notices.seen': {},
  'setup.confirm': {},
  'role.propose': {
    person: ID.joost,
    role: 'ib',
    from: inDays(1),
    till: '',
    deputyOf: '',
    function: '',
    days: ['ma', 'do'],
  },
  'role.confirm': { proposal: 2 },
  'role.return': { proposal: 2, remark: 'Liever Noor.' },
  'role.end': { held: `${ID.joost} medewerker 2026-08-01`, till: inDays(7) },
  'roles.read': {},
  'person.add': { account: ID.vreemde, name: 'Vera', title: 'leerkracht', phone: '', groups: ['groep 6'] },
  'person.change': { person: ID.joost, name: 'Joost', title: 'gymleraar', phone: '06-1', groups: [] },
  'school.protocol': { protocol: 'zat5' },
  'school.terms': { signaleren: '3', consultatie: '', gesprek: '', wegen: '', beslissen: '', volgen: '' },
  'school.calendar': { region: 'noord', freeName: 'studiedag', freeFrom: inDays(9), freeTill: '', drop: '' },
  'school.socialeKaart': { name: 'Wijkteam Oost', phone: '020-5550000', what: 'hulp thuis', kind: 'overig', drop: '' },
  'school.endResponsible': { responsible: ID.peter, lastApprover: ID.ilse },
  'school.channel': { channel: 'aan' },
  'afUren.record': { minutes: '60', other: '', day: inDays(-1), what: 'zaak', code: '7K3Q' },
  'school.onDuty': { from: '2026-12-21', till: '2026-12-27', duty: ID.peter, phone: '06-9' },
};

/** An act on a school, with what was typed differently. */
export const sets = <Type extends SchoolCommandType>(
  type: Type,
  change: Partial<SchoolInputs[Type]> = {},
): SchoolCommand<Type> => ({ type, input: { ...SETTINGS[type], ...change } });

/** A role that waits for a second person unless it is no role of who runs the Meldcode. */
export const asks = (
  person: Who,
  role: SchoolInputs['role.propose']['role'],
  change: Partial<SchoolInputs['role.propose']> = {},
) => sets('role.propose', { person: ID[person], role, days: '', ...change });

export type SchoolStory = {
  state: SchoolState;
  events: { by: Who; events: SchoolEvent[] }[];
  and: (by: Who, ...commands: SchoolCommand[]) => SchoolStory;
  /** The same school, some days later. */
  later: (days: number) => SchoolStory;
  when: (command: SchoolCommand, by: Who) => Outcome<SchoolEvent>;
  awaits: () => string[];
};

/** A school as it is, then acts on it; the roles of who acts are those of that moment. */
export const givenSchool = (
  state: SchoolState = SCHOOL,
  now = NOW,
  events: SchoolStory['events'] = [],
): SchoolStory => {
  const facts = (by: Who) => factsOf(by, { ...AROUND, now, school: state, protocol: PROTOCOL });
  const play = (by: Who, command: SchoolCommand): SchoolStory => {
    const decision = school.decide(command, state, facts(by), 0);
    if (isRefused(decision)) throw new Error(`${by} is refused: ${JSON.stringify([decision.refused, command])}`);
    const version = state.version + 1;
    const meta = { by: ID[by], at: now, version };
    const next = decision.events.reduce((before, event) => school.evolve(before, event, meta), state);
    return givenSchool(next, now, [...events, { by, events: decision.events }]);
  };
  return {
    state,
    events,
    and: (by, ...commands) => {
      const [first, ...rest] = commands;
      return first === undefined ? givenSchool(state, now, events) : play(by, first).and(by, ...rest);
    },
    later: (days) => givenSchool(state, now + days * DAY, events),
    when: (command, by) => outcomeOf(school.decide(command, state, facts(by), 0)),
    awaits: () =>
      school
        .awaited(state, facts('marja'))
        .map(({ person, page }) => `${whoIs(person)} ${page}`)
        .toSorted(),
  };
};
