/**
 * The framework that turns the answers to five considerations into an outcome (domain.md B.1, B.2;
 * R79-R85). Nobody picks an outcome: it follows. Doubt counts as the side that leads to Veilig Thuis.
 */
export const ANSWERS = ['nee', 'ja', 'twijfel'] as const;
export type Answer = (typeof ANSWERS)[number];

export type Consideration = 1 | 2 | 3 | 4;
export type Answers = Partial<Record<Consideration, Answer>>;

export const OUTCOMES = ['melden', 'meldenEnHulp', 'hulp', 'weerlegd'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const NORMS = ['ONVEILIG', 'GEEN_HULP', 'HULP_NIET_AANVAARD', 'STOPT_NIET'] as const;
export type Norm = (typeof NORMS)[number];

export type Weighed = { outcome: Outcome; norms: Norm[] };

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

/** The outcome of complete answers; undefined while a question is open. */
export const weeg = (answers: Answers): Weighed | undefined => {
  if (nextConsideration(answers) !== undefined) return undefined;
  if (answers[1] === 'nee') return { outcome: 'weerlegd', norms: [] };
  const norms: Norm[] = [];
  if (answers[2] !== 'nee') norms.push('ONVEILIG');
  if (answers[3] !== 'ja') norms.push('GEEN_HULP');
  else if (answers[4] !== 'ja') norms.push('HULP_NIET_AANVAARD');
  const help = answers[3] === 'ja' && answers[4] === 'ja';
  if (norms.length === 0) return { outcome: 'hulp', norms };
  return { outcome: help ? 'meldenEnHulp' : 'melden', norms };
};

/** Does the outcome ask for a melding at Veilig Thuis? */
export const asksMelding = (outcome: Outcome): boolean => outcome === 'melden' || outcome === 'meldenEnHulp';

/** Consideration 5, asked at every look back: anything but "yes" means (again) a melding (R102). */
export const asksMeldingAgain = (fifth: Answer): boolean => fifth !== 'ja';
