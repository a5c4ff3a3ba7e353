import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { ofType } from '../describe/ofType.ts';
import { within } from '../describe/within.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'evaluations',
  data: {
    child: z.string(),
    none: z.boolean(),
    talks: z.boolean(),
    talk: z.string(),
    asks: z.boolean(),
    told: told(),
    more: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    none: false,
    talks: true,
    talk: 'Spreek even met Joost. Dat voelde niet als steun.',
    asks: true,
    told: [
      { head: 'Joost · wo 12 mei 15:10 · gesteund: nee', text: 'Ik stond er vaak alleen voor.' },
      { head: 'Fatma · do 13 mei 09:05 · gesteund: ja', text: 'Goed dat we samen keken.' },
    ],
    more: false,
  },
});

/** What everybody said of how it went, for the AF alone; who did not feel supported is talked with (R117, R123). */
export const evaluations = casusPage({
  card,
  opens: ['af'],
  acts: ['evaluatie.talked'],
  reads: ({ evaluatie }) => evaluatie.versions,
  present: ({ state, facts, told: events }) => {
    const given = describeCasus(ofType(events, 'EvaluatieGiven'), facts.school, facts.protocol);
    const { lines, more } = within(given);
    const { talk } = state.evaluatie;
    return {
      child: childLine(state),
      none: given.length === 0,
      talks: talk.length > 0,
      talk: `Spreek even met ${names.format(talk.map((id) => nameOf(facts.school, id)))}. Dat voelde niet als steun.`,
      asks: state.closed === null,
      told: lines,
      more,
    };
  },
});

const names = new Intl.ListFormat('nl');
