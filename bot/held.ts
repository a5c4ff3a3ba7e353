import type { HeldRow } from '../cards/page.ts';
import { dayOf, shownDay } from '../services/domain/calendar.ts';
import { isChannel } from '../services/domain/channel.ts';
import { mayReadCasus } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import type { PersonId } from '../services/domain/people.ts';
import { nameOf } from '../services/domain/school/school.ts';
import { mayReadSignaal } from '../services/domain/signaal/relations.ts';
import { readAbout } from '../services/deliver/about.ts';
import { addressOf } from '../services/ids.ts';
import type { Delivery } from '../services/ports.ts';
import type { About } from '../services/shell.ts';
import type { Bot } from './bot.ts';

const MANY = 50;

/** The messages that wait for a person's word, of the streams that the reader may see. */
export const heldFor = async (bot: Bot, facts: Facts): Promise<HeldRow[]> => {
  const rows = await Promise.all(
    (await everyHeld(bot, facts)).map(async (delivery) => {
      const about = await aboutOf(bot, delivery, facts.actor.person);
      return about !== undefined && mayRead(about) ? [rowOf(delivery, about)] : [];
    }),
  );
  return rows.flat();
};

/** All of them: behind many that somebody may not see stands one that he has to decide on. */
const everyHeld = async ({ store }: Bot, { actor: { tenant, school } }: Facts): Promise<Delivery[]> => {
  const held: Delivery[] = [];
  let after: string | undefined;
  do {
    const page = await store.stuck({ tenant, school }, after, MANY);
    held.push(...page.items);
    after = page.after;
  } while (after !== undefined);
  return held;
};

/** Of a stream that does not open nobody can say whether he may see it: it keeps no other message from being seen. */
const aboutOf = async (bot: Bot, { pk }: Delivery, person: PersonId): Promise<About | undefined> => {
  try {
    return await readAbout(bot, pk, person);
  } catch (error) {
    bot.log.error('unopenable', {
      stream: addressOf(pk).stream,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return undefined;
  }
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
