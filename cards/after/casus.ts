import { shownDay } from '../../services/domain/calendar.ts';
import { type CasusState, currentStep } from '../../services/domain/casus/casus.ts';
import type { CasusCommandType } from '../../services/domain/casus/inputs.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { afName } from '../people.ts';
import { shutLine } from '../describe/shut.ts';
import { stepName } from '../describe/stepName.ts';
import { afterApproval, afterReturn, closingWords, laidBefore } from './akkoord.ts';
import { afterAnswer, afterOutcome } from './beslissen.ts';
import { backOf, openOf } from './back.ts';
import { afterKeeping } from './bewaren.ts';
import { afterIntake, afterIntakeAsked, afterKindcheck, afterMove, afterVerwijsindex } from './byProtocol.ts';
import { afterEmergency } from './emergency.ts';
import { afterCheckIn, afterHelpAsked, afterPlannedTalk, afterTalk, nearby } from './gesprek.ts';
import { afterAdvice, afterConsent, afterConsultation, afterObservation } from './kijken.ts';
import { afterAssigned, afterParents, afterPupil, afterReport } from './melden.ts';
import { type After, type Button, button, RECORDED, said, type Typed } from './said.ts';
import { afterArrived, afterFeedback, afterHelp, afterLook } from './nazorg.ts';
import { afterRequest } from './verzoek.ts';
import { afterCasusMove } from './staff.ts';
import { afterTurn } from './turns.ts';
import { afterFollowUp, afterNote } from './volgen.ts';
import { afterDecline, afterOpening, afterPlannedWeighing, afterView } from './wegen.ts';

