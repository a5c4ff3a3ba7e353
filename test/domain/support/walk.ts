import { ANSWERS } from '../../../services/domain/afwegingskader.ts';
import { casusInputs, type CasusCommand } from '../../../services/domain/casus/inputs.ts';
import { isCasusCommand, isCasusForm, isSignaalCommand, isSignaalForm } from '../../../services/domain/command.ts';
import { isRefused } from '../../../services/domain/decision.ts';
import { signaalInputs, type SignaalCommand } from '../../../services/domain/signaal/inputs.ts';
import type { StoredEvent } from '../../../services/domain/upcast.ts';
import * as straight from './casus.ts';
import type { Given, GivenCasus } from './given.ts';
import { corrects, correctsCasus, does, signals, starts } from './inputs.ts';
import { EVERYBODY, ID, inDays, type Who } from './school.ts';

export const CASUS_TYPES = Object.keys(casusInputs).filter(isCasusCommand);
export const CASUS_FORMS = CASUS_TYPES.filter(isCasusForm);
export const SIGNAAL_TYPES = Object.keys(signaalInputs).filter(isSignaalCommand);

const QUESTIONS = [1, 2, 3, 4] as const;

/** Every act on a casus, and the other ways in which it can go. */
export const CASUS_ACTS: CasusCommand[] = [
  starts(),
  starts({ shield: ID.joost }),
  starts({ born: '2013-03-04' }),
  starts({ leadWho: ID.marja, shield: ID.peter }),
  starts({ brings: { eer: true, onthulling: false, acuut: 1, reported: true, calledOn: '', shut: [ID.joost] } }),
  does('casus.attachSignaal', { signaal: 's-eeeeeeeeeeeeeeeeeeeeeeeeee', eer: true }),
  ...[ID.sanne, ID.marja].map((person) => does('casus.shield', { person })),
  ...CASUS_FORMS.map((type) => does(type)),
  does('observation.invite', { whom: ID.ilse }),
  does('consultatie.record', { doubt: 'ja' }),
  does('adviesVT.record', { talkOk: 'nog niet' }),
  does('adviesVT.record', { done: 'nietGevraagd', talkOk: '', advice: 'De jeugdarts kijkt mee.' }),
  does('consent.record', { answer: 'nee' }),
  does('consent.record', { answer: 'ingetrokken' }),
  does('gesprek.plan', { near: ID.ilse, safe: 'ja' }),
  does('gesprek.record', { held: 'nietGekomen' }),
  does('gesprek.record', { tone: 'dreigend' }),
  does('weging.plan', {
    chair: ID.marja,
    members: [ID.fatma, ID.sanne],
    share: 'zonderNaam',
    anonText: 'Leerling.',
    whyMissing: 'Nu niet.',
  }),
  does('weging.view', { danger: 'twijfel' }),
  does('weging.view', { danger: 'ja' }),
  does('weging.plan', { guests: 'mw. Bos' }),
  does('weging.decline', { who: ID.marja }),
  does('weging.open', { why: 'Belt mee.' }),
  does('weging.record', { absentWhy: 'Ziek.' }),
  ...QUESTIONS.flatMap((n) =>
    ANSWERS.map((answer) => does('afwegingskader.answer', { n, answer, provider: 'wijkteam', unsafe: ['acuut'] })),
  ),
  does('melding.assign', { reporter: ID.marja, anon: 'gevaarKind', anonWhy: 'Hij dreigde.' }),
  does('melding.parents', { objects: 'ja' }),
  does('melding.parents', { told: 'nietContactBreekt', why: 'Ze vertrekken dan.', when: '', by: '' }),
  does('melding.pupil', { spoken: 'nietVeiligheid', why: 'Hij krijgt straf.', by: '' }),
  does('bezwaar.weigh', { meet: 'nee', how: '', result: 'later', date: inDays(7) }),
  does('bezwaar.weigh', { result: 'niet' }),
  does('hulp.arrived', { arrived: 'wachtlijst', date: inDays(20), bridge: 'Ontbijt op school.' }),
  does('hulp.arrived', { arrived: 'gestopt' }),
  does('terugkoppeling.record', { heard: 'nee' }),
  does('leerling.leaves', { where: 'onbekend', decision: 'belVeiligThuis' }),
  does('leerling.leaves', { decision: 'niets' }),
  does('evaluatie.give', { support: 'nee' }),
  does('followUp.note', { now: 'slechter' }),
  ...ANSWERS.map((answer) => does('followUp.verdict', { answer })),
  does('casus.close', { reason: 'weerlegd' }),
  correctsCasus(),
  does('acuut.record', { reported: 'ja' }),
];

