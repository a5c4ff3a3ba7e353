import { z } from 'zod';
import { choice, day, optionalDay, optionalText, person, text } from '../fields.ts';
import { LATER_WHY } from './turns.ts';

export const LATER_WHEN = ['morgen', 'maandag', 'datum'] as const;

/** The acts on whose turn it is: the same on a signal and on a casus. */
export const turnInputs = {
  'reminder.snooze': z.strictObject({
    wait: text(120),
    when: choice(LATER_WHEN),
    date: optionalDay(),
    why: choice(LATER_WHY),
    text: optionalText(300),
  }),
  // `to` is the page of a form.
  'turn.handOver': z.strictObject({ whom: person(), until: day(), note: optionalText(500) }),
  'turn.take': z.strictObject({}),
  'turn.keep': z.strictObject({}),
  'escalation.take': z.strictObject({}),
  'escalation.speak': z.strictObject({ on: day() }),
} as const;

type TurnInputs = { [Type in keyof typeof turnInputs]: z.infer<(typeof turnInputs)[Type]> };
export type LaterInput = TurnInputs['reminder.snooze'];
export type HandOverInput = TurnInputs['turn.handOver'];
export type TurnCommand = { [Type in keyof TurnInputs]: { type: Type; input: TurnInputs[Type] } }[keyof TurnInputs];
