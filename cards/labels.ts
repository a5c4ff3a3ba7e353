import { acuutLabels } from './labels/acuut.ts';
import { dossierLabels } from './labels/dossier.ts';
import { gesprekLabels } from './labels/gesprek.ts';
import { kijkenLabels } from './labels/kijken.ts';
import { meldenLabels } from './labels/melden.ts';
import { schoolLabels } from './labels/school.ts';
import { signaalLabels } from './labels/signaal.ts';
import { turnsLabels } from './labels/turns.ts';
import { volgenLabels } from './labels/volgen.ts';
import { wegenLabels } from './labels/wegen.ts';
import type { Words } from './labels/words.ts';

/**
 * The words on screen for every choice, in one place: forms draw their choices from here, and what was
 * chosen is read back with the same words.
 */
export const LABELS = {
  ...signaalLabels,
  ...acuutLabels,
  ...kijkenLabels,
  ...gesprekLabels,
  ...wegenLabels,
  ...meldenLabels,
  ...volgenLabels,
  ...dossierLabels,
  ...schoolLabels,
  ...turnsLabels,
} as const satisfies Words;

export type LabelSet = keyof typeof LABELS;

/** The words for a choice; several, as Teams sends them with commas, become a list in a sentence. */
export const labelOf = (set: LabelSet, chosen: string | readonly string[]): string => {
  const words: Record<string, string> = LABELS[set];
  const codes = typeof chosen === 'string' ? [chosen] : chosen;
  return codes.map((code) => words[code] ?? code).join(', ');
};

/** The choices of a set as an Input.ChoiceSet takes them, in the order of the storyboard. */
export const choicesOf = (set: LabelSet): { title: string; value: string }[] =>
  Object.entries(LABELS[set]).map(([value, title]) => ({ title, value }));
