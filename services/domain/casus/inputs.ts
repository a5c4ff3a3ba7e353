import { z } from 'zod';
import { ANSWERS, UNSAFE } from '../afwegingskader.ts';
import { type Correction, correctionInput } from '../correction.ts';
import {
  choice,
  choices,
  day,
  ids,
  optionalChoice,
  optionalChoices,
  optionalDay,
  optionalPerson,
  optionalText,
  person,
  text,
  time,
} from '../fields.ts';
import { GUEST_NUMBERS } from './guests.ts';
import { CONSULTED } from '../protocol.ts';
import { CALLED, signaalInputs, SOURCE, WHERE } from '../signaal/inputs.ts';
import { turnInputs } from '../turns/inputs.ts';

/** Who stands for himself; consent for anybody else is for whom it names. */
export const KNOWN_RECIPIENTS = ['zorgteam', 'smw', 'jeugdarts', 'wijkteam', 'andereSchool'] as const;
export const CONSENT_RECIPIENTS = [...KNOWN_RECIPIENTS, 'anders'] as const;
/** For whom a file can be made: the four that need no consent, and those that do (R120, R121). */
export const EXPORT_TO = [
  'veiligThuis',
  'raadKinderbescherming',
  'politie',
  'gecertificeerdeInstelling',
  ...CONSENT_RECIPIENTS,
] as const;
/** What parents or the pupil did with a question or a talk, when it is reason for more concern (R46, R64). */
export const REACTIONS = ['toestemmingGeweigerd', 'afwerend', 'boos', 'dreigend'] as const;
export const TONES = ['open', 'verdrietig', 'afwerend', 'boos', 'dreigend'] as const;
export const CONSENT_ANSWERS = ['jaPapier', 'jaMondeling', 'nee', 'ingetrokken'] as const;
export const TALK_WITH = ['moeder', 'vader', 'verzorger', 'leerling', 'anders'] as const;
export const INTAKE_WITH = ['moeder', 'vader', 'verzorger', 'leerkracht'] as const;
export const KINDCHECK = ['nee', 'ja', 'weetNiet'] as const;
export const NATURE = [
  'lichamelijk',
  'verzorging',
  'emotioneel',
  'aandacht',
  'seksueel',
  'getuige',
  'strijd',
  'eer',
  'onduidelijk',
] as const;
export const ACUTE_TOLD = [
  'besproken',
  'geinformeerd',
  'doorVeiligThuis',
  'nietVeiligheidKind',
  'nietVeiligheidAnder',
] as const;
export const PROVIDERS = ['ib', 'smw', 'jgz', 'wijkteam', 'jeugdhulp', 'anders'] as const;
export const CLOSE_REASONS = ['weerlegd', 'veilig', 'overgedragen', 'leerlingWeg', 'samengevoegd'] as const;

/** Whether the name of who reports may be known to the family: the grounds of the law, and no others (R90). */
export const ANONYMITY = ['ja', 'gevaarKind', 'gevaarMelder', 'vertrouwen'] as const;
/** Whether the parents know of the melding: the grounds of R97, which are not those for leaving out the talk (R65). */
export const PARENTS_TOLD = [
  'besproken',
  'geinformeerd',
  'nietVeiligheidKind',
  'nietVeiligheidAnder',
  'nietContactBreekt',
] as const;
export const PUPIL_TOLD = ['ja', 'nietVeiligheid', 'nietContactBreekt'] as const;
/** Who can object to a melding: each of them for himself (R93 to R95). */
export const OBJECTORS = ['ouders', 'leerling'] as const;
export const OBJECTION_RESULTS = ['melden', 'later', 'niet'] as const;

