import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage } from '../page.ts';
import { moreOffers } from './moreOffers.ts';
import { asButtons, buttonList } from './offer.ts';

const card = dialogCard({
  id: 'casus-more',
  data: { child: z.string(), buttons: buttonList(), further: z.boolean(), after: z.string() },
  example: {
    child: 'DV · groep 5',
    buttons: [
      { title: 'Leg vast wat je ziet', verb: 'observation.open', style: 'positive' },
      { title: 'Leg het overleg vast', verb: 'consultation.open', style: 'default' },
      { title: 'Advies van Veilig Thuis', verb: 'veilig-thuis-advice.open', style: 'default' },
      { title: 'Leg de toestemming vast', verb: 'consent.open', style: 'default' },
    ],
    further: true,
    after: '4',
  },
});

/** A page holds six buttons; one goes back and one goes on. */
const PAGE = 4;

/** The acts that are always possible, whatever step the casus is in. */
export const casusMore = casusPage({
  card,
  opens: 'readers',
  present: ({ state, facts, values }) => {
    const all = moreOffers(state, facts);
    const from = Number.parseInt(values['after'] ?? '', 10) || 0;
    return {
      child: childFor(state, facts),
      buttons: asButtons(all.slice(from, from + PAGE)),
      further: all.length > from + PAGE,
      after: String(from + PAGE),
    };
  },
});
