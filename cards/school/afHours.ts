import { z } from 'zod';
import { schoolYearOf, shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { hoursLines, spent } from '../describe/hours.ts';
import { choicesOf, labelOf } from '../labels.ts';
import { type SchoolView, schoolPage } from '../page.ts';
import { nobody } from '../people.ts';
import { lineSchema, settingLine } from './line.ts';

const card = dialogCard({
  id: 'af-hours',
  data: {
    sum: z.string(),
    lengths: choiceList(),
    purposes: choiceList(),
    cases: z.boolean(),
    codes: choiceList(),
    filled: z.boolean(),
    lines: z.array(lineSchema),
  },
  example: {
    sum: 'Dit jaar 42 uur: een zaak 30 uur, overleg 8 uur, scholing 4 uur',
    lengths: choicesOf('minutes'),
    purposes: choicesOf('hoursFor'),
    cases: true,
    codes: [nobody('geen zaak in het bijzonder'), { title: '7K3Q', value: '7K3Q' }],
    filled: true,
    lines: [{ name: 'ma 11 jan · Marja', value: '1 uur en 15 minuten · een zaak · 7K3Q' }],
  },
});

/** What an AF's work asks in time (storyboard `af-hours`, R18). The casus is a code, and only for who wrote it down. */
export const afHours = schoolPage({
  card,
  opens: ['af'],
  acts: ['afUren.record'],
  related: 'desk',
  reads: ({ hours: { latest } }) => latest,
  prefill: ({ facts: { today } }) => ({ day: today, code: '' }),
  present: (view) => {
    const { state, facts, related } = view;
    const lines = latestLines(view);
    return {
      sum: hoursLines(state.hours, schoolYearOf(facts.today)),
      lengths: choicesOf('minutes'),
      purposes: choicesOf('hoursFor'),
      cases: related.casussen.length > 0,
      codes: [
        nobody('geen zaak in het bijzonder'),
        ...related.casussen.map(({ code }) => ({ title: code, value: code })),
      ],
      filled: lines.length > 0,
      lines,
    };
  },
});

const latestLines = ({ told, state, facts: { actor } }: SchoolView) =>
  told
    .flatMap(({ event, by }) => {
      if (event.type !== 'AfUrenRecorded') return [];
      const { minutes, day, what, code } = event.data;
      const parts = [spent(minutes), labelOf('hoursFor', what), by === actor.person ? code : ''];
      return [settingLine(`${shownDay(day)} · ${nameOf(state, by)}`, parts.filter((one) => one !== '').join(' · '))];
    })
    .toReversed();
