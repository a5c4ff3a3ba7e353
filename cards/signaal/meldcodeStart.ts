import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { approvers } from '../../services/domain/school/gaps.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { type SignaalRow, type SignaalView, signaalPage } from '../page.ts';
import { colleagues, groupChoices, nobody, staff } from '../people.ts';

const card = dialogCard({
  id: 'meldcode-start',
  pages: ['meldcode-start-1', 'meldcode-start-2'],
  data: {
    child: z.string(),
    running: z.boolean(),
    runningLine: z.string(),
    alone: z.boolean(),
    aloneLine: z.string(),
    groups: choiceList(),
    signals: choiceList(),
    leads: choiceList(),
    shields: choiceList(),
  },
  example: {
    child: 'DV · groep 5',
    running: true,
    runningLine: 'Er loopt al een zaak: 5M2T. Voeg het signaal daar toe.',
    alone: true,
    aloneLine: 'Alleen Marja kan hier akkoord geven. Wat Marja zelf doet, kan niemand goedkeuren.',
    groups: [
      { title: 'groep 5', value: 'groep 5' },
      { title: 'groep 6', value: 'groep 6' },
    ],
    signals: [
      { title: '7K3Q · ma 11 jan · Sanne', value: 's-7k3q' },
      { title: '9XA1 · di 19 jan · Omar', value: 's-9xa1' },
    ],
    leads: [
      { title: 'Sanne, leerkracht groep 5', value: 'sanne' },
      { title: 'Marja, intern begeleider', value: 'marja' },
    ],
    shields: [
      { title: 'niemand', value: '' },
      { title: 'Omar, vakleerkracht gym', value: 'omar' },
    ],
  },
});

/** From a signal to a casus: who it is about, why now, and who does the steps (storyboard 3.D). */
export const meldcodeStart = signaalPage({
  card,
  opens: ['af'],
  acts: ['casus.start'],
  related: 'child',
  prefill: ({ state, id }) => ({ group: state.group, signals: id, leadWho: state.author }),
  present: (view) => ({
    child: childLine(view.state),
    ...runningOf(view),
    ...aloneOf(view),
    groups: groupChoices(view.facts, view.state.group === '' ? [] : [view.state.group]),
    signals: [{ id: view.id, code: view.code, state: view.state }, ...loose(view)].map((row) => choiceOf(row, view)),
    leads: colleagues(view.facts, ['medewerker', 'ib', 'af']),
    shields: [nobody(), ...staff(view.facts, [view.facts.actor.person])],
  }),
});

/** Signals that belong to no casus yet. */
const loose = ({ related }: SignaalView): SignaalRow[] =>
  related.signals.filter(({ state }) => state.casus === '' && state.status !== 'withdrawn');

const choiceOf = ({ id, code, state }: SignaalRow, { facts }: SignaalView) => ({
  title: `${code} · ${shownDay(dayOf(state.at))} · ${nameOf(facts.school, state.author)}`,
  value: id,
});

/** A school in which no second person exists is told so before it begins (design.md 5). */
const aloneOf = ({ facts }: SignaalView) => {
  const [first, second] = approvers(facts);
  const who = first?.name ?? 'niemand';
  const alone = second === undefined;
  const does = `Alleen ${who} kan hier akkoord geven. Wat ${who} zelf doet, kan niemand goedkeuren. Vraag de beheerder om een tweede.`;
  return { alone, aloneLine: alone ? does : '' };
};

const runningOf = ({ related }: SignaalView) => {
  const open = related.casussen.find(({ state }) => state.status === 'open');
  return {
    running: open !== undefined,
    runningLine: open === undefined ? '' : `Er loopt al een zaak: ${open.code}. Voeg het signaal daar toe.`,
  };
};
