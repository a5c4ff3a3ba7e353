import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { casusPage } from '../page.ts';
import { plannedTalk, plannedVersions } from './plannedTalk.ts';

const card = dialogCard({
  id: 'talk-near',
  data: {
    title: z.string(),
    where: z.string(),
    how: z.string(),
    who: z.string(),
    room: words(),
    open: z.boolean(),
    asked: z.boolean(),
    stays: z.boolean(),
    joins: z.boolean(),
    promised: z.boolean(),
    declined: z.boolean(),
    calls: z.boolean(),
  },
  example: {
    title: 'Wil je in de buurt blijven?',
    where: 'Blijf ma 7 dec van 15:30 tot 16:00 in de buurt van ',
    how: 'Je hoeft er niet bij te zitten. Loop even langs als het klaar is.',
    who: 'Joost',
    room: 'lokaal 12',
    open: true,
    asked: true,
    stays: true,
    joins: false,
    promised: false,
    declined: false,
    calls: false,
  },
});

/**
 * Asks a colleague to stay near, who need not know which child it is about; or to be there, who then reads how the talk
 * is held (R62).
 */
export const talkNear = casusPage({
  card,
  opens: ['near', 'cohost'],
  acts: ['gesprek.near', 'gesprek.nearDecline', 'gesprek.callHelp'],
  reads: plannedVersions,
  present: (view) => {
    const { state, facts } = view;
    const { planned } = state.talk;
    const joins = planned !== null && planned.together === facts.actor.person;
    const knows = (joins ? planned.togetherKnows : planned?.nearKnows) === true;
    const declined = (joins ? planned.togetherDeclined : planned?.nearDeclined) === true && !knows;
    const { data, by } = plannedTalk(view) ?? { data: undefined, by: '' };
    const day = planned === null ? '' : `${shownDay(planned.day)} van ${planned.time} tot ${planned.until}`;
    return {
      ...(joins ? joining(day) : staying(day)),
      stays: !joins,
      joins,
      who: by === '' ? 'Een collega' : nameOf(facts.school, by),
      room: data?.room ?? 'het lokaal',
      open: !knows,
      asked: !knows && !declined,
      promised: knows,
      declined,
      // Who sits in the room may need somebody as much as who holds the talk.
      calls: joins && !declined && planned.day === facts.today,
    };
  },
});

const staying = (day: string) => ({
  title: 'Wil je in de buurt blijven?',
  where: `Blijf ${day} in de buurt van `,
  how: 'Je hoeft er niet bij te zitten. Loop even langs als het klaar is. Hoor je dat het niet goed gaat? Ga dan naar binnen.',
});

const joining = (day: string) => ({
  title: 'Wil je bij een gesprek zijn?',
  where: `Kom ${day} naar `,
  how: 'Spreek samen af wie wat zegt, en hoe jullie stoppen. Hieronder staat hoe je zo’n gesprek voert.',
});
