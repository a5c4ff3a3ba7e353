import type { CasusEvent } from '../domain/casus/casus.ts';
import type { PARTS } from '../domain/casus/inputs.ts';
import { isSaid } from '../domain/casus/inzage.ts';
import type { Entry, Section, Voice } from './dossier.ts';

/** The parts of a file, in the order of reading. What was seen stands apart from what somebody thinks of it. */
const SECTIONS = {
  aanleiding: { title: 'Aanleiding', note: 'Waarom de Meldcode is gestart.' },
  gezien: { title: 'Wat er gezien en gehoord is', note: 'Wat mensen van de school zelf zagen of hoorden.' },
  verteld: {
    title: 'Wat anderen vertelden',
    note: 'Dit heeft de school niet zelf gezien. Bij elke regel staat van wie het komt.',
  },
  tegen: { title: 'Wat de zorg tegenspreekt', note: 'Wat goed gaat, en wat een andere verklaring kan zijn.' },
  uitleg: { title: 'Uitleg en meningen', note: 'Hoe mensen het uitleggen. Dit zijn geen feiten.' },
  overleg: { title: 'Overleg en advies', note: 'Met wie er is overlegd, en wat eruit kwam.' },
  toestemming: { title: 'Toestemming om te delen', note: 'Wat er is gevraagd, aan wie, en wat het antwoord was.' },
  gesprekken: { title: 'Gesprekken met ouders en kind', note: 'Wat de school vertelde, en de reactie.' },
  wegen: { title: 'Samen wegen', note: 'Hoe er is gewogen, door wie, en wie het anders ziet.' },
  beslissen: {
    title: 'De beslissing',
    note: 'De vragen van het afwegingskader, de antwoorden met hun redenen, en wat daaruit volgt.',
  },
  melden: {
    title: 'De melding',
    note: 'Wie meldt en waarom, wat ouders en kind weten, bezwaren en hoe ze zijn gewogen.',
  },
  hulp: { title: 'Hulp en volgen', note: 'Wat er daarna is afgesproken, en hoe het gaat.' },
  verbeterd: { title: 'Verbeteringen', note: 'Wat later anders is opgeschreven. Wat er eerst stond, staat er nog.' },
  stappen: { title: 'Stappen en akkoord', note: 'Wie wat wanneer voorlegde en wie akkoord gaf.' },
} as const;
export type SectionId = keyof typeof SECTIONS;

const isSection = (id: string): id is SectionId => Object.hasOwn(SECTIONS, id);
/** Every part, in the order of reading. */
export const ALL_SECTIONS: readonly SectionId[] = Object.keys(SECTIONS).filter(isSection);

/** Veilig Thuis gets what a report is about; how the school walked its steps stays in the whole file (R86, R109). */
export const SECTIONS_OF: Record<'melding' | 'dossier', readonly SectionId[]> = {
  melding: ALL_SECTIONS.filter((id) => id !== 'stappen' && id !== 'hulp' && id !== 'toestemming'),
  dossier: ALL_SECTIONS,
};

/** What goes to a next school, by the parts that it is chosen in. How the school walked its steps stays here. */
export const PARTS_OF: Record<(typeof PARTS)[number], readonly SectionId[]> = {
  gezien: ['aanleiding', 'gezien', 'verteld', 'tegen'],
  uitleg: ['uitleg'],
  overleg: ['overleg', 'wegen'],
  gesprekken: ['gesprekken'],
  besluit: ['beslissen', 'melden'],
  hulp: ['hulp'],
};

export type Place = { section: SectionId; voice: Voice };

const at = (section: SectionId, voice: Voice): Place => ({ section, voice });

/** Where an event stands, and what kind of statement it is; undefined for what is no part of a file. */
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
  GesprekRecorded: at('gesprekken', 'feit'),
  GesprekSkipProposed: at('gesprekken', 'besluit'),
  WegingPlanned: at('wegen', 'handeling'),
  WegingViewGiven: at('wegen', 'uitleg'),
  WegingGuestViewGiven: at('wegen', 'uitleg'),
  WegingDangerHandled: at('wegen', 'handeling'),
  CasusCorrected: at('verbeterd', 'uitleg'),
  WegingDeclined: at('wegen', 'handeling'),
  WegingOpened: at('wegen', 'handeling'),
  WegingRecorded: at('wegen', 'uitleg'),
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

const FIRST_HAND: readonly string[] = ['zelf', 'toets'];

/** Somebody's own interpretation never stands among the facts, whatever it was written down with. */
export const placeOf = (event: CasusEvent, label: string): Place | undefined => {
  if (event.type !== 'ObservationAdded') return spoken(PLACES[event.type], label);
  if (label.endsWith('eigen uitleg')) return at('uitleg', 'uitleg');
  const voice: Voice = FIRST_HAND.includes(event.data.source) ? 'feit' : 'uitspraak';
  if (event.data.points === 'spreektTegen') return at('tegen', voice);
  return at(voice === 'feit' ? 'gezien' : 'verteld', voice);
};

/** What parents or the child said is theirs, also where it was written down with what the school did. */
const spoken = (place: Place | undefined, label: string): Place | undefined =>
  place !== undefined && isSaid(label) ? { ...place, voice: 'uitspraak' } : place;

export type Placed = Place & { at: number; entry: Entry };

/** The sections of a file with their entries, oldest first; a part without any says so itself. */
export const sectionsOf = (ids: readonly SectionId[], placed: readonly Placed[]): Section[] =>
  ids.map((id) => ({
    ...SECTIONS[id],
    entries: placed
      .filter(({ section }) => section === id)
      .toSorted((one, other) => one.at - other.at)
      .map(({ entry }) => entry),
  }));
