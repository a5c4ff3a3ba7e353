import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { signaalRelations } from '../../services/domain/signaal/relations.ts';
import type { Bot } from '../bot.ts';
import type { Press } from '../press.ts';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import { kindOf } from '../../services/ids.ts';
import { casusKind, signaalKind } from '../kinds.ts';
import { findStream } from '../read.ts';
import { openOwn } from './openOwn.ts';
import { openPage } from './openPage.ts';
import type { Verb } from './verb.ts';

const onSignaal = openPage(signaalKind, 'emergency');
const onCasus = openPage(casusKind, 'emergency-casus');
const onNothing = openOwn('emergency-new');
const onColleague = openPage(signaalKind, 'staff-add');

/** What is about a colleague stays there; who may not know the signal (any more) records it anew. */
const pageOfSignaal = async (press: Press, bot: Bot): Promise<Verb> => {
  const found = await findStream(bot, signaal, { ...press, ...press.ids });
  if (found === undefined || signaalRelations(found.state, found.facts).length === 0) return onNothing;
  return found.state.staff === null ? onSignaal : onColleague;
};

/** [Ik heb gebeld] stands on every card: with the child of that card where one may know it, else anew. */
export const emergencyOpen: Verb = {
  mode: 'view',
  run: async (press, bot) => {
    const { stream } = press.ids;
    if (stream === '') return onNothing.run(press, bot);
    if (kindOf(stream) === 'signaal') return (await pageOfSignaal(press, bot)).run(press, bot);
    const found = await findStream(bot, casus, { ...press, ...press.ids });
    const may = found !== undefined && mayCasus(found.state, 'acuut.record', found.facts) === undefined;
    return (may ? onCasus : onNothing).run(press, bot);
  },
};
