import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
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

/** What helps in class, in the words of the AF, and of the care team once the weighing is approved (storyboard 3.J). */
export const teacherAdvice = casusPage({
  card,
  opens: ['lead', 'author'],
  acts: ['advies.read'],
  reads: ({ approach, adviceGiven }) => [approach, adviceGiven].filter((version) => version > 0),
  present: ({ state, facts, told: events }) => {
    const recorded = ofType(events, 'WegingRecorded');
    const given = ofType(events, 'AdviesGiven');
    const advised = recorded.length + given.length > 0;
    return {
      child: childFor(state, facts),
      none: !advised,
      advised,
      decided: recorded.length > 0 && state.meldingen > 0,
      decision: `Er is een besluit. Zo help jij ${state.initials} in de klas.`,
      af: adviserName(facts),
      unread: state.adviceUnread.includes(facts.actor.person) && advised,
      adds: mayReadCasus(state, facts),
      told: [
        ...given.map(({ event, by, at }) => ({
          head: `${nameOf(facts.school, by)} · ${shownDay(dayOf(at))}`,
          text: event.data.advice,
        })),
        ...recorded.map(({ event, at }) => ({
          head: `${facts.protocol.careTeam.name} · ${shownDay(dayOf(at))}`,
          text: event.data.teacherAdvice,
        })),
      ],
    };
  },
});
