import { z } from 'zod';
import type { CasusEvent, CasusState } from '../../services/domain/casus/casus.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { within } from '../describe/within.ts';
import { casusPage, type Told } from '../page.ts';
import { schoolChoices, schoolLabel, type Words } from '../schoolWords.ts';
import { allContent } from './readable.ts';

const card = dialogCard({
  id: 'consent',
  data: { child: z.string(), asked: z.boolean(), told: told(), sharing: z.string(), recipients: choiceList() },
  example: {
    child: 'DV · groep 5',
    asked: true,
    told: [
      {
        head: 'Marja · wo 3 feb 16:10 · toestemming om te delen met schoolmaatschappelijk werk: ja, op papier',
        text: 'moeder · wo 3 feb · formulier in de map op kantoor',
      },
    ],
    sharing: 'Met naam delen mag nu met: schoolmaatschappelijk werk.',
    recipients: [
      { title: 'zorgteam', value: 'zorgteam' },
      { title: 'schoolmaatschappelijk werk', value: 'smw' },
    ],
  },
});

/** The form needs its own room on the card. */
const ROOM = 7000;

/** The ledger of consent: what was said so far, and the next entry (storyboard 3.D). */
export const consent = casusPage({
  card,
  opens: ['lead', 'af'],
  acts: ['consent.record'],
  reads: allContent,
  present: ({ state, told: events, facts }) => {
    const ledger = describeCasus(events.filter(isEntry), facts.school, facts.protocol);
    return {
      child: childLine(state),
      asked: ledger.length > 0,
      told: within(ledger, ROOM).lines,
      recipients: schoolChoices('recipient', facts.protocol),
      sharing: sharingOf(state.consent, facts.protocol),
    };
  },
});

const isEntry = ({ event }: Told<CasusEvent>): boolean => event.type === 'ConsentRecorded';

/** With whom sharing by name is allowed now: only a yes on paper counts. */
const sharingOf = (given: CasusState['consent'], words: Words): string => {
  const onPaper = Object.entries(given).flatMap(([recipient, answer]) => (answer === 'jaPapier' ? [recipient] : []));
  return onPaper.length === 0
    ? 'Er is nog geen toestemming op papier. Delen kan zonder naam.'
    : `Met naam delen mag nu met: ${schoolLabel('recipient', words, onPaper)}.`;
};
