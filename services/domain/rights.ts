import type { Protocol } from './protocol.ts';

/**
 * Who may do what, as data in one place: per command the relations that a person can have to a stream.
 * Which roles a relation asks for stands in `relationTables.ts`; whether it holds is computed from the state and
 * the school's roles of this moment (`relations.ts` beside each aggregate). No row, no right.
 * `docs/roles.md` is printed from here.
 */
export const SIGNAAL_RIGHTS = {
  'signaal.record': ['staff'],
  'signaal.tell': ['staff'],
  'signaal.add': ['author'],
  'signaal.seen': ['af'],
  'signaal.triage': ['af'],
  'signaal.acknowledge': ['author'],
  'signaal.withdraw': ['author'],
  'signaal.attach': ['af'],
  'signaal.moveToStaff': ['author', 'af'],
  'medewerkerRoute.record': ['staff', 'recorder'],
  'medewerkerRoute.add': ['recorder', 'keeper'],
  'medewerkerRoute.next': ['keeper'],
  'medewerkerRoute.follow': ['keeper'],
  'medewerkerRoute.close': ['keeper'],
  'acuut.alert': ['staff'],
  'acuut.take': ['af', 'directie'],
  'acuut.cancel': ['author'],
  'acuut.needCaller': ['author'],
  'acuut.record': ['staff'],
} as const;

export const CASUS_RIGHTS = {
  'casus.start': ['af'],
  'casus.attachSignaal': ['af'],
  'casus.loseSignaal': ['staff'],
  'observation.add': ['lead', 'af', 'ib', 'invited', 'watcher'],
  'observation.decline': ['invited'],
  'observation.invite': ['lead', 'af'],
  'consultatie.record': ['lead', 'ib', 'af'],
  'adviesVT.record': ['lead', 'ib', 'af'],
  'consent.record': ['lead', 'af'],
  'intake.ask': ['lead', 'af'],
  'intake.record': ['intaker', 'ib', 'af'],
  'kindcheck.record': ['lead', 'ib', 'af'],
  'verwijsindex.record': ['ib', 'af'],
  'casus.moveProtocol': ['af'],
  'gesprek.plan': ['lead', 'ib', 'af'],
  'gesprek.record': ['lead', 'ib', 'af'],
  'gesprek.skip': ['lead', 'ib', 'af'],
  'gesprek.near': ['near'],
  'gesprek.nearDecline': ['near'],
  'gesprek.checkIn': ['talker', 'lead'],
  'gesprek.callHelp': ['talker', 'lead'],
  'gesprek.look': ['near', 'af', 'directie'],
  'gesprek.askHelp': ['lead', 'ib', 'af'],
  'gesprek.help': ['helper'],
  'gesprek.readHelp': ['lead', 'ib', 'af'],
  'gesprek.staffSafe': ['directie', 'af'],
  'step.submit': ['doer'],
  'step.approve': ['approver'],
  'step.return': ['approver'],
  'step.takeOver': ['af'],
  'weging.plan': ['af'],
  'weging.anonymise': ['af'],
  'weging.view': ['member'],
  'weging.decline': ['member'],
  'weging.open': ['chair', 'af'],
  'weging.record': ['chair'],
  'advies.read': ['lead'],
  'afwegingskader.answer': ['af', 'chair'],
  'besluit.confirm': ['af', 'chair'],
  'melding.assign': ['af'],
  'melding.again': ['af'],
  'melding.parents': ['lead', 'reporter', 'af'],
  'melding.pupil': ['lead', 'reporter', 'af'],
  'bezwaar.weigh': ['af'],
  'melding.record': ['reporter', 'af', 'directie'],
  'hulp.plan': ['af', 'casemanager'],
  'hulp.arrived': ['casemanager', 'af'],
  'terugkoppeling.record': ['af', 'directie'],
  'leerling.leaves': ['af'],
  'evaluatie.ask': ['af'],
  'evaluatie.give': ['evaluator'],
  'evaluatie.talked': ['af'],
  'casus.look': ['looker'],
  'dossier.export': ['reporter', 'af', 'directie'],
  'followUp.plan': ['af'],
  'followUp.note': ['watcher', 'lead', 'af'],
  'followUp.verdict': ['af'],
  'casus.close': ['af'],
  'casus.read': ['involved'],
  'acuut.record': ['lead', 'af', 'directie', 'watcher', 'member'],
} as const;

