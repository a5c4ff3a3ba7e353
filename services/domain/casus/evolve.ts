import { dayOf } from '../calendar.ts';
import type { Meta } from '../decision.ts';
import { evolveTurns, isTurnEvent } from '../turns/turns.ts';
import { asksMelding } from '../afwegingskader.ts';
import { readBy } from '../correction.ts';
import { movedToStaff } from './evolve/collega.ts';
import { evolveSamen } from './evolve/samen.ts';
import type { CasusEvent } from './events.ts';
import type { CasusState } from './casus.ts';
import { evolveTold, heardFrom } from '../reminders/told.ts';
import { evolveBewaren } from './bewaren.ts';
import { evolveVerzoek } from './verzoek.ts';
import { evolveEvaluatie } from './evaluatie.ts';
import { helpArrived, helpDecided, helpPlanned } from './hulp.ts';
import { informedBy } from './informs.ts';
import { awaitsFeedback, heardBack } from './terugkoppeling.ts';
import { advisedByAf, assigned, reported, settled, toldParents, toldPupil, weighed } from './evolve/melding.ts';
import { evolveTalk } from './evolve/talk.ts';
import { lifted, shielded } from './evolve/shield.ts';
import { answered as answeredDanger, lookedAt } from './danger.ts';
import { evolveWeging } from './evolve/weging.ts';
import { sinceAfter } from './since.ts';
import { evolveTally } from './tally.ts';
import { recordConsent } from './toestemming.ts';
import { stepWith, content, withStep, pending } from './evolve/common.ts';
import { started, withSignal, withoutSignal, toldOfChange } from './evolve/start.ts';
import { without, watchedIn, observed, reacted, advised, stillCalls, natured } from './evolve/kijken.ts';
import { brought, called } from './evolve/acuut.ts';
import { ofTalk, approved, returned, takenOver, begunAgain } from './evolve/akkoord.ts';
import { answered, outcomeOf, picked, reopened } from './evolve/beslissen.ts';
import { withParents } from './evolve/ouders.ts';
import { closingOf, followed, noted, confirmed, closed, granted, withActor, leaving, left } from './evolve/volgen.ts';

/** State after one event. Total: an event that is not known is a fault of this stream. */
export const evolveCasus = (before: CasusState, event: CasusEvent, meta: Meta): CasusState => {
  const after = withParents(afterEvent(before, event, meta), event);
  return { ...after, since: sinceAfter(after, meta.at) };
};

