import { z } from 'zod';
import { BEWAREN, FIRST_REMINDERS } from '../protocol/firstReminders.ts';
import type { Lifts } from '../upcast.ts';

const stored = z.looseObject({ protocol: z.looseObject({}) });

/** A route from before it said what is reminded of has the table that shipped then. */
const withReminders = (data: unknown) => {
  const { protocol } = stored.parse(data);
  return { protocol: { reminders: FIRST_REMINDERS, ...protocol } };
};

const table = z.looseObject({ kinds: z.looseObject({}) });
const withTable = z.looseObject({ protocol: z.looseObject({ reminders: table }) });

/** From before closed casussen were looked at again: they are reminded of as in the routes that ship. */
const withBewaren = (data: unknown) => {
  const { protocol } = withTable.parse(data);
  const { reminders } = protocol;
  return { protocol: { ...protocol, reminders: { ...reminders, kinds: { bewaren: BEWAREN, ...reminders.kinds } } } };
};

export const SCHOOL_LIFTS: Lifts = { ProtocolStored: { 1: withReminders, 2: withBewaren } };
