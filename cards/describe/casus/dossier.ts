import { labelOf } from '../../labels.ts';
import { schoolLabel, type Words } from '../../schoolWords.ts';
import type { Some } from './line.ts';

/** For whom a file was made; why is said below it. */
export const exportedLine = ({ recipient, who, kind }: Some<'DossierExported'>['data'], words: Words): string =>
  `bestand gemaakt voor ${who || schoolLabel('exportTo', words, recipient)}: ${labelOf('exportKind', kind)}`;
