import { z } from 'zod';
import { line } from './protocol/line.ts';
import { approve, consults, does, informsParents, role, roles } from './protocol/people.ts';
import { reminders } from './protocol/reminders.ts';
import { type Stap, step } from './protocol/steps.ts';
import { type Retention, retention } from './protocol/retention.ts';
import { careTeam, optional } from './protocol/team.ts';

export { CONSULTED, type Consulted, type Doer } from './protocol/people.ts';
export { LEVELS, type Level, REMINDED, type Reminded, type ReminderRule } from './protocol/reminders.ts';
export { NEEDS, type Need, PACES, type Pace, STAPPEN, type Stap } from './protocol/steps.ts';

/** A ground that may be chosen for something, by an id that never changes and the words of the school. */
const ground = z.strictObject({ id: z.string().regex(/^[a-zA-Z]+$/), label: line });

/** A ground not to talk with the parents; `needsAdvice`: holds only where Veilig Thuis gave that advice. */
const skipGround = ground.extend({ needsAdvice: z.literal(true).optional() });

/** A version that is no longer to be used: since when and why, and the version that open casussen go on with. */
const withdrawn = z.strictObject({ since: z.iso.date(), why: line, goOnWith: z.string().min(1) });

/** A school's route as data (design.md 1.3): the code knows the kinds of step, and nothing of any one school. */
export const protocolSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^[a-z0-9.-]+$/),
  name: line,
  /** For which school it is meant, in one sentence. */
  about: line,
  owner: line,
  checked: z.iso.date(),
  withdrawn: withdrawn.optional(),
  roles,
  careTeam,
  leads: z.array(role).min(1),
  does,
  consults,
  informsParents,
  approve,
  /** Who answers for the decision to report or not (R24, B.5). */
  finallyResponsible: role,
  optional,
  steps: z.array(step).min(1),
  skipTalkGrounds: z.array(skipGround).min(1),
  followUp: z.strictObject({ weeks: z.array(z.int().positive()).min(1), maxDays: z.int().positive() }),
  /** When somebody is reminded of what waits, and to whom it climbs. */
  reminders,
  /** How long signals and casussen are kept; a school's own route from before this was asked has none. */
  retention: retention.optional(),
  framework: line,
});
export type Protocol = z.infer<typeof protocolSchema>;
/** A route as something to choose. */
export type Route = Pick<Protocol, 'id' | 'version' | 'name' | 'about'>;
export type ProtocolStep = Protocol['steps'][number];

/** What holds where a route says nothing: the terms of domain.md B.6. */
const USUAL: Required<Retention> = { signalSchoolYears: 1, casusYears: 2, reviewDays: 42 };

export const retentionOf = ({ retention: own }: Pick<Protocol, 'retention'>): Required<Retention> => ({
  ...USUAL,
  ...own,
});

/** How a protocol is found for ever: a running casus keeps the version that it started with. */
export const refOf = ({ id, version }: Pick<Protocol, 'id' | 'version'>): string => `${id}@${version}`;

/** The step of a kind; throws when the protocol has none, which parsing a protocol rules out for steps in use. */
export const stepOf = (protocol: Protocol, kind: Stap): ProtocolStep => {
  const found = protocol.steps.find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new Error(`protocol ${protocol.id} has no step ${kind}`);
  return found;
};

/** The step after this one; undefined after the last. */
export const stepAfter = (protocol: Protocol, kind: Stap): Stap | undefined =>
  protocol.steps[protocol.steps.findIndex((candidate) => candidate.kind === kind) + 1]?.kind;
