import { z } from 'zod';
import { askedVeiligThuis } from '../../services/domain/casus/consulted.ts';
import { mayCasus, mayReadCasus } from '../../services/domain/casus/relations.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { adviserName } from '../people.ts';

const card = dialogCard({
  id: 'talk-skip',
  data: { child: z.string(), af: z.string(), grounds: choiceList(), back: z.boolean(), advises: z.boolean() },
  example: {
    child: 'LM · groep 4',
    af: 'Marja',
    grounds: [
      { title: 'veiligheid van het kind', value: 'veiligheidKind' },
      { title: 'veiligheid van een ouder', value: 'veiligheidOuder' },
      { title: 'veiligheid van mij of een collega', value: 'veiligheidCollega' },
      { title: 'veiligheid van een ander', value: 'veiligheidAnder' },
      { title: 'ouder verbreekt het contact én haalt het kind van school', value: 'contactBreekt' },
      { title: 'Veilig Thuis raadt een gesprek nu af', value: 'veiligThuisRaadtAf' },
    ],
    back: true,
    advises: true,
  },
});

/** Why there will be no talk now: only on the grounds of the protocol, and never on one's own word (R65). */
export const talkSkip = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['gesprek.skip'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    af: adviserName(facts),
    grounds: facts.protocol.skipTalkGrounds.map(({ id, label }) => ({ title: label, value: id })),
    back: mayReadCasus(state, facts),
    advises: !askedVeiligThuis(state) && mayCasus(state, 'adviesVT.record', facts) === undefined,
  }),
});