export const ARRIVED = ['gestart', 'wachtlijst', 'nietGegaan', 'gestopt'] as const;
/** Who keeps sight in a holiday. */
export const HOLIDAY_WATCH = ['ik', 'plaatsvervanger', 'casemanager', 'dienst', 'veiligThuis', 'nietNodig'] as const;
export const LEFT_FOR = ['andereSchool', 'buitenland', 'onbekend', 'thuis'] as const;
/** What the school decides when a child leaves: never nothing without a reason (R106). */
export const LEAVING = ['melding', 'overdracht', 'belVeiligThuis', 'niets'] as const;
/** What becomes of a closed casus when its term ends: it goes, or it stays longer. */
export const KEEPING = ['wissen', 'langer'] as const;
/** A request of a parent or the pupil: to read the file, or that it goes (domain.md B.6). */
export const REQUESTS = ['inzage', 'wissen'] as const;
export const ASKERS = ['moeder', 'vader', 'verzorger', 'leerling'] as const;
export const IDENTITY = ['document', 'bekend', 'nogNiet'] as const;
export const REQUEST_ANSWERS = ['ja', 'deels', 'nee'] as const;
export const CHOSEN = ['weglaten', 'lezen'] as const;
/** What of the file goes along to the next school, part by part. */
export const PARTS = ['gezien', 'uitleg', 'overleg', 'gesprekken', 'besluit', 'hulp'] as const;
export const SUPPORTED = ['ja', 'deels', 'nee'] as const;

const assignment = { reporter: person(), why: text(1000), anon: choice(ANONYMITY), anonWhy: optionalText(1000) };

const consentAsked = {
  asked: choice(['gevraagd', 'nietVeilig', 'nogNiet']),
  answer: optionalChoice(CONSENT_ANSWERS),
  giver: optionalChoice(TALK_WITH),
  date: optionalDay(),
  note: optionalText(500),
};

const yesNo = ['ja', 'nee'] as const;
const danger = ['nee', 'ja', 'twijfel'] as const;

