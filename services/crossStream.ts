import { casus } from './aggregates/casus.ts';
import { signaal } from './aggregates/signaal.ts';
import { casusInputs } from './domain/casus/inputs.ts';
import { signaalInputs } from './domain/signaal/inputs.ts';
import type { RunCommand } from './deliver/tools.ts';
import { type Handled, handle, type Tools } from './handle.ts';
import { addressOf, pkOf } from './ids.ts';

/**
 * The other half of an act over two streams (design.md 1.7): its id follows from the delivery that asks for
 * it, so it happens once however often it is tried. Answers a note when it was not taken.
 */
export const runAcross =
  (tools: Tools): RunCommand =>
  async ({ stream, actor, type, input }, { delivery }) => {
    const { tenant, school } = addressOf(delivery.pk);
    const receipt = tools.keys.hmac(tenant, school, 'command', `across|${delivery.pk}|${delivery.id}`);
    const act = { pk: pkOf(tenant, school, stream), person: actor, receipt, seen: 0, card: undefined };
    switch (type) {
      case 'signaal.attach': {
        const command = { type, input: signaalInputs[type].parse(input) } as const;
        return noteOf(await handle(tools, signaal, { ...act, command }));
      }
      case 'casus.loseSignaal': {
        const command = { type, input: casusInputs[type].parse(input) } as const;
        return noteOf(await handle(tools, casus, { ...act, command }));
      }
      case 'casus.attachSignaal': {
        const command = { type, input: casusInputs[type].parse(input) } as const;
        return noteOf(await handle(tools, casus, { ...act, command }));
      }
      default:
        return `unknown command ${type}`;
    }
  };

const noteOf = (handled: Handled<unknown>): string | undefined => {
  switch (handled.kind) {
    case 'accepted':
      return undefined;
    case 'refused':
      return handled.refusal.code;
    case 'conflict':
    case 'gone':
      return handled.kind;
    default:
      return unknownAnswer(handled);
  }
};

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
