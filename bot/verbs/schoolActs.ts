import { afterSchool } from '../../cards/after.ts';
import { SCHOOL_PAGES } from '../../cards/pages.ts';
import { type SchoolFormType, schoolCommand } from '../../services/domain/command.ts';
import { schoolKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { act } from './act.ts';
import { type Form, formOf } from './form.ts';
import { drawPage, openPage } from './openPage.ts';
import type { Verb } from './verb.ts';

/** Settings are of the school, on whatever card the button stood. */
const ofSchool = (press: Press): Press => ({ ...press, ids: { ...press.ids, stream: '' } });

const schoolForm = (type: string): Form | undefined =>
  formOf(
    SCHOOL_PAGES,
    type,
    (id) => async (press, bot, again) => drawPage(schoolKind, id, ofSchool(press), bot, again),
  );

/** One act on the school's own stream. */
export const onSchool = (type: SchoolFormType): Verb => {
  const verb = act({
    kind: schoolKind,
    type,
    opens: false,
    form: schoolForm(type),
    parse: (typed) => schoolCommand(type, typed),
    after: (state, facts) => afterSchool(type, state, facts),
    inChat: undefined,
  });
  return { ...verb, run: async (press, bot) => verb.run(ofSchool(press), bot) };
};

/** Opens a page of the school. */
export const openSchool = (id: string): Verb => {
  const verb = openPage(schoolKind, id);
  return { ...verb, run: async (press, bot) => verb.run(ofSchool(press), bot) };
};
