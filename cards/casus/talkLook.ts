import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { casusPage } from '../page.ts';
import { plannedTalk, plannedVersions } from './plannedTalk.ts';

const card = dialogCard({
  id: 'talk-look',
  data: {
    who: z.string(),
    room: words(),
    until: z.string(),
    needed: z.boolean(),
    called: z.boolean(),
    silent: z.boolean(),
    free: z.boolean(),
    taken: z.boolean(),
    takenBy: z.string(),
    over: z.boolean(),
  },
  example: {
    who: 'Joost',
    room: 'lokaal 12',
    until: '16:00',
    needed: true,
    called: true,
    silent: true,
    free: true,
    taken: false,
    takenBy: 'Ilse',
    over: false,
  },
});

/** Asks a colleague to go and look; he need not know which child it is about (R62, R123). */
export const talkLook = casusPage({
  card,
  opens: ['near', 'af', 'directie'],
  acts: ['gesprek.look'],
  reads: plannedVersions,
  present: (view) => {
    const { state, facts } = view;
    const { planned } = state.talk;
    const needed = planned !== null && planned.tense && !planned.fine;
    const takenBy = planned?.lookedBy ?? '';
    const called = (planned?.helpAt ?? 0) > 0;
    return {
      who: planned === null ? 'Je collega' : nameOf(facts.school, planned.by),
      room: plannedTalk(view)?.data.room ?? 'het lokaal',
      until: planned?.until ?? '',
      needed,
      called: needed && called,
      silent: needed && !called,
      free: needed && takenBy === '',
      taken: needed && takenBy !== '',
      takenBy: nameOf(facts.school, takenBy),
      over: !needed,
    };
  },
});
