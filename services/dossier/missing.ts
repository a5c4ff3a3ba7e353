import type { CasusState } from '../domain/casus/casus.ts';
import { unsettled } from '../domain/casus/melding.ts';
import type { Day } from '../domain/time.ts';

type Check = { missing: (state: CasusState) => boolean; line: string };

/** What a reader of a file looks for (domain.md B.6: the complaints committee), and what is said when it is not there. */
const CHECKS: readonly Check[] = [
  { missing: ({ observations }) => observations.count === 0, line: 'Er is geen eigen waarneming vastgelegd.' },
  {
    missing: ({ observations }) => observations.against === 0,
    line: 'Er is niets vastgelegd dat de zorg tegenspreekt.',
  },
  { missing: ({ consultations }) => consultations === 0, line: 'Er is geen overleg vastgelegd.' },
  {
    missing: ({ doubt, advice }) => doubt && advice.state !== 'given',
    line: 'Er was twijfel, en er is geen advies van Veilig Thuis vastgelegd.',
  },
  {
    missing: ({ talk, steps }) => talk.held === 0 && steps.gesprek?.status !== 'approved',
    line: 'Er is geen gesprek vastgelegd, en ook geen reden om daarvan af te zien.',
  },
  { missing: ({ weging }) => (weging?.recorded ?? 0) === 0, line: 'Er is niet samen gewogen.' },
  { missing: ({ outcome }) => outcome?.frozen !== true, line: 'Er is nog geen beslissing die vaststaat.' },
  {
    missing: ({ meldingen, melding }) => meldingen === 0 && melding === null,
    line: 'Er is geen melding vastgelegd.',
  },
];

const OPEN = {
  parents: 'Er staat niet of de ouders van de melding weten, en ook geen reden waarom niet.',
  pupil: 'De leerling is 12 jaar of ouder. Er staat niet of de melding met de leerling is besproken.',
} as const;

/** The lines that stand first in a file, so that nobody has to find out by reading. */
export const missingIn = (state: CasusState, today: Day): string[] => [
  ...CHECKS.filter(({ missing }) => missing(state)).map(({ line }) => line),
  ...unsettled(state, today).map((who) => OPEN[who]),
];
