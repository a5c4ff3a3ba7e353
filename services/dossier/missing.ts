import type { CasusState } from '../domain/casus/casus.ts';
import { unsettled } from '../domain/casus/melding.ts';
import type { Day } from '../domain/time.ts';
import type { Voice } from './dossier.ts';
import type { SectionId } from './sections.ts';

/** What a file is made of: the casus first, then what went on in it, and what stands in it, signals as well. */
export type Filed = {
  states: readonly [CasusState, ...CasusState[]];
  placed: readonly { section: SectionId; voice: Voice }[];
};

type Check = { missing: (filed: Filed) => boolean; line: string };

/** Not in the casus, and not in what went on in it. */
const inNone =
  (of: (state: CasusState) => boolean): Check['missing'] =>
  ({ states }) =>
    states.every(of);

/** What a reader of a file looks for (domain.md B.6: the complaints committee), and what is said when it is not there. */
const CHECKS: readonly Check[] = [
  {
    missing: ({ placed }) => !placed.some(({ voice, section }) => voice === 'feit' && SEEN.includes(section)),
    line: 'Er is geen eigen waarneming vastgelegd.',
  },
  {
    missing: ({ placed }) => !placed.some(({ section }) => section === 'tegen'),
    line: 'Er is niets vastgelegd dat de zorg tegenspreekt.',
  },
  { missing: inNone(({ consultations }) => consultations === 0), line: 'Er is geen overleg vastgelegd.' },
  {
    missing: ({ states: [{ doubt, advice }] }) => doubt && advice.state !== 'given',
    line: 'Er was twijfel, en er is geen advies van Veilig Thuis vastgelegd.',
  },
  {
    missing: inNone(({ talk, steps }) => talk.held === 0 && steps.gesprek?.status !== 'approved'),
    line: 'Er is geen gesprek vastgelegd, en ook geen reden om daarvan af te zien.',
  },
  { missing: inNone(({ weging }) => (weging?.recorded ?? 0) === 0), line: 'Er is niet samen gewogen.' },
  {
    missing: ({ states: [{ outcome }] }) => outcome?.frozen !== true,
    line: 'Er is nog geen beslissing die vaststaat.',
  },
  {
    missing: inNone(({ meldingen, melding }) => meldingen === 0 && melding === null),
    line: 'Er is geen melding vastgelegd.',
  },
];

const SEEN: readonly SectionId[] = ['gezien', 'tegen'];

const OPEN = {
  parents: 'Er staat niet of de ouders van de melding weten, en ook geen reden waarom niet.',
  pupil: 'De leerling is 12 jaar of ouder. Er staat niet of de melding met de leerling is besproken.',
} as const;

/** The lines that stand first in a file, so that nobody has to find out by reading. */
export const missingIn = (filed: Filed, today: Day): string[] => [
  ...CHECKS.filter(({ missing }) => missing(filed)).map(({ line }) => line),
  ...unsettled(filed.states[0], today).map((who) => OPEN[who]),
];
