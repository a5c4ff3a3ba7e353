import type { SignaalEvent } from '../signaal/events.ts';
import { type Asked, isFirstHand, type ReadLine } from './inzage.ts';

/** What a signal says of itself: did the child tell it, is it about honour, and how does its author know. */
export type SignalOf = { told: boolean; honour: boolean; sources: readonly string[] };

/** `knows`: was it said to who asks that help was called, or that it was reported (`knowsOfMelding`)? */
export type Reading = Asked & { knows: boolean };

export const signalOf = (events: readonly SignaalEvent[]): SignalOf => ({
  told: events.some((event) => event.type === 'SignaalRecorded' && event.data.told),
  honour: events.some(({ type }) => type === 'HonourRecorded'),
  sources: events.flatMap((event) => (event.type === 'SignaalAdded' ? [event.data.source] : [])),
});

/** What somebody saw, and who was called. How colleagues worked it out between them is not read. */
const READ: readonly SignaalEvent['type'][] = [
  'SignaalRecorded',
  'SignaalAdded',
  'HonourRecorded',
  'SignaalWatched',
  'EmergencyRecorded',
];

/** May it be read by somebody outside the school at all? */
export const isReadable = ({ type }: SignaalEvent): boolean => READ.includes(type) || type === 'SignaalCorrected';

/** What the child said, and what was said to it, stays between the child and who heard it. */
const BETWEEN: readonly string[] = ['letterlijk', 'het kind vertelde', 'gezegd tegen het kind'];

/**
 * A line of a signal that a colleague recorded: it is chosen as a whole. What he saw is read, what others told him is not;
 * the child reads its own words. A correction is read where all of what it corrects is.
 */
export const mayReadSignal = (
  { event, label, item }: ReadLine<SignaalEvent>,
  signal: SignalOf,
  asked: Reading,
  told: readonly ReadLine<SignaalEvent>[],
): boolean => {
  if (event.type === 'SignaalCorrected') {
    const first = told.filter(({ version }) => version === event.data.version);
    return first.length > 0 && first.every((one) => mayReadSignal(one, signal, asked, told));
  }
  if (!READ.includes(event.type) || asked.left.includes(item)) return false;
  if (asked.read.includes(item)) return true;
  if (event.type === 'EmergencyRecorded' && !asked.knows) return false;
  return asked.asker === 'leerling' ? isForChild(signal) : isForParents(signal) && !BETWEEN.includes(label);
};

const isForChild = ({ sources }: SignalOf): boolean =>
  sources.every((source) => isFirstHand(source) || source === 'kind');

/** Never what the child told, nor what would put it in danger at home (R61). */
const isForParents = ({ told, honour, sources }: SignalOf): boolean => !told && !honour && sources.every(isFirstHand);
