import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { closingWords } from '../after/akkoord.ts';
import { dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'closed',
  data: {
    child: z.string(),
    day: z.string(),
    text: z.string(),
    unread: z.boolean(),
    read: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    day: 'vr 5 feb',
    text: 'De school laat dit vermoeden los. Er is een andere verklaring. Dat staat in het dossier. Goed dat er is gekeken.',
    unread: true,
    read: true,
  },
});

/** What everybody who took part reads when a casus is closed. */
export const closed = casusPage({
  card,
  opens: ['involved', 'lead', 'af'],
  acts: ['casus.read'],
  present: ({ state, facts }) => ({
    child: childFor(state, facts),
    day: state.closed === null ? '' : shownDay(dayOf(state.closed.at)),
    text: textOf(state),
    unread: state.closed?.unread.includes(facts.actor.person) ?? false,
    read: mayReadCasus(state, facts),
  }),
});

const textOf = (state: CasusState): string =>
  state.closed === null
    ? 'Deze zaak loopt nog.'
    : `${BY_REASON[state.closed.reason] ?? ''} ${closingWords(state)}`.trim();

const BY_REASON: Record<string, string> = {
  veilig: 'De hulp is klaar. Er is teruggekeken hoe veilig het is.',
  overgedragen: 'Anderen nemen de zorg nu over.',
  leerlingWeg: 'Het kind is van school. Daar is een besluit over genomen.',
  samengevoegd: 'Alles staat nu bij een andere zaak over dit kind.',
};
