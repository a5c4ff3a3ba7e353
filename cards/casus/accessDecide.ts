import { z } from 'zod';
import { longDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { casusRelations } from '../../services/domain/casus/relations.ts';
import { hasOwnWord } from '../../services/domain/casus/verzoek.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { labelOf } from '../labels.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'access-decide',
  data: {
    child: z.string(),
    code: z.string(),
    question: z.string(),
    rules: z.array(z.string()),
    told: told(),
    open: z.boolean(),
    reads: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    code: '7K3Q',
    question: 'Moeder vraagt: het dossier inzien. Antwoord voor 1 maart 2028.',
    rules: [
      'Ouders mogen het dossier zien. Nee, of een deel, mag als dat nodig is voor het kind of voor een ander.',
      'Wat anderen vertelden, laat Pluis uit het bestand weg. Wie meldde ook, als die onbekend moet blijven.',
    ],
    told: [
      {
        head: 'Marja · di 1 feb 9:10 · verzoek van moeder op di 1 feb, identiteitsbewijs gezien',
        text: 'Het dossier inzien.',
      },
    ],
    open: true,
    reads: true,
  },
});

/** Somebody of the directie decides: yes, in part, or no with a reason. */
export const accessDecide = casusPage({
  card,
  opens: ['decider', 'af'],
  acts: ['verzoek.answer'],
  reads: ({ verzoek }) => (verzoek === null ? [] : [verzoek.version]),
  present: ({ code, state, facts, told: events }) => ({
    child: childLine(state),
    code,
    question: questionOf(state),
    rules: rulesFor(state, facts),
    told: describeCasus(events, facts.school, facts.protocol),
    open: casusRelations(state, facts).includes('decider'),
    reads: state.verzoek?.what === 'inzage',
  }),
});

const questionOf = ({ verzoek }: CasusState): string => {
  if (verzoek === null) return 'Er ligt nu geen verzoek.';
  const who = labelOf('askers', verzoek.asker);
  if (verzoek.answer !== '') return `Al besloten: ${labelOf('requestAnswers', verzoek.answer)}.`;
  return `${who.slice(0, 1).toUpperCase()}${who.slice(1)} vraagt: ${labelOf('requests', verzoek.what)}. Antwoord voor ${longDay(verzoek.due)}.`;
};

/** What the rules are for this request, before somebody chooses (domain.md B.6). */
const rulesFor = (state: CasusState, { today }: Facts): string[] => {
  const { verzoek } = state;
  const own = hasOwnWord(state, today);
  if (verzoek === null) return [];
  if (verzoek.what === 'wissen')
    return verzoek.asker === 'leerling' && own
      ? ['De leerling is 16 jaar of ouder en vraagt het zelf. Na een ja wist Pluis over twee weken.']
      : ['Dit wordt alleen gewist als de leerling het zelf vraagt, vanaf 16 jaar. Leg uit waarom het blijft.'];
  return [
    verzoek.asker === 'leerling'
      ? 'Een leerling mag vanaf 12 jaar zelf zien wat er over hem staat.'
      : 'Ouders mogen het dossier zien. Nee, of een deel, mag als dat nodig is voor het kind of voor een ander.',
    ...(own && verzoek.asker !== 'leerling' ? ['De leerling is 16 jaar of ouder: zijn mening weegt zwaar.'] : []),
    'Wat anderen vertelden, laat Pluis uit het bestand weg. Wie meldde ook, als die onbekend moet blijven.',
  ];
};
