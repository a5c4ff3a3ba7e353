import type { CasusEvent } from './events.ts';
import { knowsOfMelding, tellsOfMelding } from './inzageMelding.ts';
import type { ASKERS } from './inputs/verzoek.ts';
import type { Verzoek } from './verzoek.ts';

export type Asker = (typeof ASKERS)[number];
export type Reader = 'ouder' | 'leerling';
/** `eigen`: only what the reader said himself, or was there for. */
type Rule = 'leest' | 'eigen' | 'niet';

const all: Record<Reader, Rule> = { ouder: 'leest', leerling: 'leest' };
const own: Record<Reader, Rule> = { ouder: 'eigen', leerling: 'eigen' };
const none: Record<Reader, Rule> = { ouder: 'niet', leerling: 'niet' };
const ofPupil: Record<Reader, Rule> = { ouder: 'niet', leerling: 'leest' };

/**
 * What a parent or a pupil may read of a casus, by what happened (domain.md B.6): what the school saw, decided and did;
 * of talks his own; never what others told in confidence. An event without a row is not read.
 */
export const INZAGE: Partial<Record<CasusEvent['type'], Record<Reader, Rule>>> = {
  CasusStarted: all,
  ChildCorrected: all,
  ObservationAdded: all,
  KindcheckRecorded: ofPupil,
  IntakeRecorded: own,
  VerwijsindexRecorded: all,
  ConsultatieRecorded: none,
  AdviesVTRecorded: none,
  ConsentRecorded: own,
  ReactionSignalled: own,
  GesprekPlanned: own,
  GesprekRecorded: own,
  GesprekSkipProposed: none,
  GesprekHelpCalled: none,
  WegingPlanned: all,
  WegingViewGiven: none,
  WegingGuestViewGiven: none,
  WegingDeclined: none,
  WegingOpened: none,
  WegingDangerHandled: all,
  WegingRecorded: all,
  AdviesGiven: all,
  ParentsInformed: all,
  InformingLapsed: none,
  AfwegingAnswered: all,
  OutcomeProposed: all,
  OutcomeFrozen: all,
  MeldingAssigned: none,
  OudersIngelicht: all,
  LeerlingIngelicht: ofPupil,
  BezwaarProposed: all,
  BezwaarWeighed: all,
  ParentsTold: all,
  MeldingRecorded: all,
  EmergencyRecorded: all,
  HulpPlanned: all,
  HulpArrived: all,
  TerugkoppelingRecorded: none,
  FollowUpPlanned: all,
  FollowUpNoted: all,
  VakantieWatched: all,
  OverdrachtRecorded: all,
  VerdictProposed: all,
  VerdictConfirmed: all,
  LeavingProposed: all,
  LeerlingLeft: all,
  LookedOnce: all,
  DossierExported: all,
  StepSubmitted: all,
  StepApproved: all,
  StepReturned: all,
  StepTakenOver: all,
  ClosingProposed: all,
  CasusClosed: all,
};

/**
 * A line of the file: what happened, in which commit, and how it is called, without who wrote it and when. `item`: by what
 * it is chosen.
 */
export type ReadLine<Event = CasusEvent> = { event: Event; version: number; label: string; item: string };

/** A commit of the casus is chosen by itself, also one of a casus that went on in it; a signal is chosen as a whole. */
export const itemOf = (version: number, merged = ''): string =>
  merged === '' ? `v-${version}` : `v-${version}-${merged}`;

const SAID = /^(reactie\b|letterlijk$|bezwaar$)/;

/** What parents or the child said is theirs, also where it was written down with what the school did. */
export const isSaid = (label: string): boolean => SAID.test(label);

/** Who answers for the melding stays unknown to the family where there is a ground for that (R90). */
export const isAnonymous = (events: readonly CasusEvent[]): boolean =>
  events.some((event) => event.type === 'MeldingAssigned' && event.data.anon !== 'ja');

export type Asked = Pick<Verzoek, 'asker' | 'left' | 'read'>;

/**
 * May this line be read? Who reports never is, where he stays unknown; after that what was chosen for this request counts,
 * and then the rules. A correction is read where all of what it corrects is: it may say any of it anew.
 */
export const mayReadLine = (line: ReadLine, asked: Asked, told: readonly ReadLine[], anonymous: boolean): boolean => {
  const { event, item } = line;
  if (event.type === 'MeldingAssigned' && anonymous) return false;
  if (asked.left.includes(item)) return false;
  if (event.type === 'CasusCorrected') {
    const first = told.filter((one) => one.version === event.data.version);
    return first.length > 0 && first.every((one) => mayReadLine(one, asked, told, anonymous));
  }
  if (asked.read.includes(item)) return true;
  return byRule(line, asked.asker, told);
};

/** Another child, who may have other parents. */
export const SIBLINGS = 'broers of zussen op school';

/** How the lines are called that name the child. */
export const STARTED = 'start van de Meldcode';
export const NAMED = 'kind verbeterd';

/** Where a child was named wrongly, what stood there is another child's name; why it was put right may name it too. */
export const isFormerName = ({ event, version, label }: ReadLine, told: readonly ReadLine[]): boolean => {
  if (event.type !== 'CasusStarted' && event.type !== 'ChildCorrected') return false;
  if (event.type === 'ChildCorrected' && label !== NAMED) return true;
  if (label !== STARTED && label !== NAMED) return false;
  return told.some((one) => one.event.type === 'ChildCorrected' && one.version > version);
};

const byRule = (line: ReadLine, asker: Asker, told: readonly ReadLine[]): boolean => {
  const { event, label } = line;
  const events = told.map((one) => one.event);
  if (tellsOfMelding(event, events) && !knowsOfMelding(asker, events)) return false;
  const rule = INZAGE[event.type]?.[asker === 'leerling' ? 'leerling' : 'ouder'] ?? 'niet';
  if (asker !== 'leerling' && isOfPupil(event)) return false;
  const another = isSaid(label) || isFromOthers(event) || label === SIBLINGS || isFormerName(line, told);
  return rule === 'leest' && !another ? true : rule !== 'niet' && wordsOf(event).includes(asker);
};

/** What a pupil objected to, and how that was weighed, is not read by the parents. */
const isOfPupil = (event: CasusEvent): boolean =>
  (event.type === 'BezwaarProposed' || event.type === 'BezwaarWeighed') && event.data.whose.includes('leerling');

const FIRST_HAND: readonly string[] = ['zelf', 'toets'];

/** Did somebody of the school see it himself? */
export const isFirstHand = (source: string): boolean => FIRST_HAND.includes(source);

const isFromOthers = (event: CasusEvent): boolean =>
  event.type === 'ObservationAdded' && !isFirstHand(event.data.source);

/** Whose words they are, or who was there; nobody where that is not known for certain. */
const wordsOf = ({ type, data }: CasusEvent): readonly string[] => {
  if (type === 'GesprekPlanned' || type === 'IntakeRecorded') return data.with;
  if (type === 'GesprekRecorded') return data.present;
  if (type === 'ConsentRecorded') return [data.giver];
  if (type === 'ObservationAdded') return data.source === 'kind' ? ['leerling'] : [];
  return type === 'LeerlingIngelicht' ? ['leerling'] : [];
};
