import { OWN_PAGES } from '../../cards/pages.ts';
import { casusCommand } from '../../services/domain/command.ts';
import { LINK_MINUTES } from '../files.ts';
import { freshIds, shown } from '../drawn.ts';
import type { Verb } from './verb.ts';
import { casusForm } from './casusActs.ts';
import { afterCasus } from '../../cards/after.ts';
import { casusKind } from '../kinds.ts';
import { act } from './act.ts';

/** Makes a file to hand over: the act is in the casus first, then there is a link to what was made. */
export const dossierExport: Verb = act({
  kind: casusKind,
  type: 'dossier.export',
  opens: false,
  form: casusForm('dossier.export'),
  parse: (typed) => casusCommand('dossier.export', typed),
  after: (state, facts, typed) => afterCasus('dossier.export', state, facts, typed),
  inChat: undefined,
  instead: async (press, bot, id, typed) => {
    const parsed = casusCommand('dossier.export', typed);
    const page = OWN_PAGES['file-ready'];
    if ('refusal' in parsed || page === undefined) throw new Error('no file');
    const { recipient, kind } = parsed.command.input;
    const { tenant, person, ids } = press;
    const link = await bot.files.offer({ tenant, person, school: ids.school, stream: id, recipient, kind });
    const frame = { ids: freshIds(bot, press, id), refusal: '', values: {} };
    return shown(page.card, { link, minutes: String(LINK_MINUTES) }, frame);
  },
});
