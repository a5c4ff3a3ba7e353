import type { Related } from '../cards/page.ts';
import { mayReadCasus } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import { mayReadSignaal } from '../services/domain/signaal/relations.ts';
import { kindOf } from '../services/ids.ts';
import type { Bot } from './bot.ts';
import { headsOf, readCasus, readSignaal, rowsOf } from './rows.ts';

/** The stream beside which others are looked for: its child, the ids that it names itself, and on which page. */
export type Beside = {
  id: string;
  child: string;
  links: string[];
  siblings: string[];
  signals: string[];
  absorbed: string[];
  view: string;
};

type Found = Pick<Related, 'signals' | 'casussen' | 'siblings'>;

/**
 * What looks like the same child by the blind index, and what is said to belong to it: read by id, so that an
 * act of which one half has not been heard yet is seen from both sides.
 */
export const besideChild = async (bot: Bot, facts: Facts, beside: Beside): Promise<Found> => {
  const [alike, linked, siblings] = await Promise.all([
    lookAlikes(bot, facts, beside.child),
    linkedTo(bot, facts, beside),
    siblingGroups(bot, facts, beside.siblings),
  ]);
  return {
    signals: once([...alike.signals, ...linked.signals], beside.id),
    casussen: once([...alike.casussen, ...linked.casussen], beside.id),
    siblings,
  };
};

/** Each stream once, and not the one that is shown. */
export const once = <Row extends { id: string }>(rows: Row[], self: string): Row[] =>
  rows.filter(({ id }, index) => id !== self && rows.findIndex((row) => row.id === id) === index);

const lookAlikes = async (bot: Bot, facts: Facts, child: string): Promise<Pick<Found, 'signals' | 'casussen'>> => {
  if (child === '') return { signals: [], casussen: [] };
  const { tenant, school } = facts.actor;
  const blindIndex = bot.keys.hmac(tenant, school, 'blind', child);
  const [signals, casussen] = await Promise.all([
    headsOf(bot, facts, 'signaal', { blindIndex }),
    headsOf(bot, facts, 'casus', { blindIndex }),
  ]);
  const rows = await rowsOf(bot, facts, signals, casussen);
  return {
    signals: rows.signals.filter(({ state }) => mayReadSignaal(state, facts)),
    casussen: rows.casussen.filter(({ state, protocol }) => mayReadCasus(state, { ...facts, protocol })),
  };
};

const isSignal = (id: string): boolean => kindOf(id) === 'signaal';

/** By id. A signal of the casus that is shown may be read by whoever may read that casus; not what concerns a colleague. */
const linkedTo = async (
  bot: Bot,
  facts: Facts,
  { id, links, siblings }: Beside,
): Promise<Pick<Found, 'signals' | 'casussen'>> => {
  const wanted = [...new Set([...links, ...siblings])].filter((link) => link !== '' && link !== id);
  const [signals, casussen] = await Promise.all([
    Promise.all(wanted.filter(isSignal).map(async (link) => readSignaal(bot, facts, link))),
    Promise.all(wanted.filter((link) => !isSignal(link)).map(async (link) => readCasus(bot, facts, link))),
  ]);
  return {
    signals: signals
      .filter((row) => row !== undefined)
      .filter(({ state }) => mayReadSignaal(state, facts) || (!isSignal(id) && isOpenTo(state, id, facts))),
    casussen: casussen
      .filter((row) => row !== undefined)
      .filter(({ state, protocol }) => mayReadCasus(state, { ...facts, protocol })),
  };
};

type Shown = Related['signals'][number]['state'];

/** Is a signal read as part of that casus? Not where it went elsewhere, concerns a colleague, or is closed to who reads. */
export const isOpenTo = ({ casus: belongs, staff, excluded }: Shown, shown: string, { actor }: Facts): boolean =>
  belongs === shown && staff === null && !excluded.includes(actor.person);

/** In which groups brothers and sisters are: whom to ask and nothing else, so that it takes no right (R40). */
const siblingGroups = async (bot: Bot, facts: Facts, ids: string[]): Promise<Found['siblings']> => {
  const rows = await Promise.all(
    ids.map(async (id) => (isSignal(id) ? readSignaal(bot, facts, id) : readCasus(bot, facts, id))),
  );
  return rows
    .filter((row) => row !== undefined)
    .map(({ state }) => ({ group: state.group, at: 'startedAt' in state ? state.startedAt : state.at }));
};
