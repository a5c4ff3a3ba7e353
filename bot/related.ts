import { NOTHING_BESIDE, type Related, type RelatedKind } from '../cards/page.ts';
import type { Awaited } from '../services/domain/awaited.ts';
import { addDays, weekdayIndexOf } from '../services/domain/calendar.ts';
import { awaitedOfCasus } from '../services/domain/casus/awaited.ts';
import { meetingsOf } from '../services/domain/casus/meetings.ts';
import { mayReadCasus } from '../services/domain/casus/relations.ts';
import type { Facts } from '../services/domain/decision.ts';
import { awaitedOfSignaal } from '../services/domain/signaal/awaited.ts';
import { mayReadSignaal } from '../services/domain/signaal/relations.ts';
import type { Day } from '../services/domain/time.ts';
import type { Head } from '../services/ports.ts';
import type { Bot } from './bot.ts';
import { filedWith } from './filed.ts';
import { readingsOf } from './readings.ts';
import { figuresFor } from './figures.ts';
import { heldFor } from './held.ts';
import { signalsIn } from './dossierSignals.ts';
import { type Filter, headsOf, rowsOf } from './rows.ts';
import { type Beside, besideChild, once } from './sameChild.ts';

const nobody: Beside = { id: '', child: '', links: [], siblings: [], signals: [], absorbed: [], view: '' };

/** The streams beside the one shown. Every list takes the reader's own rights, on the state of each stream. */
export const relatedTo = async (
  bot: Bot,
  facts: Facts,
  what: RelatedKind,
  beside: Beside = nobody,
): Promise<Related> => {
  const { person } = facts.actor;
  switch (what) {
    case 'none':
      return NOTHING_BESIDE;
    case 'own': {
      const own = await listed(bot, facts, { person });
      return { ...own, signals: own.signals.filter(({ state }) => state.author === person) };
    }
    case 'desk':
      return listed(bot, facts, { status: 'open' });
    case 'waiting':
      return waitingFor(bot, facts);
    case 'held':
      return { ...NOTHING_BESIDE, held: await heldFor(bot, facts) };
    case 'readings':
      return { ...NOTHING_BESIDE, ...(await readingsOf(bot, facts, beside.id)) };
    case 'figures':
      return { ...NOTHING_BESIDE, figures: await figuresFor(bot, facts) };
    case 'allReadings':
      return { ...NOTHING_BESIDE, ...(await readingsOf(bot, facts, undefined)) };
    case 'child':
      return { ...NOTHING_BESIDE, ...(await besideChild(bot, facts, beside)) };
    case 'childAndOpen':
      return withOpen(bot, facts, beside);
    case 'file':
      return { ...NOTHING_BESIDE, file: await filedWith(bot, facts, beside, beside.view) };
    case 'signals':
      return {
        ...NOTHING_BESIDE,
        file: { signals: await signalsIn(bot, facts, [beside.id], beside.signals, beside.view), casussen: [] },
      };
    default:
      return unknownKind(what);
  }
};

/** What belongs to the child first, and everything open to choose from. */
const withOpen = async (bot: Bot, facts: Facts, beside: Beside): Promise<Related> => {
  const [near, open] = await Promise.all([besideChild(bot, facts, beside), listed(bot, facts, { status: 'open' })]);
  return {
    ...NOTHING_BESIDE,
    signals: once([...near.signals, ...open.signals], beside.id),
    casussen: once([...near.casussen, ...open.casussen], beside.id),
    siblings: near.siblings,
  };
};

/** Streams in which something waits for the reader: what he is asked counts, also where he may not read. */
const waitingFor = async (bot: Bot, facts: Facts): Promise<Related> => {
  const { person } = facts.actor;
  const both = async (kind: 'signaal' | 'casus') =>
    unique(
      (
        await Promise.all([headsOf(bot, facts, kind, { person }), headsOf(bot, facts, kind, { status: 'open' })])
      ).flat(),
    );
  const { signals, casussen } = await rowsOf(bot, facts, await both('signaal'), await both('casus'));
  const waits = (all: Awaited[]): boolean => all.some((wait) => wait.person === person);
  const read = casussen.filter(({ state, protocol }) => mayReadCasus(state, { ...facts, protocol }));
  return {
    ...NOTHING_BESIDE,
    meetings: read.reduce((sum, { state }) => sum + meetingsOf(state, person, weekBefore(facts.today)), 0),
    signals: signals.filter(({ state }) => waits(awaitedOfSignaal(state, facts))),
    casussen: casussen.filter(({ state, protocol }) => waits(awaitedOfCasus(state, { ...facts, protocol }))),
  };
};

const weekBefore = (today: Day): { from: Day; till: Day } => {
  const monday = addDays(today, -((weekdayIndexOf(today) + 6) % WEEK));
  return { from: addDays(monday, -WEEK), till: addDays(monday, -1) };
};

const WEEK = 7;

const unique = (heads: Head[]): Head[] =>
  heads.filter((head, index) => heads.findIndex(({ pk }) => pk === head.pk) === index);

const listed = async (bot: Bot, facts: Facts, filter: Filter): Promise<Related> => {
  const [signals, casussen] = await Promise.all([
    headsOf(bot, facts, 'signaal', filter),
    headsOf(bot, facts, 'casus', filter),
  ]);
  const rows = await rowsOf(bot, facts, signals, casussen);
  return {
    ...NOTHING_BESIDE,
    signals: rows.signals.filter(({ state }) => mayReadSignaal(state, facts)),
    casussen: rows.casussen.filter(({ state, protocol }) => mayReadCasus(state, { ...facts, protocol })),
  };
};

const unknownKind = (kind: never): never => {
  throw new Error(`unknown list: ${JSON.stringify(kind)}`);
};
