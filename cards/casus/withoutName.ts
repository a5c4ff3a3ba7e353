import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard, words } from '../card.ts';
import { anonymous, hasFacts } from '../describe/anonymous.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'without-name',
  data: { child: z.string(), some: z.boolean(), empty: z.boolean(), text: words(), back: z.boolean() },
  example: {
    child: 'DV · groep 5',
    some: true,
    empty: true,
    text: 'Het gaat om een leerling van onze school.\nWat is gezien of gehoord:\n- Viel bij rekenen in slaap.\n- Zesmaal zonder brood in november.\nWat spreekt de zorg tegen:\n- Rent elke ochtend lachend van moeder naar binnen.',
    back: true,
  },
});

/** The casus as it may be told to anybody: facts for and against, and nobody's name (R47). */
export const withoutName = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  reads: (state) => [1, ...(state.steps.signaleren?.content ?? [])],
  related: 'signals',
  present: (view) => ({
    child: childLine(view.state),
    some: hasFacts(view),
    empty: !hasFacts(view),
    text: anonymous(view),
    back: mayReadCasus(view.state, view.facts),
  }),
});
