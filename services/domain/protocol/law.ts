import { FRAMEWORK } from '../afwegingskader.ts';
import type { Role } from '../people.ts';
import type { Protocol } from '../protocol.ts';

/**
 * The grounds not to talk with the parents (R65), by id: how a school calls them is its own. Not in the documents:
 * the safety of the child, and that Veilig Thuis advises against it.
 */
export const SKIP_GROUNDS = [
  'veiligheidKind',
  'veiligheidOuder',
  'veiligheidCollega',
  'veiligheidAnder',
  'contactBreekt',
  'veiligThuisRaadtAf',
] as const;
/** Who may answer for a decision of the school: never a teacher or the care team by itself (R22, R24). */
const DECIDES: readonly Role[] = ['af', 'directie', 'bevoegdGezag'];
const DECIDED = { outcome: 'het besluit', verdict: 'het terugkijken', closing: 'het afsluiten' } as const;
const decided = ['outcome', 'verdict', 'closing'] as const;

/** What the Meldcode itself asks of every route, whatever else a school chooses: a plain sentence for each breach. */
export const againstTheLaw = ({ steps, approve, skipTalkGrounds, framework }: Protocol): string[] => {
  const at = (kind: string): number => steps.findIndex((step) => step.kind === kind);
  return [
    ...(at('gesprek') > at('beslissen') ? ['"gesprek" moet voor "beslissen" komen: ouders horen het eerst.'] : []),
    ...skipTalkGrounds.flatMap(wrongGround),
    ...decided.flatMap((what) =>
      approve[what]
        .filter((role) => !DECIDES.includes(role))
        .map((role) => `Akkoord op ${DECIDED[what]} ("${what}") kan niet van de rol "${role}" zijn.`),
    ),
    ...(framework === FRAMEWORK ? [] : [`"framework" moet "${FRAMEWORK}" zijn: met dat kader werkt Pluis.`]),
  ];
};

const wrongGround = ({ id, needsAdvice }: Protocol['skipTalkGrounds'][number]): string[] => {
  if (!SKIP_GROUNDS.some((known) => known === id))
    return [`De reden "${id}" om niet te praten mag niet; kies uit ${SKIP_GROUNDS.join(', ')}.`];
  return id === 'veiligThuisRaadtAf' && needsAdvice !== true
    ? ['De reden "veiligThuisRaadtAf" geldt alleen met "needsAdvice": true.']
    : [];
};
