import { z } from 'zod';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { namesIn } from '../../services/domain/casus/named.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage, type Told } from '../page.ts';
import { groupChoices } from '../people.ts';
import { allContent } from './readable.ts';

const card = dialogCard({
  id: 'casus-child',
  data: { child: z.string(), named: z.string(), groups: choiceList() },
  example: {
    child: 'DV · groep 5',
    named: 'Daan Visser',
    groups: [
      { title: 'groep 5', value: 'groep 5' },
      { title: 'groep 6', value: 'groep 6' },
    ],
  },
});

const nameIn = (told: Told<CasusEvent>[]): string => namesIn(told.map(({ event }) => event)).at(-1) ?? '';

/** The commit in which a casus begins names the child. */
const FIRST = 1;

/** A wrong name, birth date or group: the AF puts it right beside what stood there (R119). */
export const casusChild = casusPage({
  card,
  opens: ['af'],
  acts: ['casus.correctChild'],
  reads: (state) => [...new Set([FIRST, ...allContent(state)])],
  prefill: ({ state, told }) => ({
    fullName: nameIn(told),
    initials: state.initials,
    born: state.bornOn,
    group: state.group,
  }),
  present: ({ state, facts, told }) => ({
    child: childLine(state),
    named: nameIn(told),
    groups: groupChoices(facts, state.group === '' ? [] : [state.group]),
  }),
});
