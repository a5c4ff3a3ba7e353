import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard, told } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage } from '../page.ts';
import { adviserName } from '../people.ts';

const card = dialogCard({
  id: 'teacher-advice',
  data: {
    child: z.string(),
    none: z.boolean(),
    advised: z.boolean(),
    decided: z.boolean(),
    decision: z.string(),
    unread: z.boolean(),
    adds: z.boolean(),
    told: told(),
    af: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    none: false,
    advised: true,
    decided: true,
    decision: 'Er is een besluit. Zo help jij RK in de klas.',
    unread: true,
    adds: true,
    af: 'Marja',
    told: [
      {
        head: 'zorgteam · di 15 dec',
        text: 'Elke ochtend even: “fijn dat je er bent”. Bied brood aan zonder vragen. Spreek met Omar af dat gym in gewone kleren mag.',
      },
    ],
  },
});

/** What helps in class, in the words of the care team, once the weighing is approved (storyboard 3.J). */
export const teacherAdvice = casusPage({
  card,
  opens: ['lead', 'author'],
  acts: ['advies.read'],
  reads: ({ approach }) => (approach === 0 ? [] : [approach]),
  present: ({ state, facts, told: events }) => {
    const recorded = ofType(events, 'WegingRecorded');
    return {
      child: childFor(state, facts),
      none: recorded.length === 0,
      advised: recorded.length > 0,
      decided: recorded.length > 0 && state.meldingen > 0,
      decision: `Er is een besluit. Zo help jij ${state.initials} in de klas.`,
      af: adviserName(facts),
      unread: state.adviceUnread.includes(facts.actor.person) && recorded.length > 0,
      adds: mayReadCasus(state, facts),
      told: recorded.map(({ event, at }) => ({
        head: `${facts.protocol.careTeam.name} · ${shownDay(dayOf(at))}`,
        text: event.data.teacherAdvice,
      })),
    };
  },
});
