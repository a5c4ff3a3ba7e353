import { z } from 'zod';
import { ROLES } from './people.ts';

/** The six kinds of step that the code knows. A protocol renames, orders and staffs them. */
export const STAPPEN = ['signaleren', 'consultatie', 'gesprek', 'wegen', 'beslissen', 'volgen'] as const;
export type Stap = (typeof STAPPEN)[number];

/** What a step can ask for before it may be submitted; each has one predicate in `casus/missing.ts`. */
export const NEEDS = ['waarneming', 'overleg', 'adviesBijTwijfel', 'gesprek', 'weging', 'vragen', 'zicht'] as const;
export type Need = (typeof NEEDS)[number];

export const PACES = ['vandaag', 'deze week', 'gewoon'] as const;
export type Pace = (typeof PACES)[number];

const role = z.enum(ROLES);
const line = z.string().min(1).max(200);
const schoolDays = z.strictObject({ vandaag: z.int().min(0), 'deze week': z.int().min(0), gewoon: z.int().min(0) });

const step = z.strictObject({
  kind: z.enum(STAPPEN),
  name: line,
  /** One sentence: what this step is for, shown on top of the step. */
  goal: line,
  needs: z.array(z.enum(NEEDS)),
  term: schoolDays,
});

/** A school's route as data (design.md 1.3). Roles in `approve` stand in order: the last one is the last approver. */
export const protocolSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  name: line,
  owner: line,
  checked: z.iso.date(),
  careTeam: z.strictObject({ name: line, chair: z.array(role).min(1) }),
  approve: z.strictObject({
    step: z.array(role).min(1),
    outcome: z.array(role).min(1),
    verdict: z.array(role).min(1),
    closing: z.array(role).min(1),
  }),
  leads: z.array(role).min(1),
  steps: z.array(step).min(1),
  skipTalkGrounds: z.array(z.strictObject({ id: z.string().regex(/^[a-zA-Z]+$/), label: line })).min(1),
  followUp: z.strictObject({ weeks: z.array(z.int().positive()).min(1), maxDays: z.int().positive() }),
  framework: line,
});
export type Protocol = z.infer<typeof protocolSchema>;
export type ProtocolStep = Protocol['steps'][number];

/** The step of a kind; throws when the protocol has none, which parsing a protocol rules out for steps in use. */
export const stepOf = (protocol: Protocol, kind: Stap): ProtocolStep => {
  const found = protocol.steps.find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new Error(`protocol ${protocol.id} has no step ${kind}`);
  return found;
};

/** The step after this one; undefined after the last. */
export const stepAfter = (protocol: Protocol, kind: Stap): Stap | undefined =>
  protocol.steps[protocol.steps.findIndex((candidate) => candidate.kind === kind) + 1]?.kind;
