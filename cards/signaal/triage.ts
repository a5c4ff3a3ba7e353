import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { type SignaalRow, type SignaalView, signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'triage',
  data: {
    code: z.string(),
    child: z.string(),
    author: z.string(),
    told: told(),
    hasSame: z.boolean(),
    same: z.array(z.strictObject({ line: z.string() })),
    belongs: choiceList(),
  },
  example: {
    code: '7K3Q',
    child: 'DV · groep 5',
    author: 'Sanne',
    told: [{ head: 'Sanne · ma 11 jan 12:05 · zelf gezien of gehoord', text: 'Viel bij rekenen in slaap.' }],
    hasSame: true,
    same: [{ line: 'DV · groep 5 · di 19 jan · Omar' }],
    belongs: [
      { title: 'nieuw kind', value: '' },
      { title: '5M2T', value: 'c-5m2t' },
    ],
  },
});

/** The AF's first look at a signal (storyboard 3.C). */
export const triage = signaalPage({
  card,
  opens: ['af'],
  acts: ['signaal.triage'],
  reads: (state) => state.content,
  related: 'sameChild',
  present: (view) => ({
    code: view.code,
    child: `${view.state.initials} · ${view.state.group}`,
    author: nameOf(view.facts.school, view.state.author),
    told: describeSignaal(view.told, view.facts.school),
    hasSame: view.related.signals.length > 0,
    same: view.related.signals.map((row) => ({ line: lineOf(row, view) })),
    belongs: [
      { title: 'nieuw kind', value: '' },
      ...view.related.casussen.map(({ id, code }) => ({ title: `zaak ${code}`, value: id })),
    ],
  }),
});

const lineOf = ({ state }: SignaalRow, { facts }: SignaalView): string =>
  `${state.initials} · ${state.group} · ${shownDay(dayOf(state.at))} · ${nameOf(facts.school, state.author)}`;
