import type { CasusState } from '../../services/domain/casus/casus.ts';
import { casusRelations } from '../../services/domain/casus/relations.ts';
import { childFor } from '../describe/childFor.ts';
import { nearCasus } from '../describe/nearby.ts';
import { knowsName } from '../describe/shared.ts';
import { countsOf } from '../describe/together.ts';
import { groupsOf, signalsCard } from '../describe/togetherCard.ts';
import { mayReadSignaal } from '../../services/domain/signaal/relations.ts';
import type { Row } from '../own/row.ts';
import { casusPage, type CasusView, type SignaalRow } from '../page.ts';

/** Of whom no page of that signal opens, [Open] opens the file: the words stand there. */
const opensHere = <Groups extends { same: Row[] }>(
  groups: Groups,
  same: SignaalRow[],
  { id, facts }: CasusView,
): Groups => ({
  ...groups,
  same: groups.same.map((row) => {
    const signal = same.find((one) => one.id === row.stream);
    const opens = signal !== undefined && mayReadSignaal(signal.state, facts);
    return opens ? row : { ...row, stream: id, verb: 'casus-file.open' };
  }),
});

const spoken = (against: number): string => {
  if (against === 0) return 'nog niets dat de zorg tegenspreekt.';
  return against === 1 ? '1 daarvan spreekt de zorg tegen.' : `${against} daarvan spreken de zorg tegen.`;
};

/** What was observed in the casus itself counts as well, for and against (R26). */
const withOwn = <Counts extends { lines: { line: string }[] }>(
  counts: Counts,
  { observations: { count, against } }: CasusState,
): Counts => {
  if (count === 0) return counts;
  const all = count === 1 ? '1 waarneming' : `${count} waarnemingen`;
  return {
    ...counts,
    lines: [...counts.lines, { line: `In de zaak zelf: ${all}, ${spoken(against)}` }],
  };
};

const nothing = { same: [], maybe: [], cases: [], siblingSignals: [], siblingCases: [] };

/** The signals of a casus beside each other; what only looks alike is shown to the AF alone. */
export const casusSignals = casusPage({
  card: signalsCard('casus-signals'),
  opens: 'readers',
  related: 'child',
  present: (view) => {
    const { state, facts } = view;
    const near = knowsName(state, facts) ? nearCasus(view) : nothing;
    const leads = casusRelations(state, facts).includes('af');
    const { rows, maybe } = leads ? { rows: near, maybe: near.maybe } : { rows: { ...near, maybe: [] }, maybe: [] };
    return {
      child: childFor(state, facts),
      ...withOwn(countsOf(near.same, maybe, facts), state),
      ...opensHere(groupsOf(rows, facts), near.same, view),
      places: false,
      links: leads,
      back: 'casus-file.open',
    };
  },
});
