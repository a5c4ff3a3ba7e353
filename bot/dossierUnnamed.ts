import type { Facts } from '../services/domain/decision.ts';
import type { Words } from '../services/dossier/dossier.ts';
import { SOMEBODY, withoutNames } from '../services/dossier/names.ts';
import type { Part } from './dossierParts.ts';

/** Who made a file in which nobody has a name. */
export const BY_SCHOOL = 'de school';

/** Without who reports, and without a single colleague's name: by the one that is missing he would be known (R90). */
export const unnamed = (parts: readonly Part[], { school }: Facts): Part[] => {
  const without = withoutNames(school.people.map(({ name }) => name));
  return parts
    .filter(({ line }) => line.event.type !== 'MeldingAssigned')
    .map((part) => ({ ...part, entry: unnamedEntry(part.entry, without) }));
};

const unnamedEntry = ({ voice, when, head, text }: Words, without: (text: string) => string): Words => ({
  voice,
  by: SOMEBODY,
  when,
  head: without(head),
  text: without(text),
});
