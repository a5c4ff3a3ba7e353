import type { After } from '../../cards/after.ts';
import { afterCasus, afterSignaal } from '../../cards/after.ts';
import { correctionOf, type Parsed } from '../../services/domain/command.ts';
import { type Correction, isCorrectable, type Original } from '../../services/domain/correction.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { SignaalCommand } from '../../services/domain/signaal/inputs.ts';
import type { StoredEvent } from '../../services/domain/upcast.ts';
import type { Bot } from '../bot.ts';
import { casusKind, type Kind, signaalKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { findStream, readTold } from '../read.ts';
import { recordReading } from '../readings.ts';
import { act } from './act.ts';
import { casusForm } from './casusActs.ts';
import { drawForm, type Form } from './form.ts';
import { signaalForm } from './signaalActs.ts';
import type { Verb } from './verb.ts';

type Corrects<State, Command, Event extends StoredEvent, Relation> = {
  kind: Kind<State, Command, Event, Relation>;
  type: string;
  /** How the reading is called in the access log: that of its form. */
  view: string;
  form: Form | undefined;
  command: (input: Correction) => Command;
  after: (state: State, facts: Facts) => After;
};

/** Putting one's own words right: who wrote them comes from the store, never from what was typed. */
const corrects = <State, Command, Event extends StoredEvent, Relation>(
  on: Corrects<State, Command, Event, Relation>,
): Verb => ({
  mode: 'act',
  run: async (press, bot) => {
    const parsed = correctionOf(press.typed);
    if ('refusal' in parsed) return drawForm(on.form, press, bot, press.typed, parsed.refusal, parsed.field);
    const of = await originalOf(on, press, bot, parsed.input.version);
    const taken: Parsed<Command> = { command: on.command({ ...parsed.input, of }) };
    const verb = act({
      kind: on.kind,
      type: on.type,
      opens: false,
      form: on.form,
      parse: () => taken,
      after: on.after,
      inChat: undefined,
    });
    return verb.run(press, bot);
  },
});

const NOBODY: Original = { by: '', type: '' };

/** Looking up who wrote it is reading it: it is written down first, and only done for who has to do with the stream. */
const originalOf = async <State, Command, Event extends StoredEvent, Relation>(
  { kind, view }: Pick<Corrects<State, Command, Event, Relation>, 'kind' | 'view'>,
  press: Press,
  bot: Bot,
  version: number,
): Promise<Original> => {
  const found = await findStream(bot, kind.aggregate, { ...press, ...press.ids });
  const why = found === undefined ? [] : kind.relations(found.state, found.facts).map(String);
  if (found === undefined || why.length === 0) return NOBODY;
  await recordReading(bot, found.facts, { stream: found.id, view, why });
  const told = await readTold(bot, kind.aggregate, found.pk, [version]);
  const original = told.find(({ event }) => isCorrectable(event.type)) ?? told[0];
  return original === undefined ? NOBODY : { by: original.by, type: original.event.type };
};

export const correctSignaal = corrects({
  kind: signaalKind,
  type: 'signaal.correct',
  view: 'correct',
  form: signaalForm('signaal.correct'),
  command: (input): SignaalCommand => ({ type: 'signaal.correct', input }),
  after: (state, facts) => afterSignaal('signaal.correct', state, facts),
});

export const correctCasus = corrects({
  kind: casusKind,
  type: 'casus.correct',
  view: 'casus-correct',
  form: casusForm('casus.correct'),
  command: (input): CasusCommand => ({ type: 'casus.correct', input }),
  after: (state, facts) => afterCasus('casus.correct', state, facts),
});