/** What each act on a casus takes, by command (storyboard 3.D to 3.J). */
export const casusInputs = {
  'casus.start': z.strictObject({
    fullName: text(80, 2),
    born: day(),
    group: text(20),
    signals: ids(1),
    reason: text(1500),
    leadWho: person(),
    siblings: choice(['nee', 'ja', 'weetNiet']),
    siblingWho: optionalText(120),
    shield: optionalPerson(),
  }),
  'casus.attachSignaal': z.strictObject({
    signaal: z.string(),
    author: optionalPerson(),
    eer: z.boolean().default(false),
    onthulling: z.boolean().default(false),
    acuut: z.number().default(0),
    reported: z.boolean().default(false),
    calledOn: optionalDay(),
    shut: z.array(z.string()).default([]),
  }),
  'casus.loseSignaal': z.strictObject({ signaal: z.string(), shut: z.array(z.string()).default([]) }),
  'casus.moveToStaff': signaalInputs['signaal.moveToStaff'],
  'casus.detachSignaal': z.strictObject({ signaal: person() }),
  'sibling.link': z.strictObject({ other: person(), why: optionalText(500) }),
  'sibling.unlink': z.strictObject({ other: person(), why: optionalText(500) }),
  'casus.merge': z.strictObject({ other: person(), why: text(500) }),
  'casus.unmerge': z.strictObject({ why: text(500) }),
  'casus.reopen': z.strictObject({}),
  'casus.absorb': z.strictObject({ from: person(), shut: ids(), signals: ids() }),
  'casus.release': z.strictObject({ from: person(), signals: ids() }),
  'casus.correct': correctionInput(),
  'casus.correctChild': z.strictObject({
    fullName: text(80, 2),
    initials: text(60),
    born: day(),
    group: text(20),
    why: text(500),
  }),
  'casus.readChange': z.strictObject({}),
  'casus.shield': z.strictObject({ person: person(), why: text(500) }),
  'casus.liftShield': z.strictObject({ person: person(), why: text(500) }),
  'casus.confirmLift': z.strictObject({}),
  'casus.keepShield': z.strictObject({}),
  'casus.read': z.strictObject({}),
  'observation.add': z.strictObject({
    fact: text(2000),
    when: day(),
    source: choice(SOURCE),
    meaning: optionalText(1000),
    points: choice(['past', 'spreektTegen', 'weetNiet']),
    where: optionalChoice(WHERE),
    /** The hint that this may be an explanation was shown. */
    hinted: optionalChoice(['ja']),
  }),
  'observation.decline': z.strictObject({}),
  'observation.invite': z.strictObject({ whom: person(), ask: text(500), by: day() }),
  'consultatie.record': z.strictObject({
    with: choices(CONSULTED),
    who: text(200),
    when: day(),
    shown: choice(['zonderNaam', 'toestemming', 'collega']),
    outcome: text(2000),
    doubt: choice(yesNo),
  }),
  'adviesVT.record': z.strictObject({
    done: choice(['gebeld', 'nietGevraagd']),
    when: optionalDay(),
    spoke: optionalText(120),
    named: optionalChoice(['zonderNaam', 'metNaam']),
    advice: text(2000),
    talkOk: optionalChoice(['ja', 'nog niet', 'niet besproken']),
  }),
  'consent.record': z.strictObject({ recipient: choice(KNOWN_RECIPIENTS), ...consentAsked }),
  'consent.other': z.strictObject({ who: text(60), ...consentAsked }),
  'intake.ask': z.strictObject({ whom: person(), ask: text(500), by: day() }),
  'intake.record': z.strictObject({
    with: choices(INTAKE_WITH),
    when: day(),
    said: text(2000),
    question: text(1000),
  }),
  'kindcheck.record': z.strictObject({ cares: choice(KINDCHECK), safe: optionalText(1000) }),
  'verwijsindex.record': z.strictObject({ given: choice(yesNo), date: optionalDay(), by: optionalPerson() }),
  'casus.moveProtocol': z.strictObject({}),
  'gesprek.plan': z.strictObject({
    with: choices(TALK_WITH),
    day: day(),
    time: time(),
    until: time(),
    room: text(60),
    together: optionalPerson(),
    near: optionalPerson(),
    safe: choice(['nee', 'misschien', 'ja']),
  }),
  'gesprek.near': z.strictObject({}),
  'gesprek.nearDecline': z.strictObject({}),
  'gesprek.checkIn': z.strictObject({}),
  'gesprek.callHelp': z.strictObject({}),
  'gesprek.look': z.strictObject({}),
  'gesprek.askHelp': z.strictObject({ whom: person(), ask: text(1000) }),
  'gesprek.help': z.strictObject({ answer: text(1500) }),
  'gesprek.readHelp': z.strictObject({}),
  'gesprek.staffSafe': z.strictObject({ agreed: text(1500) }),
  'gesprek.record': z.strictObject({
    held: choice(['ja', 'nietGekomen', 'gestopt']),
    when: day(),
    present: choices([...TALK_WITH, 'collega'] as const),
    colleague: optionalPerson(),
    said: text(2000),
    reaction: text(2000),
    tone: choice(TONES),
    agreed: optionalText(1500),
    cause: choice(['bevestigd', 'andereOorzaak', 'onduidelijk']),
    causeText: optionalText(1000),
    signed: optionalChoice(['getekend', 'gezien', 'niet']),
    next: optionalDay(),
  }),
  'gesprek.skip': z.strictObject({ ground: text(40), why: text(1500), advice: choice(yesNo) }),
  'step.submit': z.strictObject({ note: optionalText(500) }),
  'step.approve': z.strictObject({ remark: optionalText(1000) }),
  'step.return': z.strictObject({ remark: text(1000) }),
  'step.takeOver': z.strictObject({ takeReason: text(500) }),
  'weging.plan': z.strictObject({
    date: day(),
    time: time(),
    place: text(80),
    chair: person(),
    parents: choice(['erbij', 'nietErbij']),
    members: ids(1),
    guests: optionalText(300),
    whyMissing: optionalText(500),
    share: choice(['metNaam', 'zonderNaam']),
    anonText: optionalText(3000),
    confirm: z.preprocess((value) => value === true || value === 'true', z.boolean()),
  }),
  'weging.anonymise': z.strictObject({
    anonText: text(3000),
    confirm: z.preprocess((value) => value === true || value === 'true', z.boolean()),
  }),
  'weging.view': z.strictObject({
    danger: choice(danger),
    growth: choice(danger),
    risk: choice(['klein', 'groot', 'twijfel']),
    why: text(1500),
    against: optionalText(1000),
    know: optionalText(1000),
  }),
  'weging.guestView': z.strictObject({
    guest: choice(GUEST_NUMBERS),
    danger: choice(danger),
    growth: choice(danger),
    risk: choice(['klein', 'groot', 'twijfel']),
    why: text(1500),
    against: optionalText(1000),
  }),
  'weging.decline': z.strictObject({ who: optionalPerson(), why: text(300) }),
  'weging.remind': z.strictObject({}),
  'weging.dangerHandled': z.strictObject({ did: text(1000) }),
  'weging.again': z.strictObject({ changed: text(1500) }),
  'weging.open': z.strictObject({ why: optionalText(500) }),
  'weging.record': z.strictObject({
    present: ids(1),
    absentWhy: optionalText(500),
    parentsCame: choice(['erbij', 'nietErbij']),
    others: optionalText(300),
    vt: choice(['ja', 'neeGeenTwijfel']),
    instrument: optionalText(120),
    nature: choices(NATURE),
    severity: text(1500),
    risk: text(1500),
    dissent: optionalText(1000),
    childSafe: text(1500),
    parentSupport: text(1500),
    teacherAdvice: text(1500),
    informs: person(),
  }),
  'advies.give': z.strictObject({ advice: text(1500) }),
  'advies.read': z.strictObject({}),
  'ouders.informed': z.strictObject({}),
  'ouders.lapse': z.strictObject({ why: text(500) }),
  'afwegingskader.answer': z.strictObject({
    n: z.coerce.number().int().min(1).max(4),
    answer: choice(ANSWERS),
    reason: text(1500, 10),
    provider: optionalChoice(PROVIDERS),
    unsafe: optionalChoices(UNSAFE),
  }),
  'besluit.confirm': z.strictObject({ comment: optionalText(1000) }),
  'melding.assign': z.strictObject(assignment),
  'melding.again': z.strictObject({ ...assignment, changed: text(1500) }),
  'melding.parents': z.strictObject({
    told: choice(PARENTS_TOLD),
    why: optionalText(1000),
    when: optionalDay(),
    by: optionalPerson(),
    reaction: optionalText(1500),
    objects: choice(yesNo),
  }),
  'melding.pupil': z.strictObject({
    spoken: choice(PUPIL_TOLD),
    why: optionalText(1000),
    when: optionalDay(),
    by: optionalPerson(),
    reaction: optionalText(1500),
    objects: choice(yesNo),
  }),
  'bezwaar.weigh': z.strictObject({
    meet: choice(['ja', 'deels', 'nee']),
    how: optionalText(1000),
    weigh: text(1500),
    result: choice(OBJECTION_RESULTS),
    date: optionalDay(),
  }),
  'melding.record': z.strictObject({
    when: day(),
    how: choice(['telefoon', 'formulier']),
    region: text(80),
    spoke: text(120),
    confirmed: optionalChoice(['ontvangen', 'nogNiet']),
    schoolDoes: text(1500),
    contact: optionalText(120),
    informs: person(),
  }),
  'hulp.plan': z.strictObject({
    what: text(1000),
    provider: choice(PROVIDERS),
    providerWho: text(120),
    casemanager: person(),
    goal: text(1000),
    term: day(),
    roles: text(1500),
    parentsKnow: choice(['ja', 'nogNiet']),
  }),
  'hulp.arrived': z.strictObject({
    arrived: choice(ARRIVED),
    date: optionalDay(),
    note: optionalText(1000),
    bridge: optionalText(1000),
  }),
  'terugkoppeling.record': z.strictObject({
    heard: choice(yesNo),
    what: optionalText(1500),
    who: optionalText(120),
    next: optionalDay(),
    process: optionalText(1000),
  }),
  'leerling.leaves': z.strictObject({
    where: choice(LEFT_FOR),
    school: optionalText(120),
    date: day(),
    decision: choice(LEAVING),
    why: text(1500),
  }),
  'evaluatie.ask': z.strictObject({ whom: ids(1) }),
  'evaluatie.give': z.strictObject({
    good: optionalText(1000),
    better: optionalText(1000),
    support: choice(SUPPORTED),
    heardThem: optionalText(1000),
  }),
  'evaluatie.talked': z.strictObject({}),
  'casus.look': z.strictObject({ seen: choice(['niets', 'iets']) }),
  'bewaren.left': z.strictObject({ date: day() }),
  'bewaren.stays': z.strictObject({}),
  'bewaren.propose': z.strictObject({ what: choice(KEEPING), on: optionalDay(), why: text(1000) }),
  'bewaren.confirm': z.strictObject({}),
  'bewaren.return': z.strictObject({ why: text(1000) }),
  'bewaren.seen': z.strictObject({}),
  'bewaren.hold': z.strictObject({ review: day(), why: text(1000) }),
  'bewaren.release': z.strictObject({ why: text(1000) }),
  'overdracht.record': z.strictObject({
    goes: choice(yesNo),
    school: optionalText(120),
    parts: optionalChoices(PARTS),
    why: text(1000),
  }),
  'verzoek.record': z.strictObject({
    what: choice(REQUESTS),
    asker: choice(ASKERS),
    date: day(),
    identity: choice(IDENTITY),
    says: optionalText(500),
  }),
  'verzoek.answer': z.strictObject({ answer: choice(REQUEST_ANSWERS), why: optionalText(1500) }),
  'inzage.choose': z.strictObject({ items: ids(1), how: choice(CHOSEN), why: text(500) }),
  'inzage.make': z.strictObject({}),
  'dossier.export': z.strictObject({
    recipient: choice(EXPORT_TO),
    who: optionalText(60),
    kind: choice(['melding', 'dossier']),
    why: text(500),
  }),
  'followUp.plan': z.strictObject({
    watch: person(),
    date: day(),
    repeat: choice(['2', '4', '6']),
    look: text(1000),
  }),
  'followUp.note': z.strictObject({ now: choice(['beter', 'hetzelfde', 'slechter', 'nieuwGevaar']), fact: text(1500) }),
  'followUp.verdict': z.strictObject({ answer: choice(ANSWERS), reason: text(1500, 10), term: optionalDay() }),
  'casus.close': z.strictObject({
    reason: choice(CLOSE_REASONS),
    why: text(1500),
    tell: person(),
    check: optionalDay(),
  }),
  'acuut.record': z.strictObject({
    called: choices(CALLED),
    day: optionalDay(),
    when: time(),
    spoke: optionalText(200),
    agreed: text(1500),
    reported: choice(['ja', 'advies', 'onduidelijk']),
    next: choice(['ik', 'af', 'plaatsvervanger', 'directie']),
  }),
  'acuut.parents': z.strictObject({ told: choice(ACUTE_TOLD), why: optionalText(1000) }),
  'vakantie.watch': z.strictObject({ how: choice(HOLIDAY_WATCH), why: optionalText(500) }),
  ...turnInputs,
} as const;

