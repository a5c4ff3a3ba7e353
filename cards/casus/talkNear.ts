import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { casusPage } from '../page.ts';
import { plannedTalk, plannedVersions } from './plannedTalk.ts';

const card = dialogCard({
  id: 'talk-near',
  data: {
    who: z.string(),
    when: z.string(),
    room: words(),
    open: z.boolean(),
    asked: z.boolean(),
    promised: z.boolean(),
    declined: z.boolean(),
  },
  example: {
    who: 'Joost',
    when: 'ma 7 dec van 15:30 tot 16:00',
    room: 'lokaal 12',
    open: true,
    asked: true,
    promised: false,
    declined: false,
  },
});

/** Asks a colleague to stay near. He need not know which child it is about. */
export const talkNear = casusPage({
  card,
  opens: ['near'],
  acts: ['gesprek.near', 'gesprek.nearDecline'],
  reads: plannedVersions,
  present: (view) => {
    const { state, facts } = view;
    const { planned } = state.talk;
    const knows = planned?.nearKnows === true;
    const declined = planned?.nearDeclined === true && !knows;
    const { data, by } = plannedTalk(view) ?? { data: undefined, by: '' };
    const day = planned === null ? '' : `${shownDay(planned.day)} van ${planned.time} tot ${planned.until}`;
    return {
      who: by === '' ? 'Een collega' : nameOf(facts.school, by),
      when: day,
      room: data?.room ?? 'het lokaal',
      open: !knows,
      asked: !knows && !declined,
      promised: knows,
      declined,
    };
  },
});
