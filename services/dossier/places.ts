import type { CasusEvent } from '../domain/casus/events.ts';
import { isFirstHand, isSaid } from '../domain/casus/inzage.ts';
import type { SignaalEvent } from '../domain/signaal/events.ts';
import type { Voice } from './dossier.ts';
import type { SectionId } from './sections.ts';

export type Place = { section: SectionId; voice: Voice };

const at = (section: SectionId, voice: Voice): Place => ({ section, voice });

/** Where an event of a casus stands, and what kind of statement it is; no row for what is no part of a file. */
export const PLACES: Partial<Record<CasusEvent['type'], Place>> = {
  CasusStarted: at('aanleiding', 'handeling'),
  IntakeRecorded: at('overleg', 'uitspraak'),
  KindcheckRecorded: at('gezien', 'feit'),
  VerwijsindexRecorded: at('overleg', 'handeling'),
  ConsultatieRecorded: at('overleg', 'uitspraak'),
  AdviesVTRecorded: at('overleg', 'uitspraak'),
  ConsentRecorded: at('toestemming', 'handeling'),
  ReactionSignalled: at('gesprekken', 'feit'),
  GesprekPlanned: at('gesprekken', 'handeling'),
  GesprekHelpCalled: at('gesprekken', 'handeling'),
  GesprekRecorded: at('gesprekken', 'handeling'),
  GesprekSkipProposed: at('gesprekken', 'besluit'),
  WegingPlanned: at('wegen', 'handeling'),
  WegingViewGiven: at('wegen', 'uitleg'),
  WegingGuestViewGiven: at('wegen', 'uitleg'),
  WegingDangerHandled: at('wegen', 'handeling'),
  WegingDeclined: at('wegen', 'handeling'),
  WegingOpened: at('wegen', 'handeling'),
  WegingRecorded: at('wegen', 'uitleg'),
  AdviesGiven: at('hulp', 'handeling'),
  ParentsInformed: at('gesprekken', 'handeling'),
  InformingLapsed: at('gesprekken', 'besluit'),
  AfwegingAnswered: at('beslissen', 'uitleg'),
  OutcomeProposed: at('beslissen', 'handeling'),
  OutcomeFrozen: at('beslissen', 'besluit'),
  MeldingAssigned: at('melden', 'besluit'),
  OudersIngelicht: at('melden', 'handeling'),
  LeerlingIngelicht: at('melden', 'handeling'),
  BezwaarProposed: at('melden', 'uitleg'),
  BezwaarWeighed: at('melden', 'besluit'),
  ParentsTold: at('melden', 'handeling'),
  MeldingRecorded: at('melden', 'handeling'),
  EmergencyRecorded: at('melden', 'handeling'),
  DossierExported: at('stappen', 'handeling'),
  FollowUpPlanned: at('hulp', 'handeling'),
  VakantieWatched: at('hulp', 'handeling'),
  FollowUpNoted: at('hulp', 'feit'),
  VerdictProposed: at('hulp', 'uitleg'),
  VerdictConfirmed: at('hulp', 'besluit'),
  HulpPlanned: at('hulp', 'handeling'),
  HulpArrived: at('hulp', 'feit'),
  TerugkoppelingRecorded: at('hulp', 'uitspraak'),
  LeavingProposed: at('hulp', 'handeling'),
  LeerlingLeft: at('hulp', 'besluit'),
  LookedOnce: at('hulp', 'feit'),
  OverdrachtRecorded: at('stappen', 'besluit'),
  VerzoekRecorded: at('stappen', 'handeling'),
  VerzoekAnswered: at('stappen', 'besluit'),
  InzageMade: at('stappen', 'handeling'),
  VertrekRecorded: at('stappen', 'handeling'),
  BewarenProposed: at('stappen', 'handeling'),
  BewarenConfirmed: at('stappen', 'besluit'),
  BewarenReturned: at('stappen', 'handeling'),
  BewarenHeld: at('stappen', 'besluit'),
  BewarenReleased: at('stappen', 'besluit'),
  StepSubmitted: at('stappen', 'handeling'),
  StepApproved: at('stappen', 'besluit'),
  StepReturned: at('stappen', 'handeling'),
  StepTakenOver: at('stappen', 'handeling'),
  ClosingProposed: at('stappen', 'handeling'),
  CasusClosed: at('stappen', 'besluit'),
};

/** The same for a signal: what somebody saw before there was a casus, who called, and what the AF made of it. */
export const SIGNAAL_PLACES: Partial<Record<SignaalEvent['type'], Place>> = {
  SignaalRecorded: at('gezien', 'feit'),
  SignaalAdded: at('gezien', 'feit'),
  HonourRecorded: at('gezien', 'feit'),
  SignaalWatched: at('gezien', 'feit'),
  EmergencyRecorded: at('melden', 'handeling'),
  SignaalTriaged: at('stappen', 'besluit'),
  ChildCorrected: at('stappen', 'handeling'),
  ErasureProposed: at('stappen', 'handeling'),
  SignaalClosed: at('stappen', 'besluit'),
  SignaalHeld: at('stappen', 'besluit'),
  SignaalReleased: at('stappen', 'besluit'),
};

/** Lines that are another kind of statement than what they were written down with, by how they are called. */
const OTHERWISE: Partial<Record<CasusEvent['type'], Record<string, Voice>>> = {
  AdviesVTRecorded: { 'Veilig Thuis niet gevraagd, omdat': 'besluit' },
  GesprekRecorded: { 'wat we nu weten': 'uitleg' },
  WegingRecorded: {
    'weging, aanwezig': 'handeling',
    'Veilig Thuis geraadpleegd': 'handeling',
    instrument: 'handeling',
    'veiligheid van het kind': 'besluit',
    'steun voor de ouders': 'besluit',
    'advies voor de klas': 'besluit',
    'informeert de ouders': 'besluit',
  },
};

/** Somebody's own interpretation never stands among the facts, whatever it was written down with. */
export const placeOf = (event: CasusEvent, label: string): Place | undefined => {
  if (event.type === 'ObservationAdded') return observed(event.data, label);
  const place = PLACES[event.type];
  if (place === undefined) return undefined;
  // What parents or the child said is theirs, also where it was written down with what the school did.
  return isSaid(label)
    ? { ...place, voice: 'uitspraak' }
    : { ...place, voice: OTHERWISE[event.type]?.[label] ?? place.voice };
};

export const placeOfSignaal = (event: SignaalEvent, label: string): Place | undefined => {
  if (event.type === 'SignaalAdded') return observed(event.data, label);
  if (event.type === 'SignaalRecorded' && label === 'gezegd tegen het kind') return at('gesprekken', 'handeling');
  if (event.type === 'SignaalRecorded' && event.data.told) return at('verteld', 'uitspraak');
  if (event.type === 'SignaalWatched' && event.data.now === 'beter') return at('tegen', 'feit');
  return SIGNAAL_PLACES[event.type];
};

/** What the school saw itself, what it was told, and what somebody made of it, each in a part of its own. */
const observed = ({ source, points }: { source: string; points: string }, label: string): Place => {
  if (label === 'eigen uitleg') return at('uitleg', 'uitleg');
  const voice: Voice = isFirstHand(source) ? 'feit' : 'uitspraak';
  if (points === 'spreektTegen') return at('tegen', voice);
  return at(voice === 'feit' ? 'gezien' : 'verteld', voice);
};
