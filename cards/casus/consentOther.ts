import { z } from 'zod';
import { consentOn, whoDecides } from '../../services/domain/casus/toestemming.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { sharingOf } from './consent.ts';

const card = dialogCard({
  id: 'consent-other',
  data: { child: z.string(), ownWord: z.boolean(), sharing: z.string() },
  example: { child: 'DV · groep 5', ownWord: true, sharing: 'Met naam delen mag nu met: huisarts De Vries.' },
});

/** Consent for somebody who is no known recipient: for whom it names, and for nobody else (R118 to R121). */
export const consentOther = casusPage({
  card,
  opens: ['lead', 'af'],
  acts: ['consent.other'],
  prefill: ({ facts }) => ({ date: facts.today }),
  present: ({ state, facts }) => ({
    child: childLine(state),
    ownWord: whoDecides(state.bornOn, facts.today) === 'leerling',
    sharing: sharingOf(consentOn(state, facts.today), facts.protocol),
  }),
});
