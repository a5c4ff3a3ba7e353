import { type Counts, type Figures, type Shown, shownOf, shownTogether } from '../../services/domain/figures.ts';
import type { Protocol } from '../../services/domain/protocol.ts';

type Line = { name: string; value: string };
type Count = (counts: Counts) => number;

/** The figures that a school wants to see (R112), the steps in the words of its own route. */
export const figureLines = (figures: Figures, { steps }: Pick<Protocol, 'steps'>): Line[] => [
  { name: 'Meldcode gestart', value: started(figures) },
  ...steps.map(({ name, kind }) => part(`Stap gezet: ${name}`, figures, ({ done }) => done[kind])),
  part('Gesprek overgeslagen, met een reden en akkoord', figures, ({ skipped }) => skipped),
  part('Advies gevraagd aan Veilig Thuis', figures, ({ advised }) => advised),
  part('Gemeld bij Veilig Thuis', figures, ({ reported }) => reported),
  part('Hulp gepland', figures, ({ helped }) => helped),
  part('Vermoeden losgelaten', figures, ({ refuted }) => refuted),
  part('Loopt nog', figures, ({ open }) => open),
];

/** How well it was written down: what a reader of the file would ask. */
export const qualityLines = (figures: Figures): Line[] => [
  part('Ook vastgelegd wat de zorg tegenspreekt', figures, ({ balanced }) => balanced),
  part(
    'Weging compleet: alles was er, en iedereen gaf eerst een eigen kijk',
    figures,
    ({ wellWeighed }) => wellWeighed,
    ({ weighed }) => weighed,
  ),
];

const started = ({ now, before, together }: Figures): string => {
  const years = [shownOf(now.started), shownOf(before.started)];
  return words(years, shownTogether(together.started, undefined, years));
};

const part = (
  name: string,
  { now, before, together }: Figures,
  count: Count,
  whole: Count = (counts) => counts.started,
): Line => {
  const years = [shownOf(count(now), whole(now)), shownOf(count(before), whole(before))];
  return { name, value: words(years, shownTogether(count(together), whole(together), years)) };
};

const LABELS = ['Dit jaar', 'vorig jaar', 'vier jaar samen'];

/** Nothing to tell apart: then it is said once. */
const words = (years: Shown[], together: Shown): string => {
  const all = [...years, together].map(word);
  if (all.every((one) => one === all[0])) return all[0] ?? '';
  return all.map((one, index) => `${LABELS[index] ?? ''} ${one}`).join(' · ');
};

const word = (shown: Shown): string => {
  if ('exact' in shown) return String(shown.exact);
  if ('atLeast' in shown) return `${shown.atLeast} of meer`;
  return shown.hidden === 'few' ? 'minder dan 5' : 'alle of bijna alle';
};