const afterEvent = (before: CasusState, event: CasusEvent, meta: Meta): CasusState => {
  const movedAt = meta.by === '' || isTurnEvent(event) ? before.movedAt : meta.at;
  const told = heardFrom(before.told, meta.by);
  const state = {
    ...before,
    version: meta.version,
    movedAt,
    told,
    took: withActor(before.took, meta.by),
    tally: evolveTally(before, event),
  };
  const { step } = state;
  switch (event.type) {
    case 'VakantieWatched':
      return content(watchedIn(state, event.data, meta), step, meta);
    case 'ReminderSnoozed':
    case 'TurnHandedOver':
    case 'TurnTaken':
    case 'TurnKept':
    case 'EscalationAnswered':
      return { ...state, turns: evolveTurns(state.turns, event, meta, dayOf(meta.at)) };
    case 'Reminded':
    case 'RouteGone':
      return { ...state, told: evolveTold(state.told, event, meta.at) };
    case 'CasusStarted':
      return started(state, event.data, meta);
    case 'SignaalLinked':
      return content(withSignal(state, event.data), 'signaleren', meta);
    case 'SignaalBrought':
      return brought(state, event.data, meta);
    case 'CasusShielded':
      return content(shielded(state, event.data, meta), step, meta);
    case 'ShieldLiftAsked': {
      const { person } = event.data;
      return content({ ...state, lifting: { person, by: meta.by, at: meta.at, version: meta.version } }, step, meta);
    }
    case 'ShieldLifted':
      return content(lifted(state, event.data.person), step, meta);
    case 'ShieldKept':
      return content({ ...state, lifting: null }, step, meta);
    case 'SignaalLost':
    case 'SignaalUnlinked':
      return content(withoutSignal(state, event.data.signaal), 'signaleren', meta);
    case 'CasusMovedToStaff':
      return content(movedToStaff(state, event.data, meta), step, meta);
    case 'SiblingLinked':
    case 'SiblingUnlinked':
    case 'CasusMerged':
    case 'CasusAbsorbed':
    case 'CasusSplit':
    case 'CasusReleased':
      return content(evolveSamen(state, event, meta), 'signaleren', meta);
    case 'CasusCorrected':
      return content({ ...state, change: toldOfChange(state, meta) }, stepWith(state, event.data.version), meta);
    case 'ChildCorrected': {
      const { initials, group, born } = event.data;
      const change = toldOfChange(state, meta);
      return content(settled({ ...state, initials, group, bornOn: born, change }, meta), 'signaleren', meta);
    }
    case 'ChangeRead':
      return { ...state, change: readBy(state.change, meta.by) };
    case 'ObservationInvited':
      return {
        ...state,
        invited: [
          ...without(state.invited, event.data.whom),
          { person: event.data.whom, by: event.data.by, version: meta.version },
        ],
      };
    case 'ObservationAdded':
      return content(observed(state, event.data.points, meta), 'signaleren', meta);
    case 'ObservationDeclined':
      return { ...state, invited: without(state.invited, meta.by) };
    case 'ConsultatieRecorded':
      return content(
        { ...state, consultations: state.consultations + 1, doubt: state.doubt || event.data.doubt === 'ja' },
        'consultatie',
        meta,
      );
    case 'AdviesVTRecorded':
      return content({ ...advised(state, event.data), callDue: stillCalls(state, event.data) }, 'consultatie', meta);
    case 'ConsentRecorded':
      return content({ ...state, consent: recordConsent(state.consent, event.data, meta.version) }, step, meta);
    case 'ReactionSignalled':
      return content(reacted(state), 'signaleren', meta);
    case 'IntakeAsked':
      return {
        ...state,
        intake: { ...state.intake, asked: { person: event.data.whom, by: event.data.by, version: meta.version } },
      };
    case 'IntakeRecorded':
      return content({ ...state, intake: { asked: null, held: state.intake.held + 1 } }, 'consultatie', meta);
    case 'KindcheckRecorded':
      return content({ ...state, kindcheck: event.data.cares }, 'signaleren', meta);
    case 'VerwijsindexRecorded':
      return content({ ...state, verwijsindex: event.data.given }, 'consultatie', meta);
    case 'ProtocolMoved':
      return content({ ...state, protocol: event.data.to }, step, meta);
    case 'GesprekPlanned':
    case 'NearAccepted':
    case 'NearDeclined':
    case 'GesprekCheckedIn':
    case 'GesprekHelpCalled':
    case 'GesprekLookedAt':
    case 'GesprekRecorded':
    case 'GesprekHelpAsked':
    case 'GesprekHelpGiven':
    case 'GesprekHelpRead':
    case 'StaffSafetyAgreed':
      return ofTalk({ ...state, talk: evolveTalk(state.talk, event, meta) }, event, meta);
    case 'GesprekSkipProposed':
      return content(pending(state, 'skip', meta), 'gesprek', meta);
    case 'StepSubmitted':
      return content(pending(state, 'step', meta), step, meta);
    case 'StepApproved':
      return approved(state, event.data, meta);
    case 'StepReturned':
      return returned(state, event.data.step, meta);
    case 'StepTakenOver':
      return takenOver(state, event.data.step, meta);
    case 'WegingPlanned':
    case 'WegingAnonymised':
    case 'WegingViewGiven':
    case 'WegingGuestViewGiven':
    case 'WegingDeclined':
    case 'WegingReminded':
    case 'WegingOpened':
      return content({ ...state, weging: evolveWeging(state.weging, event, meta) }, 'wegen', meta);
    case 'WegingRecorded':
      return content(
        pending(
          { ...natured(state, event.data.nature), weging: evolveWeging(state.weging, event, meta) },
          'step',
          meta,
        ),
        'wegen',
        meta,
      );
    case 'WegingDangerHandled':
      return content(answeredDanger(state), 'wegen', meta);
    case 'WegingBegunAgain':
      return content(begunAgain(state, event.data.dueOn, meta), 'wegen', meta);
    case 'AdviesGiven':
      return content(advisedByAf(state, meta), step, meta);
    case 'AdviesRead':
      return { ...state, adviceUnread: state.adviceUnread.filter((person) => person !== meta.by) };
    case 'ParentsInformed':
      return { ...state, informs: null };
    case 'InformingLapsed':
      return content({ ...state, informs: null }, step, meta);
    case 'AfwegingAnswered':
      return content(answered(state, event.data), 'beslissen', meta);
    case 'OutcomeProposed':
      return content(
        pending({ ...state, outcome: outcomeOf(event.data, false, meta) }, 'outcome', meta),
        'beslissen',
        meta,
      );
    case 'OutcomeFrozen':
      return {
        ...helpDecided(state, event.data),
        pending: null,
        steps: reopened(state),
        outcome: outcomeOf(event.data, true, meta),
        // What was said of the child before it does not answer for what was decided now.
        verdict: null,
        meldingDue: asksMelding(event.data.outcome) && !state.reportedAhead,
        reportedAhead: false,
      };
    case 'MeldingAssigned':
      return content(assigned(state, event.data, meta), step, meta);
    case 'OudersIngelicht':
      return content(toldParents(state, event.data, meta), step, meta);
    case 'LeerlingIngelicht':
      return content(toldPupil(state, event.data, meta), step, meta);
    case 'BezwaarProposed':
      return content(pending(state, 'bezwaar', meta, { bezwaar: picked(event.data) }), step, meta);
    case 'BezwaarWeighed':
      return withStep(weighed(state, event.data, meta), step, { status: 'doing' }, meta);
    case 'MeldingRecorded':
      return content(
        informedBy(awaitsFeedback(reported(state, meta), event.data.when, meta), event.data.informs, 'melding', meta),
        step,
        meta,
      );
    case 'HulpPlanned':
      return content(helpPlanned(state, event.data, meta), 'volgen', meta);
    case 'HulpArrived':
      return content(helpArrived(state, event.data, meta), 'volgen', meta);
    case 'TerugkoppelingRecorded':
      return content(heardBack(state, event.data, meta), step, meta);
    case 'ProcesNoted':
      return content(state, step, meta);
    case 'LeavingProposed':
      return content(pending(state, 'vertrek', meta, { vertrek: leaving(event.data) }), step, meta);
    case 'LeerlingLeft':
      return withStep(left(state, event.data, meta), step, { status: 'doing' }, meta);
    case 'EvaluatieAsked':
    case 'EvaluatieGiven':
    case 'EvaluatieTalked':
      return { ...state, evaluatie: evolveEvaluatie(state.evaluatie, event, meta) };
    case 'LookedOnce':
      return { ...state, closed: state.closed && { ...state.closed, check: '' } };
    case 'DossierExported':
      return content(state, step, meta);
    case 'FollowUpPlanned':
      return content({ ...lookedAt(state), verdict: null, followUp: followed(event.data, meta) }, 'volgen', meta);
    case 'FollowUpNoted':
      return content(noted(state, event.data.now, meta), 'volgen', meta);
    case 'VerdictProposed':
      return content(
        { ...pending(state, 'verdict', meta, { answer: event.data.answer, term: event.data.term }) },
        'volgen',
        meta,
      );
    case 'VerdictConfirmed':
      return confirmed(state, event.data.answer, meta);
    case 'ClosingProposed':
      return content(pending(state, 'closing', meta, { closing: closingOf(event.data) }), step, meta);
    case 'CasusClosed':
      return closed(state, event.data, meta);
    case 'ClosingRead':
      return {
        ...state,
        closed: state.closed && { ...state.closed, unread: state.closed.unread.filter((id) => id !== meta.by) },
      };
    case 'OverdrachtRecorded': {
      const overdracht = { goes: event.data.goes === 'ja', version: meta.version };
      return content({ ...state, overdracht }, step, meta);
    }
    case 'VerzoekRecorded':
    case 'InzageChosen':
    case 'InzageMade':
      return content({ ...state, verzoek: evolveVerzoek(state.verzoek, event, meta) }, step, meta);
    case 'VerzoekAnswered':
      return content(
        { ...granted(state, event.data.on, meta), verzoek: evolveVerzoek(state.verzoek, event, meta) },
        step,
        meta,
      );
    case 'BewarenLooked':
    case 'BewarenSeen':
    case 'BewarenEnded':
      return { ...state, bewaren: evolveBewaren(state.bewaren, event, meta) };
    case 'VertrekRecorded':
    case 'BewarenProposed':
    case 'BewarenConfirmed':
    case 'BewarenReturned':
    case 'BewarenHeld':
    case 'BewarenReleased':
      return content({ ...state, bewaren: evolveBewaren(state.bewaren, event, meta) }, step, meta);
    case 'ParentsTold':
      return content({ ...state, parentsAsk: null }, step, meta);
    case 'EmergencyRecorded':
      return content(called(state, event.data, meta), step, meta);
    default:
      return unknownEvent(event);
  }
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Casus event: ${JSON.stringify(event)}`);
};
