import { z } from 'zod';
import { ROLES } from '../people.ts';
import { line } from './line.ts';

/** How somebody stands to the casus: what a protocol hands an act to. Somebody who holds a role, or does the steps, or chairs. */
export const DOERS = ['lead', 'ib', 'af', 'directie', 'chair'] as const;
export type Doer = (typeof DOERS)[number];

/** Whom a consultation can be with; what each is called, and who is offered first, is the protocol's. */
export const CONSULTED = ['af', 'ib', 'vorige', 'broerZus', 'jeugdarts', 'smw', 'wijkteam', 'deskundige'] as const;
export type Consulted = (typeof CONSULTED)[number];

/** Who tells the parents what came of a weighing when nothing else is agreed; `team`: agreed every time. */
const INFORMANTS = ['lead', 'ib', 'af', 'directie', 'team'] as const;

export const role = z.enum(ROLES);
const doers = z.array(z.enum(DOERS)).min(1);
/** `name` as it stands in the school's own document, `short` as people say it in a sentence after "de". */
const word = z.strictObject({ name: line, short: line });

/** What the school calls the roles that act in a casus. */
export const roles = z.strictObject({
  medewerker: word,
  ib: word,
  af: word,
  directie: word,
  zorgteamlid: word,
  bevoegdGezag: word,
});

/** Who may do what the documents hand to different people; `services/domain/rights.ts` says which acts each is. */
export const does = z.strictObject({
  consult: doers,
  askVeiligThuis: doers,
  talk: doers,
  decide: doers,
});

/** Whom the school talks a signal over with, in the order of its document. */
export const consults = z.array(z.strictObject({ id: z.enum(CONSULTED), name: line })).min(1);
export const informsParents = z.enum(INFORMANTS);

/** Who approves what somebody else lays before him, in order: the last one is the last approver. */
export const approve = z.strictObject({
  step: z.array(role).min(1),
  outcome: z.array(role).min(1),
  verdict: z.array(role).min(1),
  closing: z.array(role).min(1),
});
