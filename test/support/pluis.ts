import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stage, startStage } from '../../sandbox/stage.ts';
import { momentOf } from '../../services/domain/calendar.ts';

const START = momentOf('2026-11-30', '09:00');

/** A stage on a file of its own that goes when it stops; `data` names one that stays. */
export const startPluis = async (kept?: { data: string }): Promise<Stage> => {
  const data = kept?.data ?? mkdtempSync(join(tmpdir(), 'pluis-'));
  const stage = await startStage(data, START);
  const stop = async (): Promise<void> => {
    await stage.stop();
    if (kept === undefined) rmSync(data, { recursive: true, force: true });
  };
  return { ...stage, stop };
};
