import type { Protocol } from './protocol.ts';

/** The words for relations that no school calls differently. */
export const RELATION_WORDS: Record<string, string> = {
  staff: 'medewerkers van de school',
  recorder: 'collega die dit vastlegde',
  keeper: 'collega die hierover gaat',
  decider: 'collega die hierover beslist',
  author: 'collega die dit vastlegde',
  af: 'AF',
  ib: 'intern begeleider',
  directie: 'directie',
  alarmed: 'directie',
  lead: 'collega die de stappen uitvoert',
  doer: 'collega die de stappen uitvoert',
  approver: 'collega die akkoord geeft',
  invited: 'collega aan wie het is gevraagd',
  member: 'collega die meeweegt',
  chair: 'voorzitter',
  reporter: 'collega die meldt',
  informer: 'collega die het de ouders vertelt',
  casemanager: 'collega die de hulp bijhoudt',
  evaluator: 'collega aan wie het is gevraagd',
  looker: 'collega die nog één keer kijkt',
  watcher: 'collega die zicht houdt',
  talker: 'collega die het gesprek voert',
  helper: 'collega die om hulp is gevraagd',
  lifter: 'tweede persoon',
  cohost: 'collega die bij het gesprek is',
  near: 'collega die in de buurt blijft',
  intaker: 'collega die de intake doet',
  involved: 'betrokken collega',
  beheerder: 'beheerder',
  founder: 'collega die de rollen nakijkt',
  second: 'tweede collega',
  proposer: 'collega die dit voorstelde',
  told: 'collega aan wie dit is verteld',
  wrote: 'collega die dit schreef',
  awaited: 'collega op wie iets wacht',
  handed: 'collega aan wie dit is gevraagd',
  hander: 'collega die dit overdroeg',
  escalated: 'collega die bericht kreeg dat dit te lang wacht',
  board: 'contactpersoon bij het bestuur',
};

/** The word for a relation in the sentence "Dit kan alleen de … doen": a role is called as the school calls it. */
export const relationWord = (relation: string, { roles }: Pick<Protocol, 'roles'>): string => {
  const words: Record<string, { short: string }> = roles;
  return words[relation]?.short ?? RELATION_WORDS[relation] ?? 'collega';
};
