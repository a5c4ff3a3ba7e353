import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import { type Protocol, type Stap, STAPPEN } from '../../services/domain/protocol.ts';
import { dialogCard, told } from '../card.ts';
import { casusLines } from '../describe/casus.ts';
import { childFor } from '../describe/childFor.ts';
import type { FileLine } from '../describe/fileLine.ts';
import { byName, knowsName, sharedLines, textOf } from '../describe/shared.ts';
import { stepTitle } from '../describe/stepName.ts';
import { signalLines } from '../describe/signalFacts.ts';
import { within } from '../describe/within.ts';
import { type CasusView, casusPage } from '../page.ts';
import { allContent, readable } from './readable.ts';

const card = dialogCard({
  id: 'casus-file',
  data: {
    child: z.string(),
    named: z.boolean(),
    wrote: z.boolean(),
    steps: z.array(z.strictObject({ name: z.string(), told: told() })),
    empty: z.boolean(),
    shields: z.boolean(),
    more: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    named: true,
    wrote: true,
    steps: [
      {
        name: 'Overleggen',
        told: [
          {
            head: 'Sanne · wo 27 jan 15:40 · overleg op wo 27 jan, vorige leerkracht, bij naam bekend: ja, collega van school, twijfel: ja',
            text: 'Vorig jaar nooit zo. Hij kwam altijd op tijd en at zijn brood op.',
          },
          { head: 'Sanne · wo 27 jan 15:40 · gesproken met', text: 'Joost' },
        ],
      },
      {
        name: 'Signalen in kaart brengen',
        told: [
          {
            head: 'Sanne · ma 25 jan 12:20 · zelf gezien of gehoord, ma 25 jan, halen en brengen · spreekt de zorg tegen',
            text: 'Rent elke ochtend lachend van moeder naar binnen.',
          },
          {
            head: 'Omar · di 19 jan 11:05 · zelf gezien of gehoord, di 19 jan, gym of zwemmen · past bij de zorg',
            text: 'Wil niet gymmen, gaapt. Zelfde trui als vrijdag.',
          },
          { head: 'Omar · di 19 jan 11:05 · eigen uitleg', text: 'Ik vroeg me af of hij wel slaapt.' },
        ],
      },
    ],
    empty: false,
    shields: true,
    more: true,
  },
});

/** Of the room on the card this much is for what was there before. */
const SIGNALS = 6000;
const OWN = 9000;

/** The file as it stands, newest first, step by step. Opening it is reading it. */
export const casusFile = casusPage({
  card,
  opens: 'readers',
  reads: (state, facts) => (knowsName(state, facts) ? allContent(state) : planOf(state)),
  related: byName,
  present: (view) => {
    const { state, facts, related } = view;
    const { lines, more } = within(knowsName(state, facts) ? ownLines(view) : withoutName(view), OWN);
    const before = within(signalLines(related.file.signals, facts.school), SIGNALS);
    return {
      child: childFor(state, facts),
      named: knowsName(state, facts),
      wrote: state.writers.includes(facts.actor.person),
      steps: [...byStep(lines, state, facts.protocol), ...beforeIt(before.lines)],
      empty: lines.length === 0 && before.lines.length === 0,
      shields: mayCasus(state, 'casus.shield', facts) === undefined,
      more: more || before.more,
    };
  },
});

/** What colleagues recorded before there was a casus: the oldest, so at the end. */
const beforeIt = (lines: FileLine[]) =>
  lines.length === 0 ? [] : [{ name: 'Signalen van collega’s', told: lines.map(({ head, text }) => ({ head, text })) }];

const ownLines = ({ told: events, state, facts }: CasusView): FileLine[] =>
  casusLines(readable(events, state, facts), facts.school, facts.protocol);

/** Who may not know whom it is about reads the text that was made for that. */
const withoutName = (view: CasusView): FileLine[] =>
  sharedLines(view).map((line) => ({ ...line, label: line.head, version: view.state.weging?.version ?? 0 }));

const planOf = ({ weging }: CasusState): number[] => (weging === null ? [] : textOf(weging));

/** Lines under the step that they were written in; the step with the newest line comes first. */
const byStep = (lines: FileLine[], state: CasusState, protocol: Protocol) => {
  const kindOf = ({ version }: FileLine): Stap =>
    STAPPEN.find((kind) => state.steps[kind]?.content.includes(version)) ?? state.step;
  const newest = newestFirst(lines);
  return [...new Set(newest.map(kindOf))].map((kind) => ({
    name: stepTitle(protocol, kind, state),
    told: newest.filter((line) => kindOf(line) === kind).map(({ head, text }) => ({ head, text })),
  }));
};

/** What one act wrote stays in its own order: the fact before what somebody thought of it. */
const newestFirst = (lines: FileLine[]): FileLine[] => lines.toSorted((one, other) => other.version - one.version);
