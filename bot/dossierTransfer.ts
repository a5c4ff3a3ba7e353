import type { CasusInputs } from '../services/domain/casus/inputs.ts';
import { ALL_SECTIONS, PARTS_OF, type SectionId } from '../services/dossier/sections.ts';
import type { Parts } from './dossierParts.ts';

type Transfer = CasusInputs['overdracht.record'];

/** What was decided last on what goes to the next school. */
export const transferIn = ({ told }: Parts): Transfer | undefined =>
  told
    .map(({ event }) => event)
    .filter((event) => event.type === 'OverdrachtRecorded')
    .at(-1)?.data;

/** The parts that go, in the order of reading. */
export const sectionsFor = ({ parts }: Transfer): SectionId[] => {
  const wanted = parts.flatMap((part) => PARTS_OF[part]);
  return ALL_SECTIONS.filter((section) => wanted.includes(section));
};
