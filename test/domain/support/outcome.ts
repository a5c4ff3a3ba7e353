import { type Decision, isRefused } from '../../../services/domain/decision.ts';
import { REFUSALS, type RefusalCode, sentenceOf } from '../../../services/domain/refusals.ts';

/** What came of an act. */
export type Outcome<Event> = {
  then: (...events: Event[]) => void;
  nothing: () => void;
  /** Refused with this code, with a sentence in which nothing stayed open. */
  refused: (code: RefusalCode, values?: Record<string, string>) => void;
  decision: Decision<Event>;
};

export const outcomeOf = <Event>(decision: Decision<Event>): Outcome<Event> => ({
  decision,
  // oxlint-disable-next-line unicorn/no-thenable -- given, when, then; nothing here is awaited
  then: (...events) => expect(decision).toEqual({ events }),
  nothing: () => expect(decision).toEqual({ events: [] }),
  refused: (code, values = {}) => {
    if (!isRefused(decision)) throw new Error(`not refused with ${code}: ${JSON.stringify(decision)}`);
    const { refused } = decision;
    expect(refused).toMatchObject({ code, values });
    expect(openPlacesOf(code).filter((place) => (refused.values[place] ?? '') === '')).toEqual([]);
    expect(sentenceOf(refused)).toMatch(/^\S.*[.?]$/);
  },
});

const openPlacesOf = (code: RefusalCode): string[] =>
  [...REFUSALS[code].matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);
