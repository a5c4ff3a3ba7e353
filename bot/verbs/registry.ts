import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import type { TurnCommand } from '../../services/domain/turns/inputs.ts';
import { casusKind, signaalKind } from '../kinds.ts';
import { checkInChat } from '../chat/inPlace.ts';
import { alert } from './alert.ts';
import { byStream } from './byStream.ts';
import { channelView } from './channelView.ts';
import { onCasus } from './casusActs.ts';
import { accessFile, dossierExport, talkPaper, transferFile } from './dossierExport.ts';
import { correctCasus, correctSignaal } from './correct.ts';
import { draftDrop, draftSave } from './draft.ts';
import { emergencyOpen } from './emergencyOpen.ts';
import { heldDone, heldSend } from './held.ts';
import { logText } from './logText.ts';
import { openOwn } from './openOwn.ts';
import { openPage } from './openPage.ts';
import { onSchool, openSchool } from './schoolActs.ts';
import { knowsAlarm } from './knowsAlarm.ts';
import { onSignaal, opensSignaal } from './signaalActs.ts';
import { mergeCasus } from './mergeCasus.ts';
import { startCasus } from './startCasus.ts';
import { triageOpen } from './triageOpen.ts';
import { watchHolidays } from './watchHolidays.ts';
import type { Verb } from './verb.ts';

const opening = (pages: object, open: (id: string) => Verb): Record<string, Verb> =>
  Object.fromEntries(Object.keys(pages).map((id) => [`${id}.open`, open(id)]));

/** The dialogs that a signal and a casus both have. */
const onEither = (ids: string[]): Record<string, Verb> =>
  Object.fromEntries(
    ids.map((id) => {
      const signaal = openPage(signaalKind, id);
      return [`${id}.open`, byStream({ mode: 'view', signaal, casus: openPage(casusKind, id), none: signaal })];
    }),
  );

/** The acts that a signal and a casus both have. */
const onBoth = (type: 'sibling.link' | 'sibling.unlink' | TurnCommand['type']): Verb => {
  const signaal = onSignaal(type);
  return byStream({ mode: 'act', signaal, casus: onCasus(type), none: signaal });
};

/**
 * Every verb that a card can carry; one line each. A name is never changed and never taken away, because
 * cards live in chats for years. Every dialog has a verb of its own: `<page>.open`.
 */