/** What a signal brings along that the casus has to know at once. */
export type Brings = Pick<
  CasusInputs['casus.attachSignaal'],
  'eer' | 'onthulling' | 'acuut' | 'reported' | 'calledOn' | 'shut'
>;

export type CasusInputs = { [Type in keyof typeof casusInputs]: z.infer<(typeof casusInputs)[Type]> };
export type CasusCommandType = keyof CasusInputs;
/** A start needs what the signal knows as well: nobody types initials and pace twice. */
export type CasusStart = CasusInputs['casus.start'] & { initials: string; pace: string; signalCount: number };
export type CasusFormType = Exclude<CasusCommandType, 'casus.start' | 'casus.correct'>;
export type CasusFormCommand<Type extends CasusFormType = CasusFormType> = {
  [Each in Type]: { type: Each; input: CasusInputs[Each] };
}[Type];
/** `running` is the code of an open casus on the same child, if there is one. */
export type CasusStartCommand = { type: 'casus.start'; input: CasusStart & { running: string; brings: Brings } };
/** A correction comes with what the store says of the original: nobody types who wrote it. */
export type CasusCorrectCommand = { type: 'casus.correct'; input: Correction };
export type CasusCommand = CasusFormCommand | CasusStartCommand | CasusCorrectCommand;
