import type { PersonId } from '../people.ts';
import { dayOf, shownDay } from '../calendar.ts';
import type { Facts } from '../decision.ts';
import { type Correction, correctionRefusal } from '../correction.ts';
import { refuse } from '../refusals.ts';
import { CASUS_ALSO_WHEN } from '../rights.ts';
import type { CasusState } from './casus.ts';
import { adviseClass } from './decide/advies.ts';
import { approve, sendBack, submit, takeOver } from './decide/akkoord.ts';
import { attach, lose } from './decide/attach.ts';
import { parentsTold, recordCall } from './decide/acuut.ts';
import { askLift, confirmLift, keepShield, shield } from './decide/shield.ts';
import { answer, confirmOutcome } from './decide/beslissen.ts';
import {
  confirmKeeping,
  hold,
  letGo,
  proposeKeeping,
  recordLeft,
  returnKeeping,
  seenBefore,
  stays,
} from './decide/bewaren.ts';
import { askIntake, moveProtocol, recordIntake, recordKindcheck, recordVerwijsindex } from './decide/byProtocol.ts';
import { answerRequest, chooseItems, makeAccess, recordRequest } from './decide/verzoek.ts';
import { recordTransfer } from './decide/overdracht.ts';
import { exportDossier } from './decide/dossier.ts';
import { type Decided, nothing, only } from './decide/common.ts';
import {
  askHelp,
  callHelp,
  checkIn,
  look,
  nearAccepts,
  nearDeclines,
  planTalk,
  recordTalk,
  skipTalk,
} from './decide/gesprek.ts';
import { advise, consent, consult, invite, observe } from './decide/kijken.ts';
import { absorb, linkSibling, merge, release, reopen, unlinkSibling, unmerge } from './decide/samen.ts';
import { start } from './decide/start.ts';
import {
  anonymise,
  decline,
  giveGuestView,
  giveView,
  openWeighing,
  planWeighing,
  recordWeighing,
  remind,
  weighAgain,
} from './decide/wegen.ts';
import { assign, assignAgain, recordMelding, tellParents, tellPupil, weighObjection } from './decide/melden.ts';
import { helpArrives, planHelp } from './decide/hulp.ts';
import { askEvaluation, proposeLeaving, recordFeedback } from './decide/nazorg.ts';
import { decideTurn } from '../turns/decide.ts';
import { groundOfCasus } from './expected.ts';
import { successorsOf } from './successors.ts';
import { watchHoliday } from './decide/vakantie.ts';
import { informingLapses, parentsInformed } from './decide/ouders.ts';
import { proposeClosing } from './decide/sluiten.ts';
import { correctChild } from './decide/child.ts';
import { moveToStaff } from './decide/collega.ts';
import { noteFollowUp, planFollowUp, proposeVerdict } from './decide/volgen.ts';
import type { CasusCommand } from './inputs.ts';
import { mayCasus } from './relations.ts';

/**
 * The rules of a casus: events, or a refusal. Pure.
 * `seen` is the revision that the actor had on screen; 0 when there was no screen.
 */
export const decideCasus = (command: CasusCommand, state: CasusState, facts: Facts, seen = 0): Decided => {
  const refusal = mayCasus(state, command.type, facts);
  if (refusal !== undefined) return { refused: refusal };
  const { closed } = state;
  const also = CASUS_ALSO_WHEN[command.type] ?? [];
  if (closed !== null && !also.includes('closed')) return refuse('CLOSED', { datum: shownDay(dayOf(closed.at)) });
  if (state.status === 'none' && !also.includes('none')) return refuse('NOT_NOW');
  return rule(command, state, facts, seen);
};

