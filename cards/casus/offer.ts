import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { CasusCommandType } from '../../services/domain/casus/inputs.ts';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';

/** A way to an act: the button, and the act that it leads to. */
export type Offer = { title: string; verb: string; act: CasusCommandType };

export const offer = (title: string, verb: string, act: CasusCommandType): Offer => ({ title, verb, act });

/** Only what this person may do. */
export const allowed = (offers: Offer[], state: CasusState, facts: Facts): Offer[] =>
  offers.filter(({ act }) => mayCasus(state, act, facts) === undefined);

export const buttonList = () =>
  z.array(z.strictObject({ title: z.string(), verb: z.string(), style: z.enum(['positive', 'default']) }));

/** Buttons of a list: the first one stands out. */
export const asButtons = (offers: Pick<Offer, 'title' | 'verb'>[]) =>
  offers.map(({ title, verb }, index) => ({
    title,
    verb,
    style: index === 0 ? ('positive' as const) : ('default' as const),
  }));
