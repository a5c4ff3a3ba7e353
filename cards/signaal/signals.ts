import { childLine } from '../describe/child.ts';
import { nearSignal } from '../describe/nearby.ts';
import { countsOf } from '../describe/together.ts';
import { groupsOf, signalsCard } from '../describe/togetherCard.ts';
import { signaalPage } from '../page.ts';

/** Signals of several colleagues and years on one possible child, beside each other; for the AF only (R31, R40). */
export const signals = signaalPage({
  card: signalsCard('signals'),
  opens: ['af'],
  related: 'child',
  present: (view) => {
    const { id, code, state, facts } = view;
    const near = nearSignal(view);
    const self = { id, code, state };
    return {
      child: childLine(state),
      ...countsOf([self, ...near.same], near.maybe, facts),
      ...groupsOf({ ...near, same: [self, ...near.same] }, facts),
      places: true,
      links: true,
      back: 'triage.open',
    };
  },
});
