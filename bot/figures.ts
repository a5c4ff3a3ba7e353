import type { SchoolFigures } from '../cards/page.ts';
import { casus } from '../services/aggregates/casus.ts';
import type { Facts } from '../services/domain/decision.ts';
import { type Counted, figuresOf } from '../services/domain/figures.ts';
import { rolesOf } from '../services/domain/people.ts';
import { personOf, type SchoolState } from '../services/domain/school/school.ts';
import type { Head } from '../services/ports.ts';
import { streamOf } from '../services/stream.ts';
import type { Bot } from './bot.ts';
import { unlessBroken } from './unlessBroken.ts';
import { recordReading } from './readings.ts';

type School = { id: string; state: SchoolState };

/**
 * Figures of the school, and for the board of all its schools together. What is read of a casus is the state in its
 * head, which holds no typed text; no commit is read. A tick of a few dozen heads a page, and it stops at 2,000 for
 * each school: a dialog has seconds.
 */
export const figuresFor = async (bot: Bot, facts: Facts): Promise<SchoolFigures> => {
  const schools = await schoolsFor(bot, facts);
  const counted = await Promise.all(schools.map(async ({ id }) => countedIn(bot, facts, id)));
  return {
    schools: schools.map(({ state }) => ({ name: state.name, hours: state.hours })),
    figures: figuresOf(
      counted.flatMap(({ casussen }) => casussen),
      facts.today,
    ),
    whole: counted.every(({ whole }) => whole),
  };
};

/** Its own school, or all for which this person is the contact at the board; each is written in the log of its school. */
const schoolsFor = async (bot: Bot, facts: Facts): Promise<School[]> => {
  const { actor, school, today } = facts;
  const here = { id: actor.school, state: school };
  if (!actor.roles.includes('bestuurscontact')) return [here];
  const others = (await bot.schools.of(actor.tenant, actor.person)).filter((id) => id !== actor.school);
  const loaded = await Promise.all(others.map(async (id) => ({ id, state: await bot.schools.load(actor.tenant, id) })));
  const own = loaded.filter(({ state }) => {
    const person = personOf(state, actor.person);
    return person !== undefined && rolesOf(person, today).includes('bestuurscontact');
  });
  await Promise.all(own.map(async ({ id }) => recordReading(bot, { ...facts, actor: { ...actor, school: id } }, VIEW)));
  return [here, ...own];
};

const VIEW = { stream: '', view: 'figures', why: ['bestuurscontact'] };
const PAGE = 50;
const PAGES = 40;

type Read = { casussen: Counted[]; whole: boolean };

const countedIn = async (bot: Bot, { actor: { tenant } }: Facts, school: string): Promise<Read> => {
  const casussen: Counted[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { items, after: next } = await bot.store.list({ tenant, school, kind: 'casus' }, after, PAGE);
    const states = await Promise.all(items.map(async (head) => stateOf(bot, head)));
    casussen.push(...states.filter((state) => state !== undefined));
    if (next === undefined) return { casussen, whole: !states.includes(undefined) };
    after = next;
  }
  return { casussen, whole: false };
};

/** One that cannot be opened takes no other along; then the page says that not all were counted. */
const stateOf = async ({ store, log }: Bot, head: Head): Promise<Counted | undefined> =>
  unlessBroken(
    log,
    { code: head.code },
    async () => (await streamOf(store, casus, head.pk, { kind: 'head', head }))?.state,
  );
