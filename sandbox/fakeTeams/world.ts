import type { JsonObject } from './json.ts';

/** Somebody with a Teams account at the demo school. */
export type Person = { id: string; name: string; title: string };

export type Message = {
  id: string;
  from: 'bot' | 'person';
  text: string;
  card: JsonObject | undefined;
  /** What the bot said under the card, instead of changing it. */
  note: string;
  /** The note is Teams' own: the bot gave no answer that could be shown. */
  failed: boolean;
  at: number;
  /** The bot changed it after it was sent. */
  updated: boolean;
  /** Goes up with every card that takes the place of another one: what was typed in it is gone then. */
  revision: number;
};

/** `turn` differs for every card that is shown, also when it looks the same: Teams draws it anew. */
export type Dialog = { title: string; card: JsonObject | undefined; text: string; turn: string };

/** One request between the bot and Teams, with its answer. */
export type Traffic = {
  at: number;
  from: 'bot' | 'teams';
  method: string;
  path: string;
  body: unknown;
  status: number;
  answer: unknown;
};

/** One person's Teams: the chat with the bot, a dialog that may be open, and what the lock screen showed. */
export type Desk = {
  person: Person;
  conversation: string;
  messages: Message[];
  dialog: Dialog | undefined;
  toasts: string[];
};

export type World = {
  tenant: string;
  desks: Map<string, Desk>;
  /** The channel of the team, in which others read along. */
  channel: Desk;
  /** What a real Teams would have done wrong with: text beside a card, a card that is too large … */
  violations: string[];
  /** Statuses that the connector answers with next, instead of doing anything. */
  failures: number[];
  /** The last thousand requests, both ways, oldest first. */
  journal: Traffic[];
  now: () => number;
  changed: (person: string) => void;
  newId: () => string;
  /** Ids go on where they were, so that no two messages share one. */
  lastId: () => number;
  startIds: (after: number) => void;
};

export const createWorld = (tenant: string, people: Person[], now: () => number): World => {
  let last = 0;
  return {
    tenant,
    desks: new Map(people.map((person) => [person.id, emptyDesk(person)])),
    channel: {
      ...emptyDesk({ id: 'kanaal', name: 'Teamkanaal', title: 'het hele team leest mee' }),
      conversation: '19:team@thread.tacv2',
    },
    violations: [],
    failures: [],
    journal: [],
    now,
    changed: () => {},
    newId: () => {
      last += 1;
      return `${1_768_000_000_000 + last}`;
    },
    lastId: () => last,
    startIds: (after) => {
      last = after;
    },
  };
};

const emptyDesk = (person: Person): Desk => ({
  person,
  conversation: `a:${person.id}`,
  messages: [],
  dialog: undefined,
  toasts: [],
});

export const deskOf = (world: World, person: string): Desk => {
  const desk = world.desks.get(person);
  if (desk === undefined) throw new Error(`nobody here with id ${person}`);
  return desk;
};

const KEPT = 1000;

export const record = ({ journal, now }: World, traffic: Omit<Traffic, 'at'>): void => {
  journal.push({ at: now(), ...traffic });
  if (journal.length > KEPT) journal.shift();
};
