import { isAnonymous } from '../services/domain/casus/inzage.ts';
import type { CasusInputs } from '../services/domain/casus/inputs.ts';
import { ALL_SECTIONS, PARTS_OF, type SectionId } from '../services/dossier/sections.ts';
import type { Part, Parts } from './dossierParts.ts';

type Transfer = CasusInputs['overdracht.record'];

/** What was decided last on what goes to the next school. */
export const transferIn = ({ told }: Parts): Transfer | undefined =>
  told
    .map(({ event }) => event)
    .filter((event) => event.type === 'OverdrachtRecorded')
    .at(-1)?.data;

/** The parts that go, in the order of reading, with what was put right in them. */
export const sectionsFor = ({ parts }: Transfer): SectionId[] => {
  const wanted = parts.flatMap((part) => PARTS_OF[part]);
  return ALL_SECTIONS.filter((section) => wanted.includes(section) || section === 'verbeterd');
};

/** Nothing of another part, also where it was put right; and not who reports, where he stays unknown to the family (R90). */
export const forSchool = ({ told, parts }: Parts, sections: readonly SectionId[]): Part[] => {
  const hidden = isAnonymous(told.map(({ event }) => event));
  const isIn = ({ of, line, section }: Part): boolean => {
    if (line?.event.type === 'MeldingAssigned' && hidden) return false;
    if (line?.event.type !== 'CasusCorrected') return sections.includes(section);
    const { version } = line.event.data;
    return parts.some(
      (one) => one.of === of && one.line?.version === version && one.section !== 'verbeterd' && isIn(one),
    );
  };
  return parts.filter(isIn);
};
