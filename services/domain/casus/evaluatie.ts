import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { CasusEvent } from './events.ts';

/** Looking back together: who was asked, where the answers stand, and with whom the AF still talks. */
export type Evaluatie = { asked: PersonId[]; versions: number[]; talk: PersonId[] };

export type EvaluatieEvent = Extract<CasusEvent, { type: 'EvaluatieAsked' | 'EvaluatieGiven' | 'EvaluatieTalked' }>;

const KEPT = 40;

/** Who did not feel supported is talked with (R117, R123). */
export const evolveEvaluatie = (before: Evaluatie, event: EvaluatieEvent, { by, version }: Meta): Evaluatie => {
  switch (event.type) {
    case 'EvaluatieAsked':
      return { ...before, asked: [...new Set([...before.asked, ...event.data.whom])].slice(-KEPT) };
    case 'EvaluatieGiven':
      return {
        asked: before.asked.filter((person) => person !== by),
        versions: [...before.versions, version].slice(-KEPT),
        talk: event.data.support === 'nee' ? [...new Set([...before.talk, by])].slice(-KEPT) : before.talk,
      };
    case 'EvaluatieTalked':
      return { ...before, talk: [] };
    default:
      return unknownEvent(event);
  }
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Evaluatie event: ${JSON.stringify(event)}`);
};
