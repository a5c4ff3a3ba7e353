import { CHAT_CARDS } from '../../cards/chat/index.ts';
import type { AnyCard } from '../../cards/card.ts';
import type { Ids } from '../../cards/ids.ts';
import { OWN_PAGES, SCHOOL_PAGES } from '../../cards/pages.ts';
import { afName } from '../../cards/people.ts';
import { render } from '../../cards/render.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL, type NeutralText } from '../../services/domain/neutral.ts';
import { firstHoldersOf, STAFF } from '../../services/domain/people.ts';
import { mayReadSchool, schoolRelations } from '../../services/domain/school/relations.ts';
import { isSetUp, personOf } from '../../services/domain/school/school.ts';
import { factsOf } from '../../services/facts.ts';
import { pkOf } from '../../services/ids.ts';
import type { ChatMessage } from '../../services/ports.ts';
import type { Bot } from '../bot.ts';
import { inTime } from '../deadline.ts';
import { keepTyped } from '../drafts.ts';
import { type Meant, understand } from './understand.ts';

export type Writer = { tenant: string; person: string };

const card = (
  bot: Pick<Bot, 'newId'>,
  which: AnyCard,
  school: string,
  data: { line: NeutralText } & Record<string, unknown>,
  panelOpen = false,
): ChatMessage => {
  const ids: Ids = { school, stream: '', step: '', render: bot.newId(), seen: 0 };
  const frame = { ids, refusal: '', values: {} };
  return { line: data.line, card: render(which, data, panelOpen ? { ...frame, panelOpen } : frame) };
};

/**
 * Answers a message. Words of need are answered before directory, vault and store are touched, so also when
 * they are down (design.md 3).
 */
export const answerText = async (from: Writer, text: string, bot: Bot): Promise<ChatMessage> => {
  const meant = understand(text);
  if (meant.what === 'acute') return card(bot, CHAT_CARDS.acute, '', { line: NEUTRAL.N3 });
  return whenStaff(from, bot, meant, async (facts) => answerStaff(meant, text, facts, bot));
};

/** In a team or a group: the numbers when asked for, else where to find Pluis. Nobody is looked up. */
export const answerGroup = (text: string, bot: Bot): ChatMessage =>
  card(bot, understand(text).what === 'acute' ? CHAT_CARDS['acute-group'] : CHAT_CARDS['in-group'], '', {
    line: NEUTRAL.N11,
  });

export const answerFile = async (from: Writer, bot: Bot): Promise<ChatMessage> =>
  whenStaff(from, bot, NOTHING, async ({ actor }) =>
    card(bot, CHAT_CARDS['no-files'], actor.school, { line: NEUTRAL.N1 }),
  );

/** Nothing was said. */
const NOTHING: Meant = { what: 'start' };

const WELCOMED = 'welcomed';

/** Once for every person: reinstalling brings no second welcome. */
export const answerInstall = async (from: Writer, bot: Bot): Promise<ChatMessage | undefined> => {
  if ((await bot.persons.get(from, WELCOMED, bot.clock.now())) !== undefined) return undefined;
  let ready = true;
  const message = await whenStaff(from, bot, NOTHING, async (facts) => {
    ready = isSetUp(facts.school);
    return ready
      ? card(bot, CHAT_CARDS.welcome, facts.actor.school, {
          line: NEUTRAL.N11,
          af: afName(facts),
          afWord: facts.protocol.roles.af.short,
        })
      : settingUp(facts, bot);
  });
  if (ready) await bot.persons.put(from, WELCOMED, new Uint8Array([1]));
  return message;
};

/** Until two persons looked at the first roles: they are asked to, and everybody else has the numbers. */
const settingUp = (facts: Facts, bot: Bot): ChatMessage =>
  schoolRelations(facts.school, facts).includes('founder')
    ? door('setup-first', facts, bot, NEUTRAL.N12)
    : card(bot, CHAT_CARDS['setting-up'], facts.actor.school, { line: NEUTRAL.N11, af: afName(facts) });

/** Only people with a role get more than the numbers; and numbers are what they get when we cannot look. */
const whenStaff = async (
  from: Writer,
  bot: Bot,
  meant: Meant,
  answer: (facts: Facts) => Promise<ChatMessage>,
): Promise<ChatMessage> => {
  try {
    return await inTime(bot.limit, async () => {
      const facts = await factsOfWriter(from, bot);
      if (facts === undefined) return card(bot, CHAT_CARDS['not-staff'], '', { line: NEUTRAL.N11 });
      if (facts.actor.roles.length === 0) return notYet(facts, bot);
      return facts.actor.roles.some((role) => STAFF.includes(role)) ? answer(facts) : office(meant, facts, bot);
    });
  } catch (error) {
    const ref = bot.newId().slice(0, 6).toUpperCase();
    bot.log.error('message not answered', { ref, error: error instanceof Error ? error.name : 'unknown' });
    if (meant.what === 'alarm') return card(bot, CHAT_CARDS.acute, '', { line: NEUTRAL.N3 });
    return card(bot, CHAT_CARDS.fault, '', { line: NEUTRAL.N10, af: 'je AF', ref });
  }
};

