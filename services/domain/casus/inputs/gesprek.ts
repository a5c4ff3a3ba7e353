import { z } from 'zod';
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
  time,
  YES_NO,
} from '../../fields.ts';

/** What parents or the pupil did with a question or a talk, when it is reason for more concern (R46, R64). */
export const REACTIONS = ['toestemmingGeweigerd', 'afwerend', 'boos', 'dreigend'] as const;
export const TONES = ['open', 'verdrietig', 'afwerend', 'boos', 'dreigend'] as const;
export const TALK_WITH = ['moeder', 'vader', 'verzorger', 'leerling', 'anders'] as const;

/** What each act takes that plans, holds and records the talk with parents and child. */
export const gesprekInputs = {
  'gesprek.plan': z.strictObject({
    with: choices(TALK_WITH),
    day: day(),
    time: time(),
    until: time(),
    room: text(60),
    together: optionalPerson(),
    near: optionalPerson(),
    safe: choice(['nee', 'misschien', 'ja']),
  }),
  'gesprek.near': z.strictObject({}),
  'gesprek.nearDecline': z.strictObject({}),
  'gesprek.checkIn': z.strictObject({}),
  'gesprek.callHelp': z.strictObject({}),
  'gesprek.look': z.strictObject({}),
  'gesprek.askHelp': z.strictObject({ whom: person(), ask: text(1000) }),
  'gesprek.help': z.strictObject({ answer: text(1500) }),
  'gesprek.readHelp': z.strictObject({}),
  'gesprek.staffSafe': z.strictObject({ agreed: text(1500) }),
  'gesprek.record': z.strictObject({
    held: choice(['ja', 'nietGekomen', 'gestopt']),
    when: day(),
    present: choices([...TALK_WITH, 'collega'] as const),
    colleague: optionalPerson(),
    said: text(2000),
    reaction: text(2000),
    tone: choice(TONES),
    agreed: optionalText(1500),
    cause: choice(['bevestigd', 'andereOorzaak', 'onduidelijk']),
    causeText: optionalText(1000),
    signed: optionalChoice(['getekend', 'gezien', 'niet']),
    next: optionalDay(),
  }),
  'gesprek.skip': z.strictObject({ ground: text(40), why: text(1500), advice: choice(YES_NO) }),
} as const;
