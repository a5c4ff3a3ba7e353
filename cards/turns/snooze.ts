import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Ground } from '../../services/domain/reminders/expected.ts';
import { groundOfSignaal } from '../../services/domain/signaal/expected.ts';
import { mayPutOff, refOf } from '../../services/domain/turns/later.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { childFor } from '../describe/childFor.ts';
import { waitingFor } from '../describe/waiting.ts';
import { casusPage, signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'snooze',
  data: { child: z.string(), waits: choiceList(), open: z.boolean(), shut: z.boolean() },
  example: {
    child: 'DV · groep 5',
    waits: [
      { title: 'akkoord geven, uiterlijk di 8 dec', value: 'step-review p9' },
      { title: 'de weging plannen, uiterlijk wo 9 dec', value: 'weighing-plan plan0' },
    ],
    open: true,
    shut: false,
  },
});

const ACTS = ['reminder.snooze'];

/** What somebody may put off of what waits for him here, with the last day of each (storyboard 3.K). */
const waitsOf = (ground: Ground, facts: Facts) => {
  const waits = mayPutOff(facts.actor.person, ground, facts).map(({ one, last }) => ({
    title: `${waitingFor(one.page)}, uiterlijk ${shownDay(last)}`,
    value: refOf(one),
  }));
  return { waits, open: waits.length > 0, shut: waits.length === 0 };
};

const first = (ground: Ground, facts: Facts): Record<string, string> => {
  const [only, ...others] = waitsOf(ground, facts).waits;
  return only === undefined || others.length > 0 ? {} : { wait: only.value };
};

export const snoozeCasus = casusPage({
  card,
  opens: ['awaited'],
  acts: ACTS,
  prefill: ({ state, facts }) => first(groundOfCasus(state, facts), facts),
  present: ({ state, facts }) => ({ child: childFor(state, facts), ...waitsOf(groundOfCasus(state, facts), facts) }),
});

export const snoozeSignaal = signaalPage({
  card,
  opens: ['awaited'],
  acts: ACTS,
  prefill: ({ state, facts }) => first(groundOfSignaal(state, facts), facts),
  present: ({ state, facts }) => ({ child: childLine(state), ...waitsOf(groundOfSignaal(state, facts), facts) }),
});
