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

const grounds = z.array(z.looseObject({ id: z.string() }));
const withGrounds = z.looseObject({ protocol: z.looseObject({ skipTalkGrounds: grounds }) });

/** What the routes that ship called the advice of Veilig Thuis not to talk, when a ground had no mark of its own. */
const ADVISED = 'veiligThuisRaadtAf';

/** From before a ground said by itself that it needs that advice. */
const withNeedsAdvice = (data: unknown) => {
  const { protocol } = withGrounds.parse(data);
  const marked = protocol.skipTalkGrounds.map((one) => (one.id === ADVISED ? { ...one, needsAdvice: true } : one));
  return { protocol: { ...protocol, skipTalkGrounds: marked } };
};

const kaart = z.looseObject({ entries: z.array(z.looseObject({})) });

/** Which of its own numbers is that of the crisis service was not said. */
const withKind = (data: unknown) => ({
  entries: kaart.parse(data).entries.map((entry) => ({ ...entry, kind: 'overig' })),
});

export const SCHOOL_LIFTS: Lifts = {
  ProtocolStored: { 1: withReminders, 2: withBewaren, 3: withNeedsAdvice },
  SocialeKaartSet: { 1: withKind },
};
