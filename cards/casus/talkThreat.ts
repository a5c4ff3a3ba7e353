import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'talk-threat',
  data: { who: z.string(), day: z.string(), told: told(), open: z.boolean(), done: z.boolean() },
  example: {
    who: 'Joost',
    day: 'ma 7 dec',
    told: [{ head: 'reactie, letterlijk', text: '“Ik weet waar je woont.”' }],
    open: true,
    done: false,
  },
});

/** Staff who are threatened are the directie's to keep safe: what was said, and what is agreed (R123). */
export const talkThreat = casusPage({
  card,
  opens: ['directie', 'af'],
  acts: ['gesprek.staffSafe'],
  reads: ({ talk: { threat } }) => (threat === null ? [] : [threat.version]),
  present: ({ state: { talk }, told: events, facts }) => {
    const [heard] = ofType(events, 'GesprekRecorded');
    return {
      who: nameOf(facts.school, talk.threat?.by ?? ''),
      day: heard === undefined ? '' : shownDay(dayOf(heard.at)),
      told: heard === undefined ? [] : [{ head: 'reactie, letterlijk', text: heard.event.data.reaction }],
      open: talk.threat !== null,
      done: talk.threat === null,
    };
  },
});
