import type { SignaalState } from '../../services/domain/signaal/signaal.ts';

const TWICE = 2;

/** Twice in a row it went better: the AF is offered to end it (storyboard `keep-watching`). */
export const isBetterTwice = ({ watch }: Pick<SignaalState, 'watch'>): boolean => (watch?.better ?? 0) >= TWICE;
