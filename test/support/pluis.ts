import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stage, type StageChoices, startStage } from '../../sandbox/stage.ts';
import { momentOf } from '../../services/domain/calendar.ts';

const START = '2026-11-30';

type Choices = { data?: string; day?: string } & StageChoices;

/** A stage on a file of its own that goes when it stops; `data` names one that stays. */
export const startPluis = async ({ data: kept, day = START, ...choices }: Choices = {}): Promise<Stage> => {
  const data = kept ?? mkdtempSync(join(tmpdir(), 'pluis-'));
  const stage = await startStage(data, momentOf(day, '09:00'), choices);
  const stop = async (): Promise<void> => {
    await stage.stop();
    if (kept === undefined) rmSync(data, { recursive: true, force: true });
  };
  return { ...stage, stop };
};
