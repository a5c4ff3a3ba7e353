import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { submitActivity } from '../bench/activity.ts';
import { type Running, startProcess } from '../support/process.ts';

const ROUNDS = process.env['PLUIS_TEST_LONG'] === undefined ? 5 : 60;
const WRITERS = 4;
const TEACHER = DEMO.everybody.find(({ name }) => name === 'Sanne')?.id ?? '';

/** The log of a niet-pluis feeling, each a signal of its own. */
const logged = (number: number, id: string): string =>
  JSON.stringify(
    submitActivity({
      tenant: DEMO.tenant,
      person: TEACHER,
      id,
      data: {
        verb: 'signaal.record',
        ids: { school: DEMO.school, stream: '', step: '', render: `r-${number}`, seen: 0 },
        initials: 'DV',
        group: 'groep 5',
        what: `Teken nummer ${number}.`,
        danger: 'nee',
      },
    }),
  );

describe('a process that is killed in a stream of acts', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-kill-'));
  const sent: number[] = [];
  const acknowledged = new Set<number>();
  let pluis: Running;
  let posts = 0;

  afterAll(async () => {
    pluis.child.kill('SIGKILL');
    await pluis.ended;
    rmSync(data, { recursive: true, force: true });
  });

  const post = async (number: number): Promise<boolean> => {
    posts += 1;
    const response = await fetch(`http://127.0.0.1:${pluis.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: logged(number, `f:${posts}`),
    });
    return response.status === 200 && (await response.text()).includes('Vastgelegd');
  };
  const write = async (): Promise<void> => {
    for (;;) {
      const number = sent.length;
      sent.push(number);
      if (!(await post(number).catch(() => false))) return;
      acknowledged.add(number);
    }
  };
  const signals = (): number => {
    const database = new DatabaseSync(join(data, 'pluis.db'));
    const count = database.prepare("SELECT count(*) AS n FROM heads WHERE kind = 'signaal'").get()?.['n'];
    database.close();
    return Number(count);
  };

  it(
    `has every acknowledged act once, and every other at most once, in ${ROUNDS} rounds`,
    async () => {
      pluis = await startProcess(data);
      for (let round = 0; round < ROUNDS; round += 1) {
        let busy = true;
        const writing = Promise.all(Array.from({ length: WRITERS }, write)).finally(() => {
          busy = false;
        });
        const enough = acknowledged.size + 5 + ((round * 37) % 60);
        while (busy && acknowledged.size < enough) await new Promise(setImmediate);
        pluis.child.kill('SIGKILL');
        await writing;
        await pluis.ended;
        pluis = await startProcess(data);
        expect(acknowledged.size).toBeGreaterThanOrEqual(enough);
        expect(signals()).toBeGreaterThanOrEqual(acknowledged.size);
        expect(signals()).toBeLessThanOrEqual(sent.length);
      }
      const before = signals();
      for (const number of acknowledged) expect(await post(number)).toBe(true);
      expect(signals()).toBe(before);
      for (const number of sent) expect(await post(number)).toBe(true);
      expect(signals()).toBe(sent.length);
    },
    ROUNDS * 10_000,
  );
});
