import { OWN_PAGES } from '../../cards/pages.ts';
import { afterCasus } from '../../cards/after.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { casusCommand } from '../../services/domain/command.ts';
import type { CasusFormType } from '../../services/domain/casus/inputs.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { LINK_MINUTES, type Wanted } from '../files.ts';
import { freshIds, refused, shown } from '../drawn.ts';
import { casusKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { findStream } from '../read.ts';
import { mayHoldTalk } from '../talkSheet.ts';
import { act } from './act.ts';
import { casusForm } from './casusActs.ts';
import type { Verb } from './verb.ts';

type File = Pick<Wanted, 'recipient' | 'who' | 'kind'>;

/** Makes a file: the act is in the casus first, then there is a link to what was made. */
const makes = (type: CasusFormType, fileOf: (typed: Record<string, string>) => File | undefined): Verb =>
  act({
    kind: casusKind,
    type,
    opens: false,
    form: casusForm(type),
    parse: (typed) => casusCommand(type, typed),
    after: (state, facts, typed) => afterCasus(type, state, facts, typed),
    inChat: undefined,
    instead: async (press, bot, id, typed) => {
      const file = fileOf(typed);
      return file === undefined ? undefined : linkTo(press, bot, id, file);
    },
  });

const linkTo = async (press: Press, bot: Bot, id: string, file: File): Promise<Answer> => {
  const page = OWN_PAGES['file-ready'];
  if (page === undefined) throw new Error('no file');
  const { tenant, person, ids } = press;
  const link = await bot.files.offer({ tenant, person, school: ids.school, stream: id, ...file });
  const frame = { ids: freshIds(bot, press, id), refusal: '', values: {} };
  return shown(page.card, { link, minutes: String(LINK_MINUTES) }, frame);
};

/** How to hold a talk, on paper: nothing is written in the casus by it. */
export const talkPaper: Verb = {
  mode: 'view',
  run: async (press, bot) => {
    const { stream } = press.ids;
    const found = await findStream(bot, casus, { ...press, ...press.ids });
    if (found === undefined || !mayHoldTalk(found)) return refused(bot, press, { code: 'NOT_INVITED', values: {} });
    return linkTo(press, bot, stream, { recipient: '', who: '', kind: 'gesprek' });
  },
};

/** To hand over: to whom, and what of it, was chosen. */
export const dossierExport = makes('dossier.export', (typed) => {
  const parsed = casusCommand('dossier.export', typed);
  if ('refusal' in parsed) throw new Error('no file');
  const { recipient, who, kind } = parsed.command.input;
  return { recipient, who, kind };
});

/** For who asked to read it. */
export const accessFile = makes('inzage.make', () => ({ recipient: '', who: '', kind: 'inzage' }));

/** For the next school, when something goes there. */
export const transferFile = makes('overdracht.record', ({ goes }) =>
  goes === 'ja' ? { recipient: 'andereSchool', who: '', kind: 'overdracht' } : undefined,
);
