import { z } from 'zod';
import { FIRST_REMINDERS } from '../protocol/firstReminders.ts';
import type { Lifts } from '../upcast.ts';

const stored = z.looseObject({ protocol: z.looseObject({}) });

/** A route from before it said what is reminded of has the table that shipped then. */
const withReminders = (data: unknown) => {
  const { protocol } = stored.parse(data);
  return { protocol: { reminders: FIRST_REMINDERS, ...protocol } };
};

export const SCHOOL_LIFTS: Lifts = { ProtocolStored: { 1: withReminders } };
