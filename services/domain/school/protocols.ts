import { z } from 'zod';
import type { Decision, Facts } from '../decision.ts';
import { type Protocol, protocolSchema, refOf } from '../protocol.ts';
import { checkProtocol } from '../protocol/check.ts';
import { refuse } from '../refusals.ts';
import type { Day } from '../time.ts';

/** A route that the school wrote itself: laid down whole, and taken out of use with a reason. */
export const protocolInputs = {
  'protocol.store': z.strictObject({ protocol: protocolSchema }),
  'protocol.withdraw': z.strictObject({
    id: z.string(),
    version: z.string(),
    why: z.string().trim().min(1).max(200),
    goOnWith: z.string(),
  }),
} as const;
type Inputs = { [Type in keyof typeof protocolInputs]: z.infer<(typeof protocolInputs)[Type]> };
export type ProtocolCommand = { [Type in keyof Inputs]: { type: Type; input: Inputs[Type] } }[keyof Inputs];

export type ProtocolEvent =
  | { type: 'ProtocolStored'; v: 4; data: { protocol: Protocol } }
  | { type: 'ProtocolWithdrawn'; v: 1; data: Inputs['protocol.withdraw'] & { since: Day } };

type Own = { ownProtocols: Protocol[] };

/** Settings of a school are for the beheerder and the directie; a version that was laid down is never changed. */
export const decideProtocol = (command: ProtocolCommand, state: Own, facts: Facts): Decision<ProtocolEvent> => {
  const { roles } = facts.actor;
  if (!roles.includes('beheerder') && !roles.includes('directie'))
    return refuse('ROLE', { rol: 'beheerder', naam: 'de beheerder of de directie' });
  return command.type === 'protocol.store' ? store(command.input, state) : withdraw(command.input, state, facts);
};

const store = ({ protocol }: Inputs['protocol.store'], { ownProtocols }: Own): Decision<ProtocolEvent> => {
  const checked = checkProtocol(protocol);
  if ('wrong' in checked)
    return refuse('PROTOCOL_WRONG', { lijst: checked.wrong.map((one) => one.replace(/\.$/, '')).join('; ') });
  const known = ownProtocols.find((one) => refOf(one) === refOf(protocol));
  if (known === undefined) return { events: [{ type: 'ProtocolStored', v: 4, data: { protocol } }] };
  return JSON.stringify(known) === JSON.stringify(protocol) ? { events: [] } : refuse('PROTOCOL_VERSION');
};

const withdraw = (
  input: Inputs['protocol.withdraw'],
  { ownProtocols }: Own,
  { today }: Facts,
): Decision<ProtocolEvent> => {
  const ofRoute = ownProtocols.filter(({ id }) => id === input.id);
  const found = ofRoute.find(({ version }) => version === input.version);
  const next = ofRoute.find(({ version }) => version === input.goOnWith);
  if (found === undefined || next === undefined || found === next || next.withdrawn !== undefined)
    return refuse('PROTOCOL_NEXT');
  if (found.withdrawn !== undefined) return { events: [] };
  return { events: [{ type: 'ProtocolWithdrawn', v: 1, data: { ...input, since: today } }] };
};

/** So many versions stay at hand; a casus on an older one goes on with the newest of its route. */
const KEPT = 4;

export const evolveProtocols = (own: Protocol[], event: ProtocolEvent): Protocol[] => {
  if (event.type === 'ProtocolStored') return [...own, event.data.protocol].slice(-KEPT);
  const { id, version, since, why, goOnWith } = event.data;
  return own.map((one) =>
    one.id === id && one.version === version ? { ...one, withdrawn: { since, why, goOnWith } } : one,
  );
};
