import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { JsonObject } from './fakeTeams/json.ts';
import type { Message, World } from './fakeTeams/world.ts';

const json: z.ZodType<JsonObject> = z.record(z.string(), z.json());
const messages = z.array(
  z.object({
    id: z.string(),
    from: z.enum(['bot', 'person']),
    text: z.string(),
    card: json.optional(),
    note: z.string(),
    failed: z.boolean().default(false),
    at: z.number().default(0),
    updated: z.boolean().default(false),
    revision: z.number().default(0),
  }),
);
const kept = z.object({
  channel: messages.default([]),
  last: z.number(),
  desks: z.array(
    z.object({
      person: z.string(),
      messages,
      toasts: z.array(z.string()),
    }),
  ),
});

/** What stood in the chats stands there again after a restart; a file that does not fit is begun anew. */
export const readWorld = (world: World, file: string): void => {
  if (!existsSync(file)) return;
  const found = kept.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!found.success) return;
  world.startIds(found.data.last);
  const { desks, channel } = found.data;
  for (const { person, messages: all, toasts } of desks) {
    const desk = world.desks.get(person);
    desk?.messages.push(...all.map(asMessage));
    desk?.toasts.push(...toasts);
  }
  world.channel.messages.push(...channel.map(asMessage));
};

const asMessage = (message: z.infer<typeof messages>[number]): Message => ({ ...message, card: message.card });

/** Writes the chats away, now. */
export const writeWorld = async (world: World, file: string): Promise<void> => {
  const desks = [...world.desks.values()].map(({ person, messages: all, toasts }) => ({
    person: person.id,
    messages: all,
    toasts,
  }));
  await writeFile(file, JSON.stringify({ last: world.lastId(), desks, channel: world.channel.messages }));
};
