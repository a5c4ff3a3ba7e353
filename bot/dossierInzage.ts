import type { CasusState } from '../services/domain/casus/casus.ts';
import { isAnonymous, mayReadLine, mayReadSignal, type ReadLine } from '../services/domain/casus/inzage.ts';
import { isGranted, type Verzoek } from '../services/domain/casus/verzoek.ts';
import type { Facts } from '../services/domain/decision.ts';
import { withoutNames } from '../services/dossier/names.ts';
import type { Part, Parts } from './dossierParts.ts';

/** The request that a file may be made for now; undefined where the directie did not say so. */
export const grantedIn = ({ verzoek }: CasusState): Verzoek | undefined =>
  verzoek !== null && verzoek.what === 'inzage' && isGranted(verzoek.answer) ? verzoek : undefined;

/**
 * What a parent or the pupil reads: without what is another's, without what was left out for this request, and without a
 * single colleague's name where who reports stays unknown. Nothing of it is drawn and covered: it is not there.
 */
export const forReader = ({ told, parts }: Parts, asked: Verzoek, { school }: Facts): Part[] => {
  const hidden = isAnonymous(told.map(({ event }) => event));
  const lines = parts.map(({ line }) => line).filter((line) => line !== undefined);
  const kept = parts.filter((part) => isRead(part, asked, lines, hidden));
  if (!hidden) return kept;
  const unnamed = withoutNames(school.people.map(({ name }) => name));
  return kept.map((part) => ({
    ...part,
    entry: { ...part.entry, head: unnamed(part.entry.head), text: unnamed(part.entry.text) },
  }));
};

/** What the child said, and what was said to it, stays between the child and who heard it. */
const BETWEEN = /(letterlijk|het kind vertelde|gezegd tegen het kind)( · [^·]*)?$/;

const isRead = ({ line, signal, entry }: Part, asked: Verzoek, lines: ReadLine[], hidden: boolean): boolean => {
  if (line !== undefined) return mayReadLine(line, asked, lines, hidden);
  if (signal === undefined || !mayReadSignal(signal, asked)) return false;
  return asked.asker === 'leerling' || asked.read.includes(signal.id) || !BETWEEN.test(entry.head);
};
