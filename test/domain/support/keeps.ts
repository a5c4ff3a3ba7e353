import { lookersAt } from '../../../services/domain/signaal/lookers.ts';
import type { AwaitedPage } from '../../../services/domain/awaited.ts';
import type { CasusFormType } from '../../../services/domain/casus/inputs.ts';
import { casusRelations, mayCasus } from '../../../services/domain/casus/relations.ts';
import type { SignaalCommandType } from '../../../services/domain/signaal/inputs.ts';
import { maySignaal } from '../../../services/domain/signaal/relations.ts';
import type { SignaalState } from '../../../services/domain/signaal/signaal.ts';
import type { GivenCasus, GivenSignaal } from './given.ts';
import { factsOf, whoIs } from './school.ts';

/** What somebody can do in the dialog that waits for him. */
export const IN_CASUS: Partial<Record<AwaitedPage, CasusFormType[]>> = {
  casus: ['step.submit', 'casus.close'],
  'shield-review': ['casus.confirmLift'],
  'veilig-thuis-advice': ['adviesVT.record'],
  'acute-parents': ['acuut.parents'],
  'observation-invite': ['observation.add'],
  'step-review': ['step.approve'],
  'weighing-plan': ['weging.plan'],
  'weighing-text': ['weging.anonymise'],
  'weighing-danger': ['weging.dangerHandled'],
  'weighing-view': ['weging.view'],
  'weighing-status': ['weging.open'],
  'weighing-record': ['weging.record'],
  'teacher-advice': ['advies.read'],
  'inform-parents': ['ouders.informed'],
  'talk-plan': ['gesprek.plan'],
  'talk-coach': ['gesprek.readHelp'],
  'check-in': ['gesprek.checkIn'],
  'talk-look': ['gesprek.look'],
  'talk-threat': ['gesprek.staffSafe'],
  'talk-help': ['gesprek.help'],
  'talk-near': ['gesprek.near'],
  intake: ['intake.record'],
  'protocol-move': ['casus.moveProtocol'],
  consideration: ['afwegingskader.answer'],
  'report-who': ['melding.assign'],
  're-report': ['melding.again'],
  'report-parents': ['melding.parents'],
  'report-pupil': ['melding.pupil'],
  objection: ['bezwaar.weigh'],
  'report-record': ['melding.record'],
  'help-plan': ['hulp.plan'],
  'help-arrived': ['hulp.arrived'],
  feedback: ['terugkoppeling.record'],
  evaluate: ['evaluatie.give'],
  evaluations: ['evaluatie.talked'],
  close: ['casus.close'],
  'check-once': ['casus.look'],
  'follow-plan': ['followUp.plan'],
  'follow-note': ['followUp.note'],
  'follow-verdict': ['followUp.verdict'],
  closed: ['casus.read'],
  escalation: ['escalation.speak', 'escalation.take'],
  'casus-changed': ['casus.readChange'],
  transfer: ['overdracht.record'],
  'access-decide': ['verzoek.answer'],
  'access-file': ['inzage.make'],
  bewaren: ['bewaren.propose', 'bewaren.stays', 'bewaren.hold'],
  'bewaren-review': ['bewaren.confirm'],
  'hand-over-take': ['turn.take', 'turn.keep'],
  'holiday-list': ['vakantie.watch'],
};
export const IN_SIGNAAL: Partial<Record<AwaitedPage, SignaalCommandType[]>> = {
  triage: ['signaal.triage'],
  'signal-answer': ['signaal.acknowledge'],
  'signal-changed': ['signaal.readChange'],
  'keep-watching': ['signaal.watch'],
  'erase-review': ['signaal.erase', 'signaal.keep'],
  'signal-retention': ['signaal.hold', 'signaal.letGo'],
  emergency: ['acuut.record'],
  'acute-watch': ['acuut.take', 'acuut.record'],
  escalation: ['escalation.speak', 'escalation.take'],
  'staff-next': ['medewerkerRoute.next'],
  'staff-follow': ['medewerkerRoute.follow'],
  'staff-record': ['medewerkerRoute.add'],
  'hand-over-take': ['turn.take', 'turn.keep'],
};

/** What is wrong with a state of a casus, wherever a walk came: nothing may be. */
export const wrongInCasus = (story: GivenCasus): string[] => {
  const { state, around } = story;
  const waits = story.waits();
  const keys = new Set(waits.map(({ person, page, key }) => [person, page, key].join()));
  return [
    ...said(
      state.status === 'open' && waits.length === 0,
      `nobody is awaited; led by ${whoIs(state.lead)}, closed to ${state.excluded.map(whoIs).join(' and ')}`,
    ),
    ...said(keys.size < waits.length, 'something waits twice for somebody'),
    ...waits.flatMap(({ person, page }) => {
      const who = whoIs(person);
      const may = (IN_CASUS[page] ?? []).some((act) => mayCasus(state, act, factsOf(who, around)) === undefined);
      return [
        ...said(state.excluded.includes(person), `${who} is awaited, and it is closed to him`),
        ...said(page === 'step-review' && person === state.pending?.by, `${who} awaits his own approval`),
        ...said(!may, `${who} is awaited at ${page} and may do nothing there`),
      ];
    }),
    ...state.excluded
      .map(whoIs)
      .filter((who) => casusRelations(state, factsOf(who, around)).length > 0)
      .map((who) => `${who} has to do with it, and it is closed to him`),
  ];
};

/**
 * Nothing is left to do: it was withdrawn, goes on in a casus, or was closed. No answer is an end by itself,
 * and a casus is none before somebody looked: the author was promised an answer.
 */
export const isDone = ({ status, staff, triage }: SignaalState): boolean =>
  (staff !== null && staff.closedAt > 0) ||
  status === 'none' ||
  status === 'withdrawn' ||
  (status === 'attached' && triage !== null) ||
  status === 'closed';

/** In a casus, and its author is the only one left who leads it: he owes the answer to nobody but himself. */
export const isCarried = ({ state, around }: GivenSignaal): boolean =>
  state.status === 'attached' && lookersAt(state, factsOf('marja', around)).length === 0;

/** What is wrong with a state of a signal: nothing may be. */
export const wrongInSignaal = (story: GivenSignaal): string[] => {
  const { state, around } = story;
  const waits = story.waits();
  return [
    ...said(!isDone(state) && !isCarried(story) && waits.length === 0, 'nobody is awaited'),
    ...waits.flatMap(({ person, page }) => {
      const who = whoIs(person);
      const may = (IN_SIGNAAL[page] ?? []).some((act) => maySignaal(state, act, factsOf(who, around)) === undefined);
      return [
        ...said(page === 'triage' && person === state.author, `${who} is to look at his own signal`),
        ...said(!may, `${who} is awaited at ${page} and may do nothing there`),
        ...said(state.excluded.includes(person), `${who} is awaited, and it is closed to him`),
      ];
    }),
  ];
};

const said = (wrong: boolean, sentence: string): string[] => (wrong ? [sentence] : []);
