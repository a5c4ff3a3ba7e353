import type { Facts } from '../decision.ts';
import type { PersonId } from '../people.ts';
import { refuse } from '../refusals.ts';
import { SIGNAAL_ALSO_WHEN } from '../alsoWhen.ts';
import { decideTurn } from '../turns/decide.ts';
import { alert, cancel, emergency, needCaller, take } from './decide/alarm.ts';
import { attach, detach, join, linkSibling, move, part, place, unlinkSibling } from './decide/belongs.ts';
import { type Decided, nothing, only } from './decide/common.ts';
import { close, erase, keep, settle, watch } from './decide/ending.ts';
import { shield, triage } from './decide/looking.ts';
import { correct, correctChild, honour, record, tell, withdraw } from './decide/recording.ts';
import { hold, letGo, release } from './decide/retention.ts';
import { groundOfSignaal } from './expected.ts';
import type { SignaalCommand } from './inputs.ts';
import { successorsAt } from './lookers.ts';
import { addToRoute, closeRoute, followRoute, moveToStaff, recordNext, recordRoute } from './medewerkerroute.ts';
import { maySignaal } from './relations.ts';
import type { SignaalState } from './signaal.ts';

/** The rules of a signal: events, or a refusal. Pure. */
export const decideSignaal = (command: SignaalCommand, state: SignaalState, facts: Facts): Decided => {
  const refusal = maySignaal(state, command.type, facts);
  if (refusal !== undefined) return { refused: refusal };
  const before = notOpen(state, command.type);
  if (before !== undefined) return before;
  switch (command.type) {
    case 'signaal.record':
      return record(state, command.input, command.held);
    case 'signaal.tell':
      return tell(state, command.input, command.held);
    case 'signaal.add':
      return only({ type: 'SignaalAdded', v: 2, data: command.input });
    case 'signaal.seen':
      return state.readBy.includes(facts.actor.person) ? nothing : only({ type: 'SignaalSeen', v: 1, data: {} });
    case 'signaal.triage':
      return triage(command.input, state, facts);
    case 'signaal.acknowledge':
      return state.acknowledged ? nothing : only({ type: 'SignaalAcknowledged', v: 1, data: {} });
    case 'signaal.withdraw':
      return withdraw(command.input, state);
    case 'signaal.place':
      return place(command.input, state, facts);
    case 'signaal.attach':
      return attach(command.input, state);
    case 'signaal.honour':
      return honour(command.input, state, facts);
    case 'signaal.shield':
      return shield(command.input, state, facts);
    case 'signaal.unshield':
      return state.excluded.includes(command.input.person)
        ? only({ type: 'SignaalUnshielded', v: 1, data: command.input })
        : nothing;
    case 'signaal.moveToStaff':
      return moveToStaff(command.input, state, facts);
    case 'medewerkerRoute.record':
      return recordRoute(command.input, state, facts);
    case 'medewerkerRoute.add':
      return addToRoute(command.input);
    case 'medewerkerRoute.next':
      return recordNext(command.input, state, facts);
    case 'medewerkerRoute.follow':
      return followRoute(command.input, state, facts);
    case 'medewerkerRoute.close':
      return closeRoute(command.input, state);
    case 'signaal.detach':
      return detach(command.input, state, facts);
    case 'signaal.move':
      return move(command.input, state);
    case 'signaal.join':
      return join(command.input, state);
    case 'signaal.part':
      return part(command.input, state);
    case 'sibling.link':
      return linkSibling(command.input, state);
    case 'sibling.unlink':
      return unlinkSibling(command.input, state);
    case 'signaal.watch':
      return watch(command.input, state);
    case 'signaal.close':
      return close(command.input, state, facts);
    case 'signaal.erase':
      return erase(state, facts);
    case 'signaal.keep':
      return keep(state, facts);
    case 'signaal.hold':
      return hold(command.input, state);
    case 'signaal.release':
      return release(command.input, state);
    case 'signaal.letGo':
      return letGo(state);
    case 'signaal.correct':
      return correct(command.input, facts);
    case 'signaal.correctChild':
      return correctChild(command.input);
    case 'signaal.readChange':
      return only({ type: 'ChangeRead', v: 1, data: {} });
    case 'acuut.alert':
      return alert(command.input, state, facts);
    case 'acuut.take':
      return take(state, facts);
    case 'acuut.settle':
      return settle(command.input, state, facts);
    case 'acuut.cancel':
      return cancel(state);
    case 'acuut.needCaller':
      return needCaller(state);
    case 'acuut.record':
      return emergency(command.input, state, facts);
    case 'reminder.snooze':
    case 'turn.handOver':
    case 'turn.take':
    case 'turn.keep':
    case 'escalation.take':
    case 'escalation.speak':
      return decideTurn(command, inTurn(state, facts), facts);
    default:
      return unknownCommand(command);
  }
};

/** Some acts know themselves what to do where nothing is yet, or where it was withdrawn. */
const notOpen = ({ status }: SignaalState, command: SignaalCommand['type']): Decided | undefined => {
  if (status !== 'none' && status !== 'withdrawn') return undefined;
  return SIGNAAL_ALSO_WHEN[command]?.includes(status) === true ? undefined : refuse('NOT_NOW');
};

const inTurn = (state: SignaalState, facts: Facts) => ({
  turns: state.turns,
  ground: groundOfSignaal(state, facts),
  successors: (person: PersonId) => successorsAt(person, state, facts),
});

const unknownCommand = (command: never): never => {
  throw new Error(`unknown Signaal command: ${JSON.stringify(command)}`);
};
