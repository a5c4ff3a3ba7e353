import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { PlannedTalk } from '../../services/domain/casus/talk.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { allowed, asButtons, buttonList } from './offer.ts';
import { allTalkOffers } from './talkOffers.ts';

const card = dialogCard({
  id: 'talk',
  data: { child: z.string(), lines: z.array(z.string()), buttons: buttonList(), back: z.boolean() },
  example: {
    child: 'RK · groep 8',
    lines: ['Gepland: ma 7 dec van 15:30 tot 16:00.', 'Ilse blijft in de buurt.', 'Eerder gesproken: 1 keer.'],
    buttons: [
      { title: 'Leg het gesprek vast', verb: 'talk-record.open', style: 'positive' },
      { title: 'Zo voer je het gesprek', verb: 'talk-coach.open', style: 'default' },
      { title: 'Plan het gesprek', verb: 'talk-plan.open', style: 'default' },
      { title: 'Vraag hulp bij het gesprek', verb: 'talk-ask.open', style: 'default' },
    ],
    back: true,
  },
});

/** Everything about talking with parents and pupil, at every step (R58, R68). */
export const talk = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    lines: linesOf(state, facts),
    buttons: asButtons(allowed(allTalkOffers(state), state, facts)),
    back: mayReadCasus(state, facts),
  }),
});

const linesOf = ({ talk: { planned, held, noShow } }: CasusState, facts: Facts): string[] =>
  [
    planned === null
      ? 'Er is nu geen gesprek gepland.'
      : `Gepland: ${shownDay(planned.day)} van ${planned.time} tot ${planned.until}.`,
    planned === null ? '' : togetherLine(planned, facts),
    planned === null ? '' : nearLine(planned, facts),
    held === 0 ? '' : `Eerder gesproken: ${held} keer.`,
    noShow === 0 ? '' : `Niet gekomen: ${noShow} keer.`,
  ].filter((line) => line !== '');

const togetherLine = ({ together, togetherKnows, togetherDeclined }: PlannedTalk, { school }: Facts): string => {
  if (together === '') return '';
  const name = nameOf(school, together);
  if (togetherDeclined) return `${name} kan er niet bij zijn. Vraag iemand anders.`;
  return togetherKnows ? `${name} is erbij.` : `${name} zei nog niet of het lukt om erbij te zijn.`;
};

const nearLine = ({ near, nearKnows, nearDeclined }: PlannedTalk, { school }: Facts): string => {
  if (near === '') return '';
  if (nearDeclined) return `${nameOf(school, near)} kan niet in de buurt blijven. Vraag iemand anders.`;
  return nearKnows
    ? `${nameOf(school, near)} blijft in de buurt.`
    : `${nameOf(school, near)} heeft nog niet toegezegd.`;
};
