/**
 * The framework that turns the answers to five considerations into an outcome (domain.md B.1, B.2;
 * R79-R85). Nobody picks an outcome: it follows. Doubt counts as the side that leads to Veilig Thuis.
 * A frozen outcome names this version.
 */
export const FRAMEWORK = 'afwegingskader-2019';

export const ANSWERS = ['nee', 'ja', 'twijfel'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The considerations of the decision; the fifth is asked at every look back (`weegResultaat`). */
export type Consideration = 1 | 2 | 3 | 4;
export type Answers = Partial<Record<Consideration, Answer>>;

/** In which way a child is unsafe, or may be: what the second consideration asks for. */
export const UNSAFE = ['acuut', 'structureel', 'disclosure'] as const;
export type Unsafe = (typeof UNSAFE)[number];

export const OUTCOMES = ['melden', 'meldenEnHulp', 'hulp', 'weerlegd'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a melding is necessary (B.2). `NORM1_ONVEILIG`: from before it was asked in which way. */
export const NORMS = [
  'NORM1_ACUUT',
  'NORM1_STRUCTUREEL',
  'NORM1_DISCLOSURE',
  'NORM1_ONVEILIG',
  'NORM2_GEEN_HULP',
  'NORM2_HULP_NIET_AANVAARD',
  'NORM3_STOPT_NIET',
] as const;
export type Norm = (typeof NORMS)[number];

export type Weighed = { outcome: Outcome; norms: Norm[] };

const NORM1: Record<Unsafe, Norm> = {
  acuut: 'NORM1_ACUUT',
  structureel: 'NORM1_STRUCTUREEL',
  disclosure: 'NORM1_DISCLOSURE',
};

/**
 * The next question to answer; undefined when the outcome is known. After "yes" to unsafety the questions
 * on help are still asked: they are answered together with Veilig Thuis, and never cancel the melding (R80).
 */
export const nextConsideration = (answers: Answers): Consideration | undefined => {
  if (answers[1] === undefined) return 1;
  if (answers[1] === 'nee') return undefined;
  if (answers[2] === undefined) return 2;
  if (answers[3] === undefined) return 3;
  if (answers[3] !== 'ja') return undefined;
  return answers[4] === undefined ? 4 : undefined;
};

/** The outcome of complete answers; undefined while a question is open. `unsafe`: how the second was meant. */
export const weeg = (answers: Answers, unsafe: readonly Unsafe[]): Weighed | undefined => {
  if (nextConsideration(answers) !== undefined) return undefined;
  if (answers[1] === 'nee') return { outcome: 'weerlegd', norms: [] };
  const norms: Norm[] = answers[2] === 'nee' ? [] : firstNorm(unsafe);
  if (answers[3] !== 'ja') norms.push('NORM2_GEEN_HULP');
  else if (answers[4] !== 'ja') norms.push('NORM2_HULP_NIET_AANVAARD');
  const help = answers[3] === 'ja' && answers[4] === 'ja';
  if (norms.length === 0) return { outcome: 'hulp', norms };
  return { outcome: help ? 'meldenEnHulp' : 'melden', norms };
};

const firstNorm = (unsafe: readonly Unsafe[]): Norm[] =>
  unsafe.length === 0 ? ['NORM1_ONVEILIG'] : UNSAFE.filter((kind) => unsafe.includes(kind)).map((kind) => NORM1[kind]);

/** Does the outcome ask for a melding at Veilig Thuis? */
export const asksMelding = (outcome: Outcome): boolean => outcome === 'melden' || outcome === 'meldenEnHulp';

/** Does it go together with help, by somebody who was trained for it? */
export const asksHulp = (outcome: Outcome): boolean => outcome === 'hulp' || outcome === 'meldenEnHulp';

/** Consideration 5, asked at every look back: anything but "yes" means (again) a melding (R102). */
export const weegResultaat = (fifth: Answer): { melden: boolean; norms: Norm[] } =>
  fifth === 'ja' ? { melden: false, norms: [] } : { melden: true, norms: ['NORM3_STOPT_NIET'] };
