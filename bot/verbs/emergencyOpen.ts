import { casus } from '../../services/aggregates/casus.ts';
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

/** [Ik heb gebeld] stands on every card: with the child of that card where one may know it, else anew. */
export const emergencyOpen: Verb = {
  mode: 'view',
  run: async (press, bot) => {
    const { stream } = press.ids;
    if (stream === '') return onNothing.run(press, bot);
    if (kindOf(stream) === 'signaal') return onSignaal.run(press, bot);
    const found = await findStream(bot, casus, { ...press, ...press.ids });
    const may = found !== undefined && mayCasus(found.state, 'acuut.record', found.facts) === undefined;
    return (may ? onCasus : onNothing).run(press, bot);
  },
};
