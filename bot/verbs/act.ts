import type { Message } from '../drawn.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Parsed } from '../../services/domain/command.ts';
import type { Refusal } from '../../services/domain/refusals.ts';
import type { StoredEvent } from '../../services/domain/upcast.ts';
import { type Handled, handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { commandId } from '../commandId.ts';
import { readDraft } from '../drafts.ts';
import { messagePage, refused } from '../drawn.ts';
import type { Kind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { drawForm, type Form } from './form.ts';
import type { Verb } from './verb.ts';

/** One act on a stream, from what was typed to what is shown next. */
export type ActOn<State, Command, Event extends StoredEvent, Relation> = {
  kind: Kind<State, Command, Event, Relation>;
  type: string;
  /** An act that opens a stream: its id follows from the act, so a second press finds the same stream. */
  opens: boolean;
  /** The form it comes from; undefined for a button without one. */
  form: Form | undefined;
  parse: (typed: Record<string, string>) => Parsed<Command>;
  after: (state: State, facts: Facts, typed: Record<string, string>) => Message;
  /** The chat card that takes the place of the one pressed. */
  inChat: ((state: State, facts: Facts, id: string, bot: Bot) => Answer) | undefined;
  /** Another page than a message, where the state alone does not make it. */
  instead?: (press: Press, bot: Bot, id: string, typed: Record<string, string>) => Promise<Answer | undefined>;
};

export const act = <State, Command, Event extends StoredEvent, Relation>(
  on: ActOn<State, Command, Event, Relation>,
): Verb => ({
  mode: 'act',
  run: async (press, bot) => actWith(on, press, bot, { ...(await draftOf(on.form, press, bot)), ...press.typed }),
});

/** The same, when all that was typed is known, on earlier pages too. */
export const actWith = async <State, Command, Event extends StoredEvent, Relation>(
  on: ActOn<State, Command, Event, Relation>,
  press: Press,
  bot: Bot,
  typed: Record<string, string>,
): Promise<Answer> => {
  const parsed = on.parse(typed);
  if ('refusal' in parsed) return drawForm(on.form, press, bot, typed, parsed.refusal, parsed.field);
  const receipt = commandId(bot.keys, press, { type: on.type, typed });
  const id = on.opens ? `${on.kind.prefix}-${receipt}` : press.ids.stream;
  const handled = await handle(bot, on.kind.aggregate, {
    pk: pkOf(press.tenant, press.ids.school, id),
    person: press.person,
    command: parsed.command,
    receipt,
    seen: press.ids.seen,
    card: press.card,
  });
  return answerOf(on, press, bot, typed, id, handled);
};

const draftOf = async (form: Form | undefined, press: Press, bot: Bot): Promise<Record<string, string>> =>
  form !== undefined && form.pages > 1 ? readDraft(bot, press, form.id) : {};

const conflict: Refusal = { code: 'CONFLICT', values: {} };

const answerOf = async <State, Command, Event extends StoredEvent, Relation>(
  on: ActOn<State, Command, Event, Relation>,
  press: Press,
  bot: Bot,
  typed: Record<string, string>,
  id: string,
  handled: Handled<State>,
): Promise<Answer> => {
  switch (handled.kind) {
    case 'accepted': {
      if (handled.sends) bot.kick.soon();
      await on.form?.clear?.(press, bot);
      if (press.surface === 'chat' && on.inChat !== undefined) return on.inChat(handled.state, handled.facts, id, bot);
      const instead = await on.instead?.(press, bot, id, typed);
      if (instead !== undefined) return instead;
      const message = on.after(handled.state, handled.facts, typed);
      return messagePage(bot, press, id, message, isUrgent(typed), on.kind.quiet(handled.state));
    }
    case 'refused':
      return drawForm(on.form, press, bot, typed, handled.refusal, '');
    case 'conflict':
      return drawForm(on.form, press, bot, typed, conflict, '');
    case 'gone':
      return refused(bot, press, { code: 'NOT_INVITED', values: {} });
    default:
      return unknownAnswer(handled);
  }
};

const URGENT: Record<string, string[]> = {
  danger: ['jaNu', 'ja', 'weetNiet'],
  safeToday: ['nee', 'weetNiet'],
  now: ['nieuwGevaar'],
  called: ['niemand'],
  unsafe: ['acuut'],
};

/** Where what was said may mean danger, the numbers stand open on the next page. */
const isUrgent = (typed: Record<string, string>): boolean =>
  Object.entries(URGENT).some(([field, answers]) =>
    (typed[field] ?? '').split(',').some((chosen) => answers.includes(chosen)),
  );

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
