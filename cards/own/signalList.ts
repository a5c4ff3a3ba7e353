import { z } from 'zod';
import { longDay } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';
import { SIGNAL_LIST, type SignalListId, signalListOf } from '../signalList.ts';

const standing = SIGNAL_LIST.standing.join(' ');
const checked = `Nagekeken op ${longDay(SIGNAL_LIST.checked)}.`;

const chooser = dialogCard({
  id: 'signal-list',
  data: { standing: z.string(), checked: z.string() },
  example: { standing, checked },
});

/** An aid for who doubts what he saw: first for whom (R29, R30). Nothing can be ticked and nothing is counted. */
export const signalList = ownPage({ card: chooser, present: () => ({ standing, checked }) });

const dataOf = (id: SignalListId) => {
  const { title, groups } = signalListOf(id);
  return {
    title,
    standing,
    always: SIGNAL_LIST.always.join(' '),
    checked,
    groups: groups.map(({ name, see, also }, index) => ({
      id: `groep-${index}`,
      name,
      see: see.map((line) => ({ line: `• ${line}` })),
      also: `Kan ook komen door: ${also}.`,
    })),
  };
};

/** One list, group by group: what one can see or hear, and what else it can come from. */
const listPage = (id: SignalListId) => {
  const data = dataOf(id);
  const card = dialogCard({
    id: `signal-list-${id}`,
    pages: ['signal-groups'],
    data: {
      title: z.string(),
      standing: z.string(),
      always: z.string(),
      checked: z.string(),
      groups: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          see: z.array(z.strictObject({ line: z.string() })),
          also: z.string(),
        }),
      ),
    },
    example: data,
  });
  return ownPage({ card, present: () => data });
};

export const signalListChild = listPage('kind');
export const signalListYoung = listPage('jongere');
export const signalListParent = listPage('ouder');
