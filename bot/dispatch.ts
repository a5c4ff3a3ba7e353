import type { Refusal } from '../services/domain/refusals.ts';
import { sentenceOf } from '../services/domain/refusals.ts';
import { addressOf, STREAM_ID } from '../services/ids.ts';
import { SealBroken } from '../services/seal/envelope.ts';
import type { Answer } from './answer.ts';
import type { Bot } from './bot.ts';
import { inTime } from './deadline.ts';
import { said } from './drawn.ts';
import type { Press } from './press.ts';
import { VERBS } from './verbs/registry.ts';

const oldCard: Refusal = { code: 'OLD_CARD', values: {} };

/**
 * The one way of every press: the verb, the ceiling, and what is said when something breaks. Never throws.
 * An automatic refresh only reads: whatever else Teams sends with that mark is answered and not done.
 */
export const dispatch = async (press: Press, bot: Bot): Promise<Answer> => {
  const verb = Object.hasOwn(VERBS, press.verb) ? VERBS[press.verb] : undefined;
  if (verb === undefined || (press.automatic && verb.mode === 'act')) return said(bot, press, sentenceOf(oldCard));
  const started = performance.now();
  try {
    const answer = await inTime(bot.limit, async () => verb.run(await withSchool(press, bot), bot));
    bot.log.info('press', {
      verb: press.verb,
      stream: press.ids.stream,
      person: press.person,
      ms: Math.round(performance.now() - started),
    });
    return answer;
  } catch (error) {
    return faulty(press, bot, error);
  }
};

/** A card that was drawn without looking anything up carries no school: the person's own is taken. */
const withSchool = async (press: Press, bot: Bot): Promise<Press> => {
  if (press.ids.school !== '') return press;
  const [school = ''] = await bot.schools.of(press.tenant, press.person);
  return { ...press, ids: { ...press.ids, school } };
};

/** Logged by reference, without content. Where there may be danger the numbers come first. */
const faulty = (press: Press, bot: Bot, error: unknown): Answer => {
  const ref = bot.newId().slice(0, 6).toUpperCase();
  const name = error instanceof Error ? error.name : 'unknown';
  bot.log.error('fault', { verb: press.verb, stream: press.ids.stream, ref, error: name });
  const acute = press.verb.startsWith('acuut.') || press.verb.startsWith('emergency');
  const unopened = isUnopened(press, error);
  return said(bot, press, `${faultWords(acute, unopened)} Kenmerk ${ref}.`, acute || unopened);
};

const faultWords = (acute: boolean, unopened: boolean): string => {
  if (acute)
    return 'Dit lukt nu niet via Pluis. Bel zelf: 112 bij gevaar, of 0800-2000. Vraag een collega om te helpen.';
  return unopened
    ? 'Dit kan nu niet worden geopend, en er is niets opgeslagen. Nog een keer drukken helpt niet. Bel je AF. Is er gevaar? Bel 112.'
    : 'Ik weet niet zeker of dit is opgeslagen. Druk nog een keer; het komt er nooit dubbel in. Lukt het niet? Bel je AF.';
};

/**
 * The stream of the press, or its school, does not open. Both are read before anything is written, so nothing was; of
 * another stream, which is read to draw the answer, nobody knows that.
 */
const isUnopened = ({ ids }: Press, error: unknown): boolean => {
  if (!(error instanceof SealBroken)) return false;
  const { school, stream } = addressOf(error.id);
  return school === ids.school && (stream === ids.stream || !STREAM_ID.test(stream));
};
