import { nameOf } from '../../services/domain/school/school.ts';
import { mayReadSignaal } from '../../services/domain/signaal/relations.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { changedCard } from '../describe/changedCard.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { signaalPage } from '../page.ts';

/** Told to who may have read it before: both versions, or why it was withdrawn. */
export const signalChanged = signaalPage({
  card: changedCard('signal-changed'),
  opens: ['told', 'af', 'author'],
  acts: ['signaal.readChange'],
  reads: (state) => state.content,
  present: ({ state, facts, told }) => {
    const { lines, more } = within(describeSignaal(told, facts.school));
    const mine = state.author === facts.actor.person;
    return {
      child: childLine(state),
      line: lineOf(state, nameOf(facts.school, state.author)),
      told: lines,
      more,
      verb: 'signaal.readChange',
      unread: state.change !== null,
      reads: mayReadSignaal(state, facts),
      back: mine ? 'my-case.open' : 'triage.open',
    };
  },
});

const lineOf = ({ status }: SignaalState, author: string): string =>
  status === 'withdrawn'
    ? `${author} trok dit signaal in. Het blijft zichtbaar als ingetrokken.`
    : 'Hier is iets verbeterd. Wat er eerst stond, staat er nog.';