/** The page after an act on a casus; `typed` sharpens it where the state alone does not tell. */
export const afterCasus = (command: CasusCommandType, state: CasusState, facts: Facts, typed: Typed = {}): After => {
  const back = backOf(state, facts);
  switch (command) {
    case 'casus.start':
      return started(state, facts);
    case 'vakantie.watch':
      return said(RECORDED, ['Wie kijkt, krijgt daarvan bericht. Ook in de vakantie.'], back);
    case 'reminder.snooze':
    case 'turn.handOver':
    case 'turn.take':
    case 'turn.keep':
    case 'escalation.take':
    case 'escalation.speak':
      return afterTurn(command, state.turns, facts, back);
    case 'casus.attachSignaal':
      return said(RECORDED, ['Het signaal hoort nu bij deze zaak.'], back);
    case 'casus.loseSignaal':
    case 'casus.detachSignaal':
      return said(RECORDED, ['Het signaal hoort niet meer bij deze zaak.'], back);
    case 'casus.moveToStaff':
      return afterCasusMove(state, facts);
    case 'sibling.link':
      return said(RECORDED, ['Denk bij overleg ook aan de leerkracht van de broer of zus.'], back);
    case 'sibling.unlink':
      return said(RECORDED, ['Ze staan niet meer als broer of zus bij elkaar.'], back);
    case 'casus.merge':
      return merged(state, back);
    case 'casus.unmerge':
    case 'casus.reopen':
      return said('Losgemaakt.', ['Deze zaak loopt weer apart verder. De signalen komen terug.'], back);
    case 'casus.absorb':
    case 'casus.release':
      return said(RECORDED, ['De andere zaak is bijgewerkt.'], back);
    case 'casus.correct':
      return said('Verbeterd.', ['Wat er eerst stond, blijft erbij. Wie het eerder las, krijgt bericht.'], back);
    case 'casus.correctChild':
      return afterChild(state, back);
    case 'casus.readChange':
      return said('Gelezen.', ['Je hoeft niets meer te doen.'], back);
    case 'casus.shield':
      return said(
        'Deze zaak is nu dicht.',
        [shutLine(state, facts), 'Wat bij deze collega lag, gaat naar een ander.'],
        back,
      );
    case 'casus.liftShield':
      return said('Voorgelegd.', ['Een tweede persoon beslist. Tot dan blijft de zaak dicht.'], back);
    case 'casus.confirmLift':
    case 'casus.keepShield':
      return said(RECORDED, [shutLine(state, facts)], back);
    case 'acuut.parents':
      return said(RECORDED, ['Dank je. Dit hoort bij het dossier.'], back);
    case 'observation.add':
      return afterObservation(state, facts);
    case 'observation.decline':
      return said('Dank je.', ['Dat is ook een antwoord. Je hoeft niets meer te doen.']);
    case 'observation.invite':
      return invited(state, facts, typed);
    case 'consultatie.record':
      return afterConsultation(state, facts);
    case 'adviesVT.record':
      return afterAdvice(state, facts);
    case 'consent.record':
    case 'consent.other':
      return afterConsent(state, facts, typed);
    case 'intake.ask':
      return afterIntakeAsked(state, facts);
    case 'intake.record':
      return afterIntake(state, facts);
    case 'kindcheck.record':
      return afterKindcheck(state, facts);
    case 'verwijsindex.record':
      return afterVerwijsindex(state, facts);
    case 'casus.moveProtocol':
      return afterMove(state, facts);
    case 'gesprek.plan':
      return afterPlannedTalk(state, facts);
    case 'gesprek.near':
      return said('Dank je.', [nearby(state, facts)]);
    case 'gesprek.nearDecline':
      return said('Dank je voor je antwoord.', ['Je collega vraagt iemand anders.']);
    case 'gesprek.checkIn':
    case 'gesprek.callHelp':
      return afterCheckIn(state, facts);
    case 'gesprek.look':
      return said('Jij gaat kijken.', ['Ga nu. Je collega weet dat je komt.']);
    case 'gesprek.askHelp':
      return afterHelpAsked(state, facts);
    case 'gesprek.help':
      return said('Vastgelegd. Dank je.', ['Je collega leest wat je aanraadt.']);
    case 'gesprek.readHelp':
      return said('Gelezen.', ['Het antwoord staat ook in de zaak.'], back);
    case 'gesprek.staffSafe':
      return said(RECORDED, ['Goed dat je dit samen hebt geregeld.'], back);
    case 'gesprek.record':
      return afterTalk(state, facts, typed);
    case 'gesprek.skip':
    case 'step.submit':
    case 'weging.record':
    case 'bezwaar.weigh':
    case 'leerling.leaves':
    case 'followUp.verdict':
    case 'casus.close':
      return said('Voorgelegd.', laidBefore(state, facts), back);
    case 'step.approve':
      return afterApproval(state, facts);
    case 'step.return':
      return afterReturn(state, facts);
    case 'step.takeOver':
      return said('Jij doet dit nu zelf.', ['Straks geeft iemand anders akkoord.'], back);
    case 'weging.plan':
      return afterPlannedWeighing(state, facts);
    case 'weging.anonymise':
      return said(RECORDED, ['Mensen van buiten de school lezen vanaf nu alleen deze tekst.'], back);
    case 'weging.view':
      return afterView(state, facts);
    case 'weging.decline':
      return afterDecline(state, facts, typed);
    case 'weging.guestView':
      return said(
        RECORDED,
        ['De kijk staat erbij, met dat jij hem opschreef.'],
        [button('Stand van de weging', 'weighing-status.open'), ...back],
      );
    case 'weging.remind':
      return said(
        'Herinnerd.',
        ['Wie nog geen kijk gaf, krijgt nu bericht.'],
        [button('Stand van de weging', 'weighing-status.open'), ...back],
      );
    case 'weging.dangerHandled':
      return said(RECORDED, ['De weging gaat door. Verandert er iets? Bel opnieuw.'], back);
    case 'weging.again':
      return said(
        'Jullie wegen opnieuw.',
        ['Plan eerst de weging. Daarna komen de vragen van de beslissing weer.'],
        [button('Plan de weging', 'weighing-plan.open'), ...back],
      );
    case 'weging.open':
      return afterOpening(state, facts);
    case 'advies.give':
      return said(RECORDED, ['Wie in de klas staat, krijgt bericht.'], back);
    case 'advies.read':
      return said('Gelezen.', ['Dit hoef jij niet op te lossen.', 'Merk je iets nieuws? Leg het vast.'], back);
    case 'ouders.informed':
      return said('Dank je.', ['Dat de ouders het weten, staat nu in de zaak.'], back);
    case 'ouders.lapse':
      return said(RECORDED, ['Niemand hoeft dit de ouders nog te vertellen.'], back);
    case 'afwegingskader.answer':
      return afterAnswer(state, facts, typed);
    case 'besluit.confirm':
      return afterOutcome(state, facts);
    case 'melding.assign':
    case 'melding.again':
      return afterAssigned(state, facts);
    case 'melding.parents':
      return afterParents(state, facts, typed);
    case 'melding.pupil':
      return afterPupil(state, facts, typed);
    case 'melding.record':
      return afterReport(state, facts);
    case 'hulp.plan':
      return afterHelp(state, facts);
    case 'hulp.arrived':
      return afterArrived(state, facts);
    case 'terugkoppeling.record':
      return afterFeedback(state, facts, typed);
    case 'evaluatie.ask':
      return said('Gevraagd.', ['Iedereen krijgt drie korte vragen. Alleen jij ziet wie wat antwoordt.'], back);
    case 'evaluatie.give':
      return said('Dank je.', [`Alleen de ${facts.protocol.roles.af.short} ziet je naam bij je antwoord.`]);
    case 'evaluatie.talked':
      return said(RECORDED, ['Goed dat je met je collega’s praat.'], back);
    case 'casus.look':
      return afterLook(typed);
    case 'overdracht.record':
      return said(RECORDED, ['Er gaat niets mee. De zaak blijft hier, tot haar eigen termijn.'], back);
    case 'verzoek.record':
    case 'verzoek.answer':
    case 'inzage.choose':
    case 'inzage.make':
      return afterRequest(command, state, facts);
    case 'bewaren.left':
    case 'bewaren.stays':
    case 'bewaren.propose':
    case 'bewaren.confirm':
    case 'bewaren.return':
    case 'bewaren.seen':
    case 'bewaren.hold':
    case 'bewaren.release':
      return afterKeeping(command, state, facts);
    case 'dossier.export':
      return said('Het bestand staat klaar.', [], back);
    case 'followUp.plan':
      return afterFollowUp(state, facts);
    case 'followUp.note':
      return afterNote(state, facts, typed);
    case 'casus.read':
      return said('Gelezen.', [closingWords(state)]);
    case 'acuut.record':
      return afterEmergency(
        facts,
        typed,
        [button('Ik heb gebeld', 'emergency-casus.open'), ...back],
        back[0] ?? button('Mijn zaken', 'my-cases.open'),
        `${afName(facts)} en de directie krijgen nu bericht om te bellen.`,
      );
    default:
      return unknownCommand(command);
  }
};