/** A school is made by a command on the machine itself: no button, no role. */
export const SCHOOL_RIGHTS = {
  'school.create': [],
  'contact.ask': ['staff'],
  'contact.done': ['af', 'directie'],
  'notices.seen': ['beheerder', 'af', 'directie'],
  'setup.confirm': ['founder'],
  'role.propose': ['beheerder', 'directie'],
  'role.confirm': ['second'],
  'role.return': ['second', 'proposer'],
  'role.end': ['beheerder', 'directie'],
  'roles.read': ['told'],
  'person.add': ['beheerder', 'directie'],
  'person.change': ['beheerder', 'directie'],
  'school.protocol': ['beheerder', 'directie'],
  'school.terms': ['beheerder', 'directie'],
  'school.calendar': ['beheerder', 'directie'],
  'school.socialeKaart': ['af', 'ib', 'beheerder', 'directie'],
  'school.endResponsible': ['directie', 'beheerder'],
  'school.onDuty': ['directie'],
} as const;

/** In which states an act is possible at all; whoever asks. An act without a row: only while the stream is open. */
export const SIGNAAL_ALSO_WHEN: Partial<Record<keyof typeof SIGNAAL_RIGHTS, readonly ('none' | 'withdrawn')[]>> = {
  'signaal.record': ['none', 'withdrawn'],
  'signaal.tell': ['none', 'withdrawn'],
  'signaal.withdraw': ['none', 'withdrawn'],
  'medewerkerRoute.record': ['none'],
  'acuut.alert': ['none', 'withdrawn'],
  'acuut.take': ['none', 'withdrawn'],
  'acuut.cancel': ['none', 'withdrawn'],
  'acuut.record': ['none', 'withdrawn'],
};
export const CASUS_ALSO_WHEN: Partial<Record<keyof typeof CASUS_RIGHTS, readonly ('none' | 'closed')[]>> = {
  'casus.start': ['none'],
  'casus.read': ['closed'],
  'casus.loseSignaal': ['closed'],
  'casus.look': ['closed'],
  'evaluatie.give': ['closed'],
  'evaluatie.talked': ['closed'],
  'dossier.export': ['closed'],
};

/** The acts that the documents hand to different people: the protocol says to whom, within the row above. */
const HANDED_OUT: Partial<Record<keyof typeof CASUS_RIGHTS, keyof Protocol['does']>> = {
  'consultatie.record': 'consult',
  'adviesVT.record': 'askVeiligThuis',
  'gesprek.plan': 'talk',
  'gesprek.record': 'talk',
  'gesprek.skip': 'talk',
  'afwegingskader.answer': 'decide',
  'besluit.confirm': 'decide',
};

/** The relations that may do an act on a casus in this school. */
export const casusRights = (command: keyof typeof CASUS_RIGHTS, { does }: Pick<Protocol, 'does'>): string[] => {
  const handed = HANDED_OUT[command];
  const allowed: readonly string[] = CASUS_RIGHTS[command];
  return handed === undefined ? [...allowed] : does[handed].filter((doer) => allowed.includes(doer));
};

/** The words for relations that no school calls differently. */
export const RELATION_WORDS: Record<string, string> = {
  staff: 'medewerkers van de school',
  recorder: 'collega die dit vastlegde',
  keeper: 'collega die hiervoor zorgt',
  author: 'collega die dit vastlegde',
  af: 'AF',
  ib: 'intern begeleider',
  directie: 'directie',
  alarmed: 'directie',
  lead: 'collega die de stappen uitvoert',
  doer: 'collega die de stappen uitvoert',
  approver: 'collega die akkoord geeft',
  invited: 'collega aan wie het is gevraagd',
  member: 'collega die meeweegt',
  chair: 'voorzitter',
  reporter: 'collega die meldt',
  casemanager: 'collega die de hulp bijhoudt',
  evaluator: 'collega aan wie het is gevraagd',
  looker: 'collega die nog één keer kijkt',
  watcher: 'collega die zicht houdt',
  talker: 'collega die het gesprek voert',
  helper: 'collega die om hulp is gevraagd',
  near: 'collega die in de buurt blijft',
  intaker: 'collega die de intake doet',
  involved: 'betrokken collega',
  beheerder: 'beheerder',
  founder: 'collega die de rollen nakijkt',
  second: 'tweede collega',
  proposer: 'collega die dit voorstelde',
  told: 'collega die dit moet weten',
};

/** The word for a relation in the sentence "Dit kan alleen de … doen": a role is called as the school calls it. */
export const relationWord = (relation: string, { roles }: Pick<Protocol, 'roles'>): string => {
  const words: Record<string, { short: string }> = roles;
  return words[relation]?.short ?? RELATION_WORDS[relation] ?? 'collega';
};