const factsOfWriter = async ({ tenant, person }: Writer, bot: Bot): Promise<Facts | undefined> => {
  const [first] = await bot.schools.of(tenant, person);
  if (first === undefined) return undefined;
  const school = await bot.schools.load(tenant, first);
  return factsOf(bot, school, undefined, { pk: pkOf(tenant, first, ''), person });
};

const notYet = ({ school, today }: Facts, bot: Bot): ChatMessage => {
  const [admin] = firstHoldersOf(school.people, 'beheerder', today);
  return card(bot, CHAT_CARDS['not-yet'], '', { line: NEUTRAL.N11, admin: admin?.name ?? 'de beheerder' });
};

/** Who has a role that records nothing: the page he asks for, or what there is; during set-up, who is to look at it. */
const office = (meant: Meant, facts: Facts, bot: Bot): ChatMessage => {
  const { roles, school } = facts.actor;
  const ready = isSetUp(facts.school) || !schoolRelations(facts.school, facts).includes('founder');
  if (!ready) return settingUp(facts, bot);
  if (meant.what === 'page' && opensFor(meant.page, facts)) return door(meant.page, facts, bot);
  return card(bot, CHAT_CARDS.office, school, {
    line: NEUTRAL.N11,
    af: afName(facts),
    desk: roles.includes('bevoegdGezag'),
    settings: opensFor('settings', facts),
    figures: opensFor('figures', facts),
    readings: roles.includes('privacyfunctionaris'),
  });
};

/** Is it a page that this person opens? A door to a closed page is none. */
const opensFor = (page: string, facts: Facts): boolean => {
  const own = OWN_PAGES[page];
  if (own !== undefined) return facts.actor.roles.some((role) => own.opens.includes(role));
  const ofSchool = SCHOOL_PAGES[page];
  if (ofSchool === undefined) return false;
  if (ofSchool.opens === 'readers') return mayReadSchool(facts.school, facts);
  const { opens } = ofSchool;
  return schoolRelations(facts.school, facts).some((relation) => opens.includes(relation));
};

const answerStaff = async (
  meant: Exclude<Meant, { what: 'acute' }>,
  text: string,
  facts: Facts,
  bot: Bot,
): Promise<ChatMessage> => {
  const { school } = facts.actor;
  switch (meant.what) {
    case 'log':
      return card(bot, CHAT_CARDS.log, school, { line: NEUTRAL.N1, groups: groupsOf(facts) });
    case 'page':
      return opensFor(meant.page, facts) ? door(meant.page, facts, bot) : start(facts, bot, false);
    case 'typed':
      await keepTyped(bot, facts.actor, text);
      return card(bot, CHAT_CARDS['typed-text'], school, { line: NEUTRAL.N1, waits: true, gone: false });
    case 'start':
    case 'alarm':
      return start(facts, bot, meant.what === 'alarm');
    default:
      return unknownMeaning(meant);
  }
};

const start = (facts: Facts, bot: Bot, panelOpen: boolean): ChatMessage =>
  card(
    bot,
    CHAT_CARDS.start,
    facts.actor.school,
    { line: NEUTRAL.N1, settings: opensFor('settings', facts), figures: opensFor('figures', facts) },
    panelOpen,
  );

/** A chat cannot open a dialog by itself: one button does. */
const door = (page: string, { actor, school }: Facts, bot: Bot, line: NeutralText = NEUTRAL.N1): ChatMessage =>
  card(bot, CHAT_CARDS.nudge, actor.school, {
    line,
    code: school.name,
    text: 'Met de knop hieronder ga je verder.',
    waits: true,
    done: false,
    later: false,
    hands: false,
    opens: `${page}.open`,
  });

/** The own groups first; all of the school's after them. */
const groupsOf = ({ school, actor }: Facts): { title: string; value: string }[] => {
  const own = personOf(school, actor.person)?.groups ?? [];
  const all = [...own, ...school.people.flatMap(({ groups }) => groups)];
  return [...new Set(all)].map((group) => ({ title: group, value: group }));
};

const unknownMeaning = (meaning: never): never => {
  throw new Error(`unknown meaning: ${JSON.stringify(meaning)}`);
};
