import type { Meta } from '../../decision.ts';
import { type Stap, STAPPEN } from '../../protocol.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import { emptyStep, type Pending, type StepState } from '../step.ts';

export type Data<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>['data'];

const KEPT = 24;
const WRITERS = 60;

/** The step in which a commit was written; the step of now for what lies further back. */
export const stepWith = ({ steps, step }: CasusState, version: number): Stap =>
  STAPPEN.find((kind) => steps[kind]?.content.includes(version)) ?? step;

/** A commit with content belongs to a step, whatever step the casus is in: talks and advice recur (R58). */
export const content = (state: CasusState, kind: Stap, meta: Meta): CasusState => {
  const step = state.steps[kind] ?? emptyStep(state.lead);
  const versions = step.content.at(-1) === meta.version ? step.content : [...step.content, meta.version].slice(-KEPT);
  const revision = kind === state.step ? meta.version : state.revision;
  const writers = [...state.writers.filter((one) => one !== meta.by), meta.by].slice(-WRITERS);
  return { ...state, revision, writers, steps: { ...state.steps, [kind]: { ...step, content: versions } } };
};

export const withStep = (state: CasusState, kind: Stap, change: Partial<StepState>, meta: Meta): CasusState => ({
  ...state,
  revision: meta.version,
  steps: { ...state.steps, [kind]: { ...(state.steps[kind] ?? emptyStep(state.lead)), ...change } },
});

export const pending = (
  state: CasusState,
  what: Pending['what'],
  meta: Meta,
  more: Partial<Pending> = {},
): CasusState =>
  withStep(
    { ...state, pending: { what, by: meta.by, at: meta.at, version: meta.version, ...more } },
    state.step,
    { status: 'submitted' },
    meta,
  );