/** Every act on a signal, and the other ways in which it can go. */
export const SIGNAAL_ACTS: SignaalCommand[] = [
  ...SIGNAAL_TYPES.filter(isSignaalForm).map((type) => signals(type)),
  corrects(),
  signals('signaal.place', { same: 'nieuw' }),
  signals('signaal.place', { same: 's-bbbbbbbbbbbbbbbbbbbbbbbbbb' }),
  signals('signaal.close', { keep: 'wissen' }),
  signals('signaal.watch', { now: 'meerZorg' }),
  signals('signaal.record', { danger: 'jaNu' }),
  signals('signaal.triage', { next: 'kijken', date: inDays(7) }),
  signals('signaal.triage', { next: 'meldcode' }),
  signals('signaal.honour', { leaving: 'ja', date: inDays(3) }),
  signals('signaal.triage', { next: 'veiligThuis', pace: 'vandaag' }),
  signals('signaal.shield', { person: ID.marja }),
  signals('signaal.triage', { next: 'veiligThuis' }),
  signals('signaal.triage', { same: 'c-abc' }),
  signals('medewerkerRoute.record', { who: 'directie', colleague: ID.peter }),
  signals('medewerkerRoute.record', { who: 'familie', colleague: ID.marja }),
  signals('signaal.moveToStaff', { who: 'directie', colleague: '', whoName: 'de directeur' }),
  signals('signaal.moveToStaff', { colleague: ID.sanne }),
];

/** Moments of the straight way at which a walk may begin. */
export const MOMENTS: GivenCasus[] = [
  ...Object.values(straight).filter((moment) => typeof moment !== 'function'),
  straight.beantwoord('ja', 'ja', 'nee'),
  straight.voorgesteld('ja', 'nee', 'ja', 'ja'),
  straight.teruggekeken('twijfel'),
];

type Act<Command> = { by: Who; command: Command };
export const everybodyDoes = <Command>(commands: Command[]): Act<Command>[] =>
  commands.flatMap((command) => EVERYBODY.map((by) => ({ by, command })));

// Prime, so that stepping by it passes every act whatever their number.
const STRIDE = 97;

/** A random walk: for each number the first act from there on that changes something. Ends where nothing does. */
export const walk = <State, Command, Event extends StoredEvent>(
  story: Given<State, Command, Event>,
  acts: Act<Command>[],
  numbers: number[],
  visit: (story: Given<State, Command, Event>) => void,
): Given<State, Command, Event> => {
  visit(story);
  const [first, ...rest] = numbers;
  const next = first === undefined ? undefined : nextOf(story, acts, first);
  return next === undefined ? story : walk(next, acts, rest, visit);
};

const nextOf = <State, Command, Event extends StoredEvent>(
  story: Given<State, Command, Event>,
  acts: Act<Command>[],
  from: number,
): Given<State, Command, Event> | undefined => {
  for (let tried = 0; tried < acts.length; tried += 1) {
    const act = acts[(from + tried * STRIDE) % acts.length];
    if (act === undefined) continue;
    const { decision } = story.when(act.command, act.by);
    if (!isRefused(decision) && decision.events.length > 0) return story.and(act.by, act.command);
  }
  return undefined;
};
