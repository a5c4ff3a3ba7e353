import type { After } from '../../cards/after.ts';
import { afterCasus, afterSignaal } from '../../cards/after.ts';
import { correctionOf, type Parsed } from '../../services/domain/command.ts';
import { type Correction, isCorrectable, type Original } from '../../services/domain/correction.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { SignaalCommand } from '../../services/domain/signaal/inputs.ts';
import type { StoredEvent } from '../../services/domain/upcast.ts';
import { pkOf } from '../../services/ids.ts';
import type { Bot } from '../bot.ts';
import { casusKind, type Kind, signaalKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { readTold } from '../read.ts';
import { act } from './act.ts';
import { casusForm } from './casusActs.ts';
import { drawForm, type Form } from './form.ts';
import { signaalForm } from './signaalActs.ts';
import type { Verb } from './verb.ts';

type Corrects<State, Command, Event extends StoredEvent, Relation> = {
  kind: Kind<State, Command, Event, Relation>;
  type: string;
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
    const of = await originalOf(on.kind, press, bot, parsed.input.version);
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

const originalOf = async <State, Command, Event extends StoredEvent, Relation>(
  { aggregate }: Kind<State, Command, Event, Relation>,
  { tenant, ids }: Press,
  bot: Bot,
  version: number,
): Promise<Original> => {
  const told = await readTold(bot, aggregate, pkOf(tenant, ids.school, ids.stream), [version]);
  const found = told.find(({ event }) => isCorrectable(event.type)) ?? told[0];
  return { by: found?.by ?? '', type: found?.event.type ?? '' };
};

export const correctSignaal = corrects({
  kind: signaalKind,
  type: 'signaal.correct',
  form: signaalForm('signaal.correct'),
  command: (input): SignaalCommand => ({ type: 'signaal.correct', input }),
  after: (state, facts) => afterSignaal('signaal.correct', state, facts),
});

export const correctCasus = corrects({
  kind: casusKind,
  type: 'casus.correct',
  form: casusForm('casus.correct'),
  command: (input): CasusCommand => ({ type: 'casus.correct', input }),
  after: (state, facts) => afterCasus('casus.correct', state, facts),
});
