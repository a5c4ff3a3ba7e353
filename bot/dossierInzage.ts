import type { CasusState } from '../services/domain/casus/casus.ts';
import { mayReadLine } from '../services/domain/casus/inzage.ts';
import { knowsOfMelding } from '../services/domain/casus/inzageMelding.ts';
import { mayReadSignal } from '../services/domain/casus/inzageSignaal.ts';
import { isGranted, type Verzoek } from '../services/domain/casus/verzoek.ts';
import type { Facts } from '../services/domain/decision.ts';
import { besideIn, casusEventsIn, isAnonymousIn, type Part, type Parts } from './dossierParts.ts';
import { unnamed } from './dossierUnnamed.ts';

/** The request that a file may be made for now; undefined where the directie did not say so. */
export const grantedIn = ({ verzoek }: CasusState): Verzoek | undefined =>
  verzoek !== null && verzoek.what === 'inzage' && isGranted(verzoek.answer) ? verzoek : undefined;

/**
 * What a parent or the pupil reads: without what is another's, without what was left out for this request, and without a
 * single colleague's name where who reports stays unknown. Nothing of it is drawn and covered: it is not there.
 */
export const forReader = (all: Parts, asked: Verzoek, facts: Facts): Part[] => {
  const hidden = isAnonymousIn(all);
  const kept = all.parts.filter((part) => isRead(part, asked, all, hidden));
  return hidden ? unnamed(kept, facts) : kept;
};

const isRead = (part: Part, asked: Verzoek, all: Parts, hidden: boolean): boolean => {
  switch (part.kind) {
    case 'casus':
      return mayReadLine(part.line, asked, besideIn(all, part), hidden);
    case 'signaal': {
      const beside = all.parts.flatMap((one) => (one.kind === 'signaal' && one.of === part.of ? [one.line] : []));
      const knows = knowsOfMelding(asked.asker, casusEventsIn(all));
      return mayReadSignal(part.line, part.signal, { ...asked, knows }, beside);
    }
    default:
      return unknownPart(part);
  }
};

const unknownPart = (part: never): never => {
  throw new Error(`unknown part: ${JSON.stringify(part)}`);
};