const started = (state: CasusState, facts: Facts): After => {
  const { doer, dueOn } = currentStep(state);
  const who =
    doer === facts.actor.person ? 'Jij voert de stappen uit.' : `${nameOf(facts.school, doer)} krijgt bericht.`;
  const [shut] = state.excluded;
  return said(
    'De Meldcode is gestart.',
    [
      who,
      `Eerst: ${stepName(facts.protocol, state.step, state)}. Graag voor ${shownDay(dueOn)}.`,
      shut === undefined ? '' : `Deze zaak is dicht voor ${nameOf(facts.school, shut)}.`,
    ],
    openOf(state, facts),
  );
};

const merged = ({ merge }: CasusState, back: Button[]): After => {
  const till = merge === null ? '' : `Klopt het toch niet? Losmaken kan tot ${shownDay(merge.till)}.`;
  const asks = 'Vroeg je een collega nog iets? Vraag dat opnieuw in de andere zaak.';
  return said(
    'Samengevoegd.',
    ['Deze zaak gaat verder in de andere zaak. De signalen en wie ze schreef gaan mee.', asks, till],
    back,
  );
};

/** What was given away with the old name has to be put right there as well (R119). */
const afterChild = ({ meldingen }: CasusState, back: Button[]): After =>
  said(
    'Verbeterd.',
    [
      'Wat er eerst stond, blijft erbij. Wie het eerder las, krijgt bericht.',
      'Wat van de leeftijd afhangt, volgt nu deze geboortedatum.',
      meldingen > 0
        ? 'Veilig Thuis kent de oude gegevens. Bel om ze te laten verbeteren.'
        : 'Kreeg iemand buiten de school al een bestand? Geef deze verbetering ook daar door.',
    ],
    back,
  );

const invited = (state: CasusState, facts: Facts, typed: Typed): After => {
  const asked = state.invited.find(({ person }) => person === typed['whom']) ?? state.invited.at(-1);
  const line =
    asked === undefined
      ? 'Je collega krijgt je vraag.'
      : `${nameOf(facts.school, asked.person)} krijgt je vraag. Antwoord graag voor ${shownDay(asked.by)}.`;
  return said('Gevraagd.', [line, 'Je collega ziet het dossier niet.'], backOf(state, facts));
};

const unknownCommand = (command: never): never => {
  throw new Error(`unknown Casus command: ${JSON.stringify(command)}`);
};
