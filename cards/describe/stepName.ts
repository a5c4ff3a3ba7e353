import type { Protocol, Stap } from '../../services/domain/protocol.ts';

/** A step by the name that the school gave it; by its kind when the protocol has none. */
export const stepName = (protocol: Protocol, kind: Stap): string =>
  protocol.steps.find((step) => step.kind === kind)?.name ?? kind;
