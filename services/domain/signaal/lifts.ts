import { z } from 'zod';
import type { Lifts } from '../upcast.ts';

const record = z.record(z.string(), z.unknown());

/** What an older event of a signal did not say yet. */
export const SIGNAAL_LIFTS: Lifts = {
  // Whether it fits the worry or speaks against it was not asked.
  SignaalAdded: { 1: (data) => ({ ...record.parse(data), points: '' }) },
  // On which day was called was not asked: the day on which it was written down counts.
  EmergencyRecorded: { 1: (data) => ({ ...record.parse(data), day: '' }) },
  // Since when the school had been warned was not kept.
  AlarmHeld: { 1: (data) => ({ ...record.parse(data), since: 0 }) },
};
