import type { PARTS } from '../domain/casus/inputs/bewaren.ts';
import type { Entry, Section, Words } from './dossier.ts';
import type { Place } from './places.ts';

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
  stappen: { title: 'Stappen en akkoord', note: 'Wie wat wanneer voorlegde en wie akkoord gaf.' },
} as const;
export type SectionId = keyof typeof SECTIONS;

const isSection = (id: string): id is SectionId => Object.hasOwn(SECTIONS, id);
/** Every part, in the order of reading. */
export const ALL_SECTIONS: readonly SectionId[] = Object.keys(SECTIONS).filter(isSection);

/**
 * Veilig Thuis gets what a report is about, with what was seen and tried since (R86, R102, R109); how the school walked its
 * steps, and what it may tell to others, stays in the whole file.
 */
export const SECTIONS_OF: Record<'melding' | 'dossier', readonly SectionId[]> = {
  melding: ALL_SECTIONS.filter((id) => id !== 'stappen' && id !== 'toestemming'),
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

/** `commit`: which act wrote it. `corrects`: which act it puts right; empty where it puts nothing right. */
export type Placed = Place & { at: number; entry: Words; commit: string; corrects: string };

/**
 * The parts of a file with their entries, oldest first; a part without any says so itself. What was put right stays where
 * it was, and the correction stands beside it: in the first part that its original stands in.
 */
export const sectionsOf = (ids: readonly SectionId[], placed: readonly Placed[]): Section[] => {
  const words = placed.filter(({ corrects }) => corrects === '');
  const beside = placed.filter(({ corrects }) => corrects !== '');
  const homeOf = (commit: string): SectionId | undefined =>
    ids.find((id) => words.some((one) => one.commit === commit && one.section === id));
  return ids.map((id) => {
    const own = words.filter(({ section }) => section === id).toSorted((one, other) => one.at - other.at);
    const entries = own.flatMap((one, index) => {
      const isLast = own[index + 1]?.commit !== one.commit && homeOf(one.commit) === id;
      return isLast ? [one, ...beside.filter(({ corrects }) => corrects === one.commit)] : [one];
    });
    return { ...SECTIONS[id], entries: entries.map((one, index) => headed(one, entries[index - 1])) };
  });
};

const headed = ({ entry, commit, voice }: Placed, above: Placed | undefined): Entry => ({
  ...entry,
  goesOn: above?.commit === commit && above.voice === voice,
});
