import { z } from 'zod';
import { type Person, ROLES } from '../people.ts';

const line = z.string().trim().min(1).max(120);
const day = z.iso.date();

const roleHeld = z.strictObject({
  role: z.enum(ROLES),
  from: day,
  till: day.optional(),
  deputyOf: z.string().optional(),
  function: line.optional(),
});
const person = z.strictObject({
  id: z.uuid(),
  name: line,
  title: line,
  phone: z.string().max(20).default(''),
  groups: z.array(line).max(20),
  roles: z.array(roleHeld),
});

/** What makes a school: its people with their roles, and the protocol that new casussen follow. */
export const schoolInput = z.strictObject({ name: line, protocol: line, people: z.array(person).min(1) });
export type SchoolInput = z.infer<typeof schoolInput>;

export type SchoolCommand = { type: 'school.create'; input: SchoolInput };
export type SchoolEvent = { type: 'SchoolCreated'; v: 1; data: SchoolInput };

export type SchoolState = { version: number; name: string; protocol: string; people: Person[] };

export const noSchool: SchoolState = { version: 0, name: '', protocol: '', people: [] };

export const evolveSchool = (state: SchoolState, event: SchoolEvent, meta: { version: number }): SchoolState => {
  switch (event.type) {
    case 'SchoolCreated':
      return { ...state, ...event.data, version: meta.version };
    default:
      return unknownEvent(event.type);
  }
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown School event: ${JSON.stringify(event)}`);
};

/** A person of the school; undefined for everybody else. */
export const personOf = (school: SchoolState, id: string): Person | undefined =>
  school.people.find((candidate) => candidate.id === id);

/** How a colleague is called; somebody who has left the school keeps a neutral name. */
export const nameOf = (school: SchoolState, id: string): string => personOf(school, id)?.name ?? 'een oud-collega';