const rule = (command: CasusCommand, state: CasusState, facts: Facts, seen: number): Decided => {
  switch (command.type) {
    case 'casus.start':
      return start(command.input, state, facts);
    case 'casus.attachSignaal':
      return attach(command.input, state, facts);
    case 'casus.loseSignaal':
      return lose(command.input, state, facts);
    case 'casus.moveToStaff':
      return moveToStaff(command.input, state, facts);
    case 'casus.detachSignaal':
      return state.signals.includes(command.input.signaal)
        ? only({ type: 'SignaalUnlinked', v: 1, data: command.input })
        : nothing;
    case 'sibling.link':
      return linkSibling(command.input, state);
    case 'sibling.unlink':
      return unlinkSibling(command.input, state);
    case 'casus.merge':
      return merge(command.input, state);
    case 'casus.unmerge':
      return unmerge(command.input, state, facts);
    case 'casus.reopen':
      return reopen(state);
    case 'casus.absorb':
      return absorb(command.input, state);
    case 'casus.release':
      return release(command.input, state);
    case 'casus.correct':
      return correct(command.input, facts);
    case 'casus.correctChild':
      return correctChild(command.input, facts);
    case 'casus.readChange':
      return only({ type: 'ChangeRead', v: 1, data: {} });
    case 'casus.shield':
      return shield(command.input, state, facts);
    case 'casus.liftShield':
      return askLift(command.input, state, facts);
    case 'casus.confirmLift':
      return confirmLift(state);
    case 'casus.keepShield':
      return keepShield(state);
    case 'observation.add':
      return observe(command.input, facts);
    case 'observation.decline':
      return only({ type: 'ObservationDeclined', v: 1, data: {} });
    case 'observation.invite':
      return invite(command.input, state, facts);
    case 'consultatie.record':
      return consult(command.input, state, facts);
    case 'adviesVT.record':
      return advise(command.input, state, facts);
    case 'consent.record':
      return consent({ ...command.input, who: '' }, state, facts);
    case 'consent.other':
      return consent({ ...command.input, recipient: 'anders' }, state, facts);
    case 'intake.ask':
      return askIntake(command.input, state, facts);
    case 'intake.record':
      return recordIntake(command.input, state, facts);
    case 'kindcheck.record':
      return recordKindcheck(command.input, facts);
    case 'verwijsindex.record':
      return recordVerwijsindex(command.input, state, facts);
    case 'casus.moveProtocol':
      return moveProtocol(state, facts);
    case 'gesprek.plan':
      return planTalk(command.input, state, facts);
    case 'gesprek.near':
      return nearAccepts(state, facts);
    case 'gesprek.nearDecline':
      return nearDeclines(state, facts);
    case 'gesprek.checkIn':
      return checkIn(state);
    case 'gesprek.callHelp':
      return callHelp(state);
    case 'gesprek.look':
      return look(state, facts);
    case 'gesprek.askHelp':
      return askHelp(command.input, state, facts);
    case 'gesprek.help':
      return only({ type: 'GesprekHelpGiven', v: 1, data: command.input });
    case 'gesprek.readHelp':
      return (state.talk.help?.answered ?? 0) > 0 ? only({ type: 'GesprekHelpRead', v: 1, data: {} }) : nothing;
    case 'gesprek.staffSafe':
      return state.talk.threat === null ? nothing : only({ type: 'StaffSafetyAgreed', v: 1, data: command.input });
    case 'gesprek.record':
      return recordTalk(command.input, state, facts);
    case 'gesprek.skip':
      return skipTalk(command.input, state, facts);
    case 'step.submit':
      return submit(command.input, state, facts);
    case 'step.approve':
      return approve(command.input, state, facts, seen);
    case 'step.return':
      return sendBack(command.input, state, seen);
    case 'step.takeOver':
      return takeOver(command.input, state, facts, seen);
    case 'weging.plan':
      return planWeighing(command.input, state, facts);
    case 'weging.anonymise':
      return anonymise(command.input, state, facts);
    case 'weging.view':
      return giveView(command.input, state);
    case 'weging.decline':
      return decline(command.input, state, facts);
    case 'weging.guestView':
      return giveGuestView(command.input, state);
    case 'weging.remind':
      return remind(state);
    case 'weging.dangerHandled':
      return (state.weging?.danger ?? null) === null && state.danger === null && state.call === null
        ? nothing
        : only({ type: 'WegingDangerHandled', v: 1, data: command.input });
    case 'weging.again':
      return weighAgain(command.input, state, facts);
    case 'weging.open':
      return openWeighing(command.input, state, facts);
    case 'weging.record':
      return recordWeighing(command.input, state, facts);
    case 'advies.give':
      return adviseClass(command.input, state, facts);
    case 'advies.read':
      return state.adviceUnread.includes(facts.actor.person) ? only({ type: 'AdviesRead', v: 1, data: {} }) : nothing;
    case 'ouders.informed':
      return parentsInformed(state);
    case 'ouders.lapse':
      return informingLapses(command.input, state);
    case 'afwegingskader.answer':
      return answer(command.input, state, facts);
    case 'besluit.confirm':
      return confirmOutcome(command.input, state, facts);
    case 'melding.assign':
      return assign(command.input, state, facts);
    case 'melding.again':
      return assignAgain(command.input, state, facts);
    case 'melding.parents':
      return tellParents(command.input, state, facts);
    case 'melding.pupil':
      return tellPupil(command.input, state, facts);
    case 'bezwaar.weigh':
      return weighObjection(command.input, state, facts);
    case 'melding.record':
      return recordMelding(command.input, state, facts);
    case 'hulp.plan':
      return planHelp(command.input, state, facts);
    case 'hulp.arrived':
      return helpArrives(command.input, state, facts);
    case 'terugkoppeling.record':
      return recordFeedback(command.input, state, facts);
    case 'leerling.leaves':
      return proposeLeaving(command.input, state, facts);
    case 'evaluatie.ask':
      return askEvaluation(command.input, state, facts);
    case 'evaluatie.give':
      return only({ type: 'EvaluatieGiven', v: 1, data: command.input });
    case 'evaluatie.talked':
      return state.evaluatie.talk.length === 0 ? nothing : only({ type: 'EvaluatieTalked', v: 1, data: {} });
    case 'casus.look':
      return only({ type: 'LookedOnce', v: 1, data: command.input });
    case 'bewaren.left':
      return recordLeft(command.input, state, facts);
    case 'bewaren.stays':
      return stays(state);
    case 'bewaren.propose':
      return proposeKeeping(command.input, state, facts);
    case 'bewaren.confirm':
      return confirmKeeping(state);
    case 'bewaren.return':
      return returnKeeping(command.input, state);
    case 'bewaren.seen':
      return seenBefore(state);
    case 'bewaren.hold':
      return hold(command.input, state, facts);
    case 'bewaren.release':
      return letGo(command.input, state);
    case 'overdracht.record':
      return recordTransfer(command.input, state, facts);
    case 'verzoek.record':
      return recordRequest(command.input, state, facts);
    case 'verzoek.answer':
      return answerRequest(command.input, state, facts);
    case 'inzage.choose':
      return chooseItems(command.input, state);
    case 'inzage.make':
      return makeAccess(state);
    case 'dossier.export':
      return exportDossier(command.input, state, facts);
    case 'followUp.plan':
      return planFollowUp(command.input, state, facts);
    case 'followUp.note':
      return noteFollowUp(command.input, state);
    case 'followUp.verdict':
      return proposeVerdict(command.input, state, facts);
    case 'casus.close':
      return proposeClosing(command.input, state, facts);
    case 'casus.read':
      return only({ type: 'ClosingRead', v: 1, data: {} });
    case 'acuut.parents':
      return parentsTold(command.input, state);
    case 'acuut.record':
      return recordCall(command.input, facts);
    case 'vakantie.watch':
      return watchHoliday(command.input, state, facts);
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

const correct = ({ of, ...data }: Correction, facts: Facts): Decided =>
  correctionRefusal({ of, ...data }, facts) ?? only({ type: 'CasusCorrected', v: 1, data });

const inTurn = (state: CasusState, facts: Facts) => ({
  turns: state.turns,
  ground: groundOfCasus(state, facts),
  successors: (person: PersonId) => successorsOf(person, state, facts),
});

const unknownCommand = (command: never): never => {
  throw new Error(`unknown Casus command: ${JSON.stringify(command)}`);
};
