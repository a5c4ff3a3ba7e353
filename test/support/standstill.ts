const EVERY_MS = 10;

/**
 * How long this process itself stood still, because the machine was busy with something else: so that a test of how
 * long an answer takes does not measure who else works here.
 */
export const watchStandstill = () => {
  const gaps: { from: number; till: number }[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - last > 2 * EVERY_MS) gaps.push({ from: last + EVERY_MS, till: now });
    last = now;
  }, EVERY_MS);
  return {
    /** Milliseconds between two moments in which nothing ran. */
    between: (from: number, till: number): number =>
      gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(till, gap.till) - Math.max(from, gap.from)), 0),
    stop: () => clearInterval(timer),
  };
};
