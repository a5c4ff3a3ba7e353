import { z } from 'zod';
import { nameOf, personOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { acuteWatchData, alarmText } from '../chat/acuteWatch.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'acute-watch',
  pages: ['acute-watch-page'],
  data: {
    text: z.string(),
    calls: z.boolean(),
    author: z.string(),
    phone: z.string(),
    named: z.boolean(),
    child: z.string(),
    told: told(),
    more: z.boolean(),
    free: z.boolean(),
    taken: z.boolean(),
    settles: z.boolean(),
  },
  example: {
    text: 'Noor vraagt nu hulp. De Linde. 14:50.',
    calls: true,
    author: 'Noor',
    phone: '06-12345678',
    named: true,
    child: 'LM · groep 4',
    told: [
      {
        head: 'Noor · vr 18 dec 14:50 · het kind vertelde',
        text: '“Papa zei dat hij me vanavond krijgt. Ik durf niet mee.”',
      },
    ],
    more: false,
    free: true,
    taken: false,
    settles: false,
  },
});

/** An alarm for those who can take it: what is known, and who has it (storyboard 3.B). */
export const acuteWatch = signaalPage({
  card,
  opens: ['af', 'directie'],
  acts: ['acuut.take', 'acuut.settle'],
  reads: (state) => state.content,
  present: ({ state, facts, told: events, code }) => {
    const { lines, more } = within(describeSignaal(events, facts.school));
    const { free, taken } = acuteWatchData(state, facts, code);
    const phone = personOf(facts.school, state.author)?.phone ?? '';
    return {
      text: alarmText(state, facts),
      calls: phone !== '' && (free || taken),
      author: nameOf(facts.school, state.author),
      phone,
      named: state.initials !== '',
      child: childLine(state),
      told: lines,
      more,
      free,
      taken,
      settles: taken && state.status === 'alarm',
    };
  },
});
