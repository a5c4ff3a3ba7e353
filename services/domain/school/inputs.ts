import { z } from 'zod';
import { REGIONS } from '../calendar/schoolCalendar.ts';
import {
  choice,
  choices,
  day,
  optionalChoice,
  optionalDay,
  optionalPerson,
  optionalText,
  person,
  text,
} from '../fields.ts';
import { ROLES, WEEKDAYS } from '../people.ts';
import { STAPPEN, type Stap } from '../protocol.ts';

const line = z.string().trim().min(1).max(120);
const date = z.iso.date();

const roleHeld = z.strictObject({
  role: z.enum(ROLES),
  from: date,
  till: date.optional(),
  deputyOf: z.string().optional(),
  function: line.optional(),
  days: z.array(z.enum(WEEKDAYS)).optional(),
});
const founder = z.strictObject({
  id: z.uuid(),
  name: line,
  title: line,
  phone: z.string().max(20).default(''),
  groups: z.array(line).max(20),
  roles: z.array(roleHeld),
});

/** The version of the commit in which a role was proposed. */
const proposal = () =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number);

const groups = () =>
  optionalText(200).transform((typed) =>
    typed
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
const aboutPerson = { name: text(60), title: text(80), phone: optionalText(20), groups: groups() };

/** A number of school days, or nothing: then the protocol's. */
const term = () =>
  z
    .string()
    .trim()
    .regex(/^\d{0,3}$/)
    .default('');
/** Minutes as typed, or nothing. */
const minutesTyped = () =>
  z
    .string()
    .trim()
    .regex(/^\d{0,4}$/)
    .default('');
const termsOf = (kinds: readonly Stap[]) => z.strictObject(Object.fromEntries(kinds.map((kind) => [kind, term()])));

/** For what an AF needs time, and how long it took in minutes (storyboard `af-hours`, R113). */
export const HOURS_FOR = ['zaak', 'overleg', 'scholing', 'beleid'] as const;
export const MINUTES = ['15', '30', '60', '120', 'anders'] as const;

/** Does a planned meeting stand in the channel of the team too? */
/** What an own number of the school is for: `crisis` stands right after 112. */
export const KAART = ['overig', 'crisis'] as const;
export const CHANNEL = ['uit', 'aan'] as const;

/** What each act on a school takes, by command (storyboard 3.L). */
export const schoolInputs = {
  'school.create': z.strictObject({ name: line, protocol: line, people: z.array(founder).min(1) }),
  'contact.ask': z.strictObject({}),
  'contact.done': z.strictObject({}),
  'notices.seen': z.strictObject({}),
  'setup.confirm': z.strictObject({}),
  'role.propose': z.strictObject({
    person: person(),
    role: choice(ROLES),
    from: day(),
    till: optionalDay(),
    deputyOf: optionalPerson(),
    function: optionalText(60),
    days: z.union([z.literal(''), choices(WEEKDAYS)]).default(''),
  }),
  'role.confirm': z.strictObject({ proposal: proposal() }),
  'role.return': z.strictObject({ proposal: proposal(), remark: text(500) }),
  'role.end': z.strictObject({ held: text(120), till: day() }),
  'roles.read': z.strictObject({}),
  'person.add': z.strictObject({ account: z.string().trim().toLowerCase().pipe(z.guid()), ...aboutPerson }),
  'person.change': z.strictObject({ person: person(), ...aboutPerson }),
  'school.protocol': z.strictObject({ protocol: text(60) }),
  'school.terms': termsOf(STAPPEN),
  'school.calendar': z.strictObject({
    region: choice(REGIONS),
    freeName: optionalText(40),
    freeFrom: optionalDay(),
    freeTill: optionalDay(),
    drop: optionalText(60),
  }),
  'school.socialeKaart': z.strictObject({
    name: optionalText(60),
    phone: optionalText(20),
    what: optionalText(120),
    kind: optionalChoice(KAART),
    drop: optionalText(60),
  }),
  'school.endResponsible': z.strictObject({ responsible: optionalPerson(), lastApprover: optionalPerson() }),
  'school.channel': z.strictObject({ channel: choice(CHANNEL) }),
  'afUren.record': z.strictObject({
    minutes: choice(MINUTES),
    other: minutesTyped(),
    day: day(),
    what: choice(HOURS_FOR),
    code: optionalText(12),
  }),
  'school.onDuty': z.strictObject({ from: day(), till: day(), duty: person(), phone: text(20) }),
} as const;

export type SchoolInputs = { [Type in keyof typeof schoolInputs]: z.infer<(typeof schoolInputs)[Type]> };
export type SchoolInput = SchoolInputs['school.create'];
export type SchoolCommandType = keyof SchoolInputs;
export type SchoolCommand<Type extends SchoolCommandType = SchoolCommandType> = {
  [Each in Type]: { type: Each; input: SchoolInputs[Each] };
}[Type];
