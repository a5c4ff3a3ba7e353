import { z } from 'zod';
import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import { lookersAt, successorsAt } from '../../services/domain/signaal/lookers.ts';
import { movesTo } from '../../services/domain/signaal/moves.ts';
import { lastDayOf } from '../../services/domain/signaal/retention.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import { alarmText } from '../chat/acuteWatch.ts';
import { isBetterTwice } from '../describe/betterTwice.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { choicesOf, labelOf } from '../labels.ts';
import { phoneOf } from '../numbers.ts';
import { nearSignal } from '../describe/nearby.ts';
import { countsOf, newest, signalRow } from '../describe/together.ts';
import { type SignaalView, signaalPage } from '../page.ts';
import { placeChoices } from './place.ts';

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
    better: z.boolean(),
    disclosure: z.boolean(),
    inCasus: z.boolean(),
    closable: z.boolean(),
    ended: z.boolean(),
    handable: z.boolean(),
    first: z.string(),
    nexts: choiceList(),
    paces: choiceList(),
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
    better: true,
    disclosure: true,
    inCasus: false,
    closable: true,
    ended: false,
    handable: true,
    first: 'Het kind vertelde dit zelf. Vraag eerst advies aan Veilig Thuis: 0800-2000. Dat gaat voor.',
    nexts: [{ title: 'Bel vandaag Veilig Thuis', value: 'veiligThuis' }],
    paces: [{ title: 'vandaag', value: 'vandaag' }],
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
    together: '3 signalen van 2 collega’s in 2 weken.',
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
  related: 'child',
  present: (view) => {
    const { state, facts } = view;
    const { lines, more } = within(describeSignaal(view.told, facts.school));
    return {
      code: view.code,
      child: childLine(state),
      author: nameOf(facts.school, state.author),
      danger: labelOf('danger', state.danger),
      alarmed: state.alarm !== null,
      alarm: alarmOf(view),
      ...earlierOf(view),
      better: isBetterTwice(state) && state.status !== 'closed',
      ...firstOf(view),
      inCasus: state.casus !== '',
      closable: state.status === 'triaged' || state.status === 'loose',
      ended: lastDayOf(state, facts) !== '',
      handable: successorsAt(facts.actor.person, state, facts).length > 0,
      told: lines,
      more,
      ...sameOf(view),
      belongs: belongsOf(view),
    };
  },
});

/** Who has the alarm; and to whom the AF's work has gone by itself, without a word of blame. */
const alarmOf = ({ state, facts }: SignaalView): string => {
  if (state.alarm === null) return '';
  const has = `Alarm van ${clockOf(state.alarm.since)}: ${alarmText(state, facts)}`;
  const { at, to } = movesTo(state, lookersAt(state, facts), facts);
  const isMine = state.triage === null && at <= facts.now && to.some(({ id }) => id === facts.actor.person);
  return isMine ? `${has} De AF kon dit nog niet openen. Jij gaat verder.` : has;
};

const CANNOT_WAIT: Partial<Record<SignaalView['state']['kind'], string>> = {
  onthulling: 'Het kind vertelde dit zelf.',
  eer: 'Het gaat om eer, dwang of besnijdenis. Praat niet met de familie.',
};

/** Where a call comes first, nothing else is offered until it was made (design.md 6, R61). */
const firstOf = ({ state: { kind, acuut, triage: before } }: SignaalView) => {
  const why = CANNOT_WAIT[kind] ?? '';
  const waits = why !== '' && acuut === 0 && before?.next !== 'veiligThuis';
  const only = (value: string) => waits === false || value === 'veiligThuis' || value === 'vandaag';
  return {
    disclosure: why !== '',
    first: why === '' ? '' : `${why} Vraag eerst advies aan Veilig Thuis: ${phoneOf('veiligThuis')}. Dat gaat voor.`,
    nexts: choicesOf('triage').filter(({ value }) => only(value)),
    paces: choicesOf('pace').filter(({ value }) => only(value)),
  };
};

const earlierOf = ({ state: { triage: before }, facts }: SignaalView) => ({
  again: before !== null,
  earlier:
    before === null
      ? ''
      : `Eerder beantwoord door ${nameOf(facts.school, before.by)} op ${shownDay(dayOf(before.at))}: ${labelOf('triage', before.next)}.`,
});

/** How much there is together, without a word on what it would mean. */
const sameOf = (view: SignaalView) => {
  const { same, maybe } = nearSignal(view);
  const rows = [...same, ...maybe].filter(({ state }) => state.status !== 'withdrawn');
  const { id, code, state, facts } = view;
  return {
    hasSame: rows.length > 0,
    same: newest(rows).map((row) => ({ line: signalRow(row, facts).line })),
    together: countsOf([{ id, code, state }, ...rows], [], facts).count,
  };
};

/** What is said of an attached signal stays: it is moved on a page of its own, with a reason. */
const belongsOf = (view: SignaalView) => {
  const { choices } = placeChoices(view, false);
  const attached = choices.filter(({ value }) => value === view.state.casus);
  return view.state.casus === '' ? [...choices, { title: 'weet ik nog niet', value: 'weetNiet' }] : attached;
};
