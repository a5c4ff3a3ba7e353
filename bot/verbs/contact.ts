import { afName } from '../../cards/people.ts';
import { school } from '../../services/aggregates/school.ts';
import type { SchoolCommand } from '../../services/domain/school/school.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { commandId } from '../commandId.ts';
import { messagePage, refused } from '../drawn.ts';
import type { Verb } from './verb.ts';

/** Asking the AF for a talk, and answering that it was had. Nothing says about what. */
const onSchool = (
  command: Extract<SchoolCommand, { type: 'contact.ask' | 'contact.done' | 'notices.seen' }>,
  title: string,
  line: (af: string) => string,
): Verb => ({
  mode: 'act',
  run: async (press, bot) => {
    const pk = pkOf(press.tenant, press.ids.school, '');
    const receipt = commandId(bot.keys, press, { type: command.type, typed: {} });
    const handled = await handle(bot, school, { pk, person: press.person, command, receipt, seen: 0, card: undefined });
    if (handled.kind === 'refused') return refused(bot, press, handled.refusal);
    if (handled.kind !== 'accepted') return refused(bot, press, { code: 'CONFLICT', values: {} });
    bot.kick.soon();
    return messagePage(bot, press, press.ids.stream, { title, lines: [line(afName(handled.facts))], buttons: [] });
  },
});

export const contactAsk = onSchool(
  { type: 'contact.ask', input: {} },
  'Je vraag is doorgegeven',
  (af) => `${af} krijgt bericht dat je even wilt praten. Waarover staat er niet bij.`,
);
export const contactDone = onSchool(
  { type: 'contact.done', input: {} },
  'Fijn',
  () => 'De vraag staat niet meer open.',
);
export const noticesSeen = onSchool(
  { type: 'notices.seen', input: {} },
  'Dank je',
  () => 'Pluis laat het weten als het weer nodig is.',
);
