import { school as aggregate } from '../../services/aggregates/school.ts';
import { sentenceOf } from '../../services/domain/refusals.ts';
import type { ProtocolCommand } from '../../services/domain/school/protocols.ts';
import { handle } from '../../services/handle.ts';
import type { Tools } from '../../services/tools.ts';
import { pkOf } from '../../services/ids.ts';

type Where = { tenant: string; school: string; person: string };

/** Lays a route down as an act of that person on his school, once however often it is tried; empty when it was taken. */
export const laysDown = async (
  tools: Tools,
  command: ProtocolCommand,
  { tenant, school, person }: Where,
): Promise<string> => {
  const receipt = tools.keys.hmac(tenant, school, 'command', `protocol|${person}|${JSON.stringify(command)}`);
  const pk = pkOf(tenant, school, '');
  const handled = await handle(tools, aggregate, { pk, person, command, receipt, seen: 0, card: undefined });
  switch (handled.kind) {
    case 'accepted':
      return '';
    case 'refused':
      return sentenceOf(handled.refusal);
    case 'conflict':
    case 'gone':
      return 'Niet vastgelegd. Probeer het nog een keer.';
    default:
      return unknownAnswer(handled);
  }
};

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