export const VERBS: Record<string, Verb> = {
  ...opening(OWN_PAGES, openOwn),
  ...opening(SIGNAAL_PAGES, (id) => openPage(signaalKind, id)),
  ...opening(CASUS_PAGES, (id) => openPage(casusKind, id)),
  ...opening(SCHOOL_PAGES, openSchool),
  ...onEither(['escalation', 'process-note', 'snooze', 'hand-over', 'hand-over-take']),
  'triage.open': triageOpen,
  'log-text.open': logText,
  'emergency.open': emergencyOpen,
  'channel.view': channelView,
  'draft.save': draftSave,
  'draft.drop': draftDrop,
  'held.done': heldDone,
  'held.send': heldSend,
  'contact.ask': onSchool('contact.ask'),
  'contact.done': onSchool('contact.done'),
  'notices.seen': onSchool('notices.seen'),
  'setup.confirm': onSchool('setup.confirm'),
  'role.propose': onSchool('role.propose'),
  'role.confirm': onSchool('role.confirm'),
  'role.return': onSchool('role.return'),
  'role.end': onSchool('role.end'),
  'roles.read': onSchool('roles.read'),
  'person.add': onSchool('person.add'),
  'person.change': onSchool('person.change'),
  'school.protocol': onSchool('school.protocol'),
  'school.terms': onSchool('school.terms'),
  'school.calendar': onSchool('school.calendar'),
  'school.socialeKaart': onSchool('school.socialeKaart'),
  'school.endResponsible': onSchool('school.endResponsible'),
  'school.channel': onSchool('school.channel'),
  'school.onDuty': onSchool('school.onDuty'),
  'afUren.record': onSchool('afUren.record'),
  'signaal.record': knowsAlarm('signaal.record'),
  'signaal.tell': knowsAlarm('signaal.tell'),
  'signaal.add': onSignaal('signaal.add'),
  'signaal.seen': onSignaal('signaal.seen'),
  'signaal.triage': onSignaal('signaal.triage'),
  'signaal.acknowledge': onSignaal('signaal.acknowledge'),
  'signaal.withdraw': onSignaal('signaal.withdraw'),
  'signaal.honour': opensSignaal('signaal.honour'),
  'signaal.shield': onSignaal('signaal.shield'),
  'signaal.moveToStaff': onSignaal('signaal.moveToStaff'),
  'medewerkerRoute.record': opensSignaal('medewerkerRoute.record'),
  'medewerkerRoute.add': onSignaal('medewerkerRoute.add'),
  'medewerkerRoute.next': onSignaal('medewerkerRoute.next'),
  'medewerkerRoute.follow': onSignaal('medewerkerRoute.follow'),
  'medewerkerRoute.close': onSignaal('medewerkerRoute.close'),
  'signaal.place': onSignaal('signaal.place'),
  'signaal.watch': onSignaal('signaal.watch'),
  'signaal.close': onSignaal('signaal.close'),
  'signaal.erase': onSignaal('signaal.erase'),
  'signaal.keep': onSignaal('signaal.keep'),
  'signaal.hold': onSignaal('signaal.hold'),
  'signaal.release': onSignaal('signaal.release'),
  'signaal.letGo': onSignaal('signaal.letGo'),
  'signaal.correct': correctSignaal,
  'signaal.correctChild': onSignaal('signaal.correctChild'),
  'signaal.readChange': onSignaal('signaal.readChange'),
  'sibling.link': onBoth('sibling.link'),
  'sibling.unlink': onBoth('sibling.unlink'),
  'acuut.alert': alert,
  'acuut.take': onSignaal('acuut.take'),
  'acuut.settle': onSignaal('acuut.settle'),
  'acuut.cancel': onSignaal('acuut.cancel'),
  'acuut.needCaller': onSignaal('acuut.needCaller'),
  'acuut.record': byStream({
    mode: 'act',
    signaal: onSignaal('acuut.record'),
    casus: onCasus('acuut.record'),
    none: opensSignaal('acuut.record'),
  }),
  'reminder.snooze': onBoth('reminder.snooze'),
  'turn.handOver': onBoth('turn.handOver'),
  'turn.take': onBoth('turn.take'),
  'turn.keep': onBoth('turn.keep'),
  'escalation.take': onBoth('escalation.take'),
  'escalation.speak': onBoth('escalation.speak'),
  'vakantie.watch': watchHolidays,
  'casus.start': startCasus,
  'casus.shield': onCasus('casus.shield'),
  'casus.liftShield': onCasus('casus.liftShield'),
  'casus.confirmLift': onCasus('casus.confirmLift'),
  'casus.keepShield': onCasus('casus.keepShield'),
  'acuut.parents': onCasus('acuut.parents'),
  'casus.read': onCasus('casus.read'),
  'casus.merge': mergeCasus,
  'casus.moveToStaff': onCasus('casus.moveToStaff'),
  'casus.unmerge': onCasus('casus.unmerge'),
  'casus.correct': correctCasus,
  'casus.correctChild': onCasus('casus.correctChild'),
  'casus.readChange': onCasus('casus.readChange'),
  'observation.add': onCasus('observation.add'),
  'observation.decline': onCasus('observation.decline'),
  'observation.invite': onCasus('observation.invite'),
  'consultatie.record': onCasus('consultatie.record'),
  'adviesVT.record': onCasus('adviesVT.record'),
  'consent.record': onCasus('consent.record'),
  'consent.other': onCasus('consent.other'),
  'intake.ask': onCasus('intake.ask'),
  'intake.record': onCasus('intake.record'),
  'kindcheck.record': onCasus('kindcheck.record'),
  'verwijsindex.record': onCasus('verwijsindex.record'),
  'casus.moveProtocol': onCasus('casus.moveProtocol'),
  'talk-coach.paper': talkPaper,
  'gesprek.plan': onCasus('gesprek.plan'),
  'gesprek.near': onCasus('gesprek.near'),
  'gesprek.nearDecline': onCasus('gesprek.nearDecline'),
  'gesprek.checkIn': onCasus('gesprek.checkIn', checkInChat),
  'gesprek.callHelp': onCasus('gesprek.callHelp', checkInChat),
  'gesprek.look': onCasus('gesprek.look'),
  'gesprek.askHelp': onCasus('gesprek.askHelp'),
  'gesprek.help': onCasus('gesprek.help'),
  'gesprek.readHelp': onCasus('gesprek.readHelp'),
  'gesprek.staffSafe': onCasus('gesprek.staffSafe'),
  'gesprek.record': onCasus('gesprek.record'),
  'gesprek.skip': onCasus('gesprek.skip'),
  'step.submit': onCasus('step.submit'),
  'step.approve': onCasus('step.approve'),
  'step.return': onCasus('step.return'),
  'step.takeOver': onCasus('step.takeOver'),
  'weging.plan': onCasus('weging.plan'),
  'weging.anonymise': onCasus('weging.anonymise'),
  'weging.view': onCasus('weging.view'),
  'weging.guestView': onCasus('weging.guestView'),
  'weging.decline': onCasus('weging.decline'),
  'weging.remind': onCasus('weging.remind'),
  'weging.dangerHandled': onCasus('weging.dangerHandled'),
  'weging.again': onCasus('weging.again'),
  'weging.open': onCasus('weging.open'),
  'weging.record': onCasus('weging.record'),
  'advies.give': onCasus('advies.give'),
  'advies.read': onCasus('advies.read'),
  'ouders.informed': onCasus('ouders.informed'),
  'ouders.lapse': onCasus('ouders.lapse'),
  'afwegingskader.answer': onCasus('afwegingskader.answer'),
  'besluit.confirm': onCasus('besluit.confirm'),
  'melding.assign': onCasus('melding.assign'),
  'melding.again': onCasus('melding.again'),
  'melding.parents': onCasus('melding.parents'),
  'melding.pupil': onCasus('melding.pupil'),
  'bezwaar.weigh': onCasus('bezwaar.weigh'),
  'melding.record': onCasus('melding.record'),
  'hulp.plan': onCasus('hulp.plan'),
  'hulp.arrived': onCasus('hulp.arrived'),
  'terugkoppeling.record': onCasus('terugkoppeling.record'),
  'leerling.leaves': onCasus('leerling.leaves'),
  'evaluatie.ask': onCasus('evaluatie.ask'),
  'evaluatie.give': onCasus('evaluatie.give'),
  'evaluatie.talked': onCasus('evaluatie.talked'),
  'casus.look': onCasus('casus.look'),
  'overdracht.record': transferFile,
  'verzoek.record': onCasus('verzoek.record'),
  'verzoek.answer': onCasus('verzoek.answer'),
  'inzage.choose': onCasus('inzage.choose'),
  'inzage.make': accessFile,
  'bewaren.left': onCasus('bewaren.left'),
  'bewaren.stays': onCasus('bewaren.stays'),
  'bewaren.propose': onCasus('bewaren.propose'),
  'bewaren.confirm': onCasus('bewaren.confirm'),
  'bewaren.return': onCasus('bewaren.return'),
  'bewaren.seen': onCasus('bewaren.seen'),
  'bewaren.hold': onCasus('bewaren.hold'),
  'bewaren.release': onCasus('bewaren.release'),
  'dossier.export': dossierExport,
  'followUp.plan': onCasus('followUp.plan'),
  'followUp.note': onCasus('followUp.note'),
  'followUp.verdict': onCasus('followUp.verdict'),
  'casus.close': onCasus('casus.close'),
};
