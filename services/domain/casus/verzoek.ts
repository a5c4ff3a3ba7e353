import { ageOn, HAS_A_SAY, OWN_WORD } from '../age.ts';
import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Day, Instant } from '../time.ts';
import type { CasusEvent } from './events.ts';
import type { CasusState } from './casus.ts';
import type { CasusInputs } from './inputs.ts';

type Recorded = CasusInputs['verzoek.record'];

/**
 * A parent or the pupil asks to read the file, or that it goes (domain.md B.6). Somebody of the directie decides within a
 * month; what may be read is then chosen, and made.
 */
export type Verzoek = Pick<Recorded, 'what' | 'asker'> & {
  by: PersonId;
  at: Instant;
  version: number;
  due: Day;
  answer: '' | CasusInputs['verzoek.answer']['answer'];
  answered: number;
  /** Left out, or read all the same, against what the rules say; each by the id of an item. */
  left: string[];
  read: string[];
  made: boolean;
};

/** A month later, never later than that: of a day that the next month lacks, the 28th. */
export const monthAfter = (day: Day): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const next = new Date(Date.UTC(year, month, Math.min(date, SAFE)));
  return next.toISOString().slice(0, 10);
};
const SAFE = 28;

/** Is there a request that somebody still has to answer, or of which the file still has to be made? */
export const isAsked = ({ verzoek }: Pick<CasusState, 'verzoek'>): boolean =>
  verzoek !== null && (verzoek.answer === '' || isToMake(verzoek));

/** It was granted, and nothing was made of it yet. */
export const isToMake = ({ what, answer, made }: Verzoek): boolean => what === 'inzage' && isGranted(answer) && !made;

export const isGranted = (answer: Verzoek['answer']): boolean => answer === 'ja' || answer === 'deels';

type Child = Pick<CasusState, 'bornOn'>;

/** From twelve on a pupil can ask himself; before that the parents do. */
export const asksHimself = ({ bornOn }: Child, today: Day): boolean =>
  bornOn !== '' && ageOn(bornOn, today) >= HAS_A_SAY;

/** From sixteen on what he thinks of it weighs, and only he can ask that what is suspected goes. */
export const hasOwnWord = ({ bornOn }: Child, today: Day): boolean => bornOn !== '' && ageOn(bornOn, today) >= OWN_WORD;

export type VerzoekEvent = Extract<
  CasusEvent,
  { type: 'VerzoekRecorded' | 'VerzoekAnswered' | 'InzageChosen' | 'InzageMade' }
>;

export const evolveVerzoek = (before: Verzoek | null, event: VerzoekEvent, meta: Meta): Verzoek | null => {
  if (event.type === 'VerzoekRecorded') return asked(event.data, meta);
  if (before === null) return before;
  switch (event.type) {
    case 'VerzoekAnswered':
      return { ...before, answer: event.data.answer, answered: meta.at };
    case 'InzageChosen':
      return chosen(before, event.data);
    case 'InzageMade':
      return { ...before, made: true };
    default:
      return unknownEvent(event);
  }
};

const asked = ({ what, asker, date }: Recorded, { by, at, version }: Meta): Verzoek => ({
  what,
  asker,
  by,
  at,
  version,
  due: monthAfter(date),
  answer: '',
  answered: 0,
  left: [],
  read: [],
  made: false,
});

/** What fits in the state. More is refused: what fell off the end would be read again. */
export const MOST_CHOSEN = 240;

export const chosen = (
  before: Verzoek,
  { items, how }: Pick<CasusInputs['inzage.choose'], 'items' | 'how'>,
): Verzoek => {
  const others = (known: string[]): string[] => known.filter((item) => !items.includes(item));
  const [left, read] = how === 'weglaten' ? [items, []] : [[], items];
  return {
    ...before,
    left: [...others(before.left), ...left],
    read: [...others(before.read), ...read],
  };
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown event: ${JSON.stringify(event)}`);
};
