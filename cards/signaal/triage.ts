import { z } from 'zod';
import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import { alarmText } from '../chat/acuteWatch.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { labelOf } from '../labels.ts';
import { type SignaalRow, type SignaalView, signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'triage',
  data: {
    code: z.string(),
    child: z.string(),
    author: z.string(),
    danger: z.string(),
    alarmed: z.boolean(),
    alarm: z.string(),
    again: z.boolean(),
    earlier: z.string(),
    disclosure: z.boolean(),
    told: told(),
    more: z.boolean(),
    hasSame: z.boolean(),
    same: z.array(z.strictObject({ line: z.string() })),
    together: z.string(),
    belongs: choiceList(),
  },
  example: {
    code: '7K3Q',
    child: 'DV · groep 5',
    author: 'Sanne',
    danger: 'Het kind vertelde het mij zelf',
    alarmed: true,
    alarm: 'Alarm van 12:05: Peter heeft dit.',
    again: true,
    earlier: 'Eerder beantwoord door Marja op ma 11 jan: Blijven kijken tot een datum.',
    disclosure: true,
    told: [
      {
        head: 'Sanne · ma 11 jan 12:05 · zelf gezien of gehoord',
        text: 'Viel bij rekenen in slaap. Zei: “Ik was de hele nacht wakker.”',
      },
      { head: 'Sanne · ma 11 jan 15:20 · eigen uitleg', text: 'Ik vroeg me af of hij wel slaapt.' },
    ],
    more: false,
    hasSame: true,
    same: [{ line: 'DV · groep 5 · di 19 jan · Omar' }, { line: 'DV · groep 5 · vr 22 jan · Omar' }],
    together: 'Samen zijn dat 3 signalen van 2 collega’s.',
    belongs: [
      { title: 'nieuw kind', value: 'nieuw' },
      { title: 'zaak 5M2T', value: 'c-5m2t' },
      { title: 'weet ik nog niet', value: 'weetNiet' },
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
  present: (view) => {
    const { state, facts } = view;
    const { lines, more } = within(describeSignaal(view.told, facts.school));
    return {
      code: view.code,
      child: childLine(state),
      author: nameOf(facts.school, state.author),
      danger: labelOf('danger', state.danger),
      alarmed: state.alarm !== null,
      alarm: state.alarm === null ? '' : `Alarm van ${clockOf(state.alarm.at)}: ${alarmText(state, facts)}`,
      ...earlierOf(view),
      disclosure: state.kind === 'onthulling',
      told: lines,
      more,
      ...sameOf(view),
      belongs: belongsOf(view),
    };
  },
});

const earlierOf = ({ state: { triage: before }, facts }: SignaalView) => ({
  again: before !== null,
  earlier:
    before === null
      ? ''
      : `Eerder beantwoord door ${nameOf(facts.school, before.by)} op ${shownDay(dayOf(before.at))}: ${labelOf('triage', before.next)}.`,
});

const others = ({ related }: SignaalView): SignaalRow[] =>
  related.signals.filter(({ state }) => state.status !== 'withdrawn');

/** How much there is together, without a word on what it would mean. */
const sameOf = (view: SignaalView) => {
  const rows = others(view);
  const authors = new Set([view.state.author, ...rows.map(({ state }) => state.author)]).size;
  const colleagues = authors === 1 ? '1 collega' : `${authors} collega’s`;
  return {
    hasSame: rows.length > 0,
    same: rows.map((row) => ({ line: lineOf(row, view) })),
    together: `Samen zijn dat ${rows.length + 1} signalen van ${colleagues}.`,
  };
};

/** No choice is empty, so that nothing is chosen beforehand: a wrong child would be hard to undo. */
const belongsOf = (view: SignaalView) => [
  { title: 'nieuw kind', value: 'nieuw' },
  ...view.related.casussen.map(({ id, code }) => ({ title: `zaak ${code}`, value: id })),
  ...others(view).map(({ id, code }) => ({ title: `signaal ${code}`, value: id })),
  { title: 'weet ik nog niet', value: 'weetNiet' },
];

const lineOf = ({ state }: SignaalRow, { facts }: SignaalView): string =>
  `${childLine(state)} · ${shownDay(dayOf(state.at))} · ${nameOf(facts.school, state.author)}`;
