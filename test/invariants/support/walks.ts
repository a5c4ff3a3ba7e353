import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

export const LONG = process.env['PLUIS_TEST_LONG'] !== undefined;
/** In each of two processes: the same walks at every run; the long run looks further, and elsewhere each time. */
export const WALKS = LONG ? 1000 : 100;
export const ACTS = 200;
const TIMEOUT = LONG ? 3_600_000 : 400_000;

const walked = z.object({
  wrong: z.string(),
  walks: z.number(),
  missed: z.array(z.string()),
  pages: z.array(z.string()),
});

const run = promisify(execFile);
const MAIN = fileURLToPath(new URL('../walks.main.ts', import.meta.url));

/** In a process of its own: the many small looks of a walk cost half of what they cost among the tests. */
const walk = async (schools: string): Promise<z.infer<typeof walked>> => {
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, schools]);
  return walked.parse(JSON.parse(stdout));
};

/** What so many walks need not meet: it asks for a wait of weeks, or a second person for erasing. */
const ELSEWHERE = ['process-note', 'erase-review', 'bewaren-review'];

/** Half of the random walks, in these schools. */
export const describeWalks = (schools: 'whole' | 'small', name: string): void => {
  describe(`${WALKS} walks of ${ACTS} acts by random people ${name}`, () => {
    let found: z.infer<typeof walked> = { wrong: 'not walked', walks: 0, missed: [], pages: [] };

    it(
      'break no safety invariant, leave nothing silent, come to no dead end and open no card that cannot be drawn',
      async () => {
        found = await walk(schools);
        expect(found.wrong).toBe('');
        expect(found.walks).toBeGreaterThanOrEqual(WALKS);
      },
      TIMEOUT,
    );
    it('come everywhere: every act was accepted, in every step and past every side door', () => {
      expect(found.missed).toEqual([]);
      expect(found.pages.filter((page) => !ELSEWHERE.includes(page))).toEqual([]);
    });
  });
};
