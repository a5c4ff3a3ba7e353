import { z } from 'zod';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { KNOWN_RECIPIENTS } from '../../services/domain/casus/inputs/kijken.ts';
import {
  type Consent,
  consentOn,
  maySharePerson,
  othersNamed,
  whoDecides,
} from '../../services/domain/casus/toestemming.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { within } from '../describe/within.ts';
import { casusPage, type Told } from '../page.ts';
import { schoolChoices, schoolLabel, type Words } from '../schoolWords.ts';
import { allContent } from './readable.ts';

const card = dialogCard({
  id: 'consent',
  data: {
    child: z.string(),
    asked: z.boolean(),
    ownWord: z.boolean(),
    told: told(),
    sharing: z.string(),
    recipients: choiceList(),
  },
  example: {
    child: 'DV · groep 5',
    asked: true,
    ownWord: true,
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
  prefill: ({ facts }) => ({ date: facts.today }),
  present: ({ state, told: events, facts }) => {
    const ledger = describeCasus(events.filter(isEntry), facts.school, facts.protocol);
    return {
      child: childLine(state),
      asked: ledger.length > 0,
      told: within(ledger, ROOM).lines,
      recipients: schoolChoices('recipient', facts.protocol).filter(({ value }) => value !== 'anders'),
      ownWord: whoDecides(state.bornOn, facts.today) === 'leerling',
      sharing: sharingOf(consentOn(state, facts.today), facts.protocol),
    };
  },
});

const isEntry = ({ event }: Told<CasusEvent>): boolean =>
  event.type === 'ConsentRecorded' || event.type === 'ReactionSignalled';

/** With whom sharing by name is allowed now: only a yes on paper counts. */
export const sharingOf = (given: Consent, words: Words): string => {
  const onPaper = KNOWN_RECIPIENTS.filter((recipient) => maySharePerson(recipient, given));
  const all = [...(onPaper.length === 0 ? [] : [schoolLabel('recipient', words, onPaper)]), ...othersNamed(given)];
  return all.length === 0
    ? 'Er is nog geen toestemming op papier. Delen kan zonder naam.'
    : `Met naam delen mag nu met: ${all.join(', ')}.`;
};
