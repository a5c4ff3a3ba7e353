import type { HeldRow } from '../cards/page.ts';
import { dayOf, shownDay } from '../services/domain/calendar.ts';
import { isChannel } from '../services/domain/channel.ts';
import { mayReadCasus } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import { nameOf } from '../services/domain/school/school.ts';
import { mayReadSignaal } from '../services/domain/signaal/relations.ts';
import { readAbout } from '../services/deliver/about.ts';
import { everyItem } from '../services/everyItem.ts';
import { addressOf } from '../services/ids.ts';
import type { Delivery } from '../services/ports.ts';
import type { About } from '../services/shell.ts';
import type { Bot } from './bot.ts';
import { unlessBroken } from './unlessBroken.ts';

const MANY = 50;

/** The messages that wait for a person's word, of the streams that the reader may see: all of them. */
export const heldFor = async (bot: Bot, facts: Facts): Promise<HeldRow[]> => {
  const { tenant, school, person } = facts.actor;
  const held = await everyItem(async (after) => bot.store.stuck({ tenant, school }, after, MANY));
  const streams = [...Map.groupBy(held, ({ pk }) => pk)];
  const rows = await Promise.all(
    streams.map(async ([pk, deliveries]) => {
      const about = await unlessBroken(bot.log, { stream: addressOf(pk).stream }, async () =>
        readAbout(bot, pk, person),
      );
      return about !== undefined && mayRead(about) ? deliveries.map((delivery) => rowOf(delivery, about)) : [];
    }),
  );
  return rows.flat();
};

export const mayRead = (about: About): boolean => {
  switch (about.kind) {
    case 'signaal':
      return mayReadSignaal(about.state, about.facts);
    case 'casus':
      return mayReadCasus(about.state, about.facts);
    case 'school':
      return about.facts.actor.roles.some((role) => role === 'af' || role === 'directie');
    default:
      return unknownKind(about);
  }
};

const rowOf = ({ pk, id, recipient, visibleAt }: Delivery, { code, facts }: About): HeldRow => ({
  delivery: id,
  stream: addressOf(pk).stream,
  code,
  line: `aan ${isChannel(recipient.person) ? 'het teamkanaal' : nameOf(facts.school, recipient.person)} · ${shownDay(dayOf(visibleAt))}`,
});

const unknownKind = (about: never): never => {
  throw new Error(`unknown kind of stream: ${JSON.stringify(about)}`);
};
