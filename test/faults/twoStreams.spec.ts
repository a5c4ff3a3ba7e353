import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDraw } from '../../bot/chat/draw.ts';
import { dossierFor } from '../../bot/dossierFile.ts';
import { filedWith } from '../../bot/filed.ts';
import { findStream } from '../../bot/read.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { runAcross } from '../../services/crossStream.ts';
import { deliverDue } from '../../services/deliver/deliver.ts';
import { unpaced } from '../../services/deliver/pace.ts';
import type { RunCommand } from '../../services/deliver/tools.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import type { SignaalCommand } from '../../services/domain/signaal/inputs.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { streamOf } from '../../services/stream.ts';
import { does, signals, starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

const S = 's-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const OTHER = 's-bbbbbbbbbbbbbbbbbbbbbbbbbb';
const A = 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const B = 'c-bbbbbbbbbbbbbbbbbbbbbbbbbb';
const pk = (stream: string): string => pkOf(DEMO.tenant, DEMO.school, stream);

/** Acts without anybody who sends: what has to go out waits, as when the process has ended. */
const onStage = ({ bot, idOf }: Stage) => {
  let acts = 0;
  const receipt = (): string => {
    acts += 1;
    return `act-${acts}-${bot.newId()}`;
  };
  const base = (who: string, stream: string) => ({
    pk: pk(stream),
    person: idOf(who),
    receipt: receipt(),
    seen: 0,
    card: undefined,
  });
  return {
    onSignaal: async (who: string, stream: string, command: SignaalCommand) =>
      (await handle(bot, signaal, { ...base(who, stream), command })).kind,
    onCasus: async (who: string, stream: string, command: CasusCommand) =>
      (await handle(bot, casus, { ...base(who, stream), command })).kind,
    signaalNow: async (stream: string) =>
      (await streamOf(bot.store, signaal, pk(stream), await bot.store.load(pk(stream))))?.state,
    casusNow: async (stream: string) =>
      (await streamOf(bot.store, casus, pk(stream), await bot.store.load(pk(stream))))?.state,
    versionOf: async (stream: string): Promise<number> => (await bot.store.commits(pk(stream), 1, 100)).length,
  };
};

/** Two casussen and two signals; the first signal belongs to the first casus, on both sides. */
const ground = async (stage: Stage) => {
  const on = onStage(stage);
  const sanne = stage.idOf('Sanne');
  for (const stream of [S, OTHER]) await on.onSignaal('Sanne', stream, signals('signaal.record'));
  for (const [stream, signal] of [
    [A, S],
    [B, OTHER],
  ] as const)
    await on.onCasus('Marja', stream, starts({ signals: [signal], leadWho: sanne }));
  await stage.rest();
  expect((await on.signaalNow(S))?.casus).toBe(A);
  return on;
};

/** The signals in the file of a casus that took another one in, where it has heard of these only. */
const filedIn = async ({ bot, idOf }: Stage, heard: string[]): Promise<string[]> => {
  const { tenant, school } = DEMO;
  const found = await findStream(bot, casus, { tenant, school, stream: B, person: idOf('Marja') });
  if (found === undefined) throw new Error('no casus');
  const { signals: filed } = await filedWith(bot, found.facts, { id: B, signals: heard, absorbed: [A] }, 'dossier');
  return filed.map(({ id }) => id).toSorted();
};

/** The file of a casus as the AF gets it. */
const fileOf = async ({ bot, idOf }: Stage, stream: string) =>
  dossierFor(bot, {
    tenant: DEMO.tenant,
    school: DEMO.school,
    person: idOf('Marja'),
    stream,
    who: '',
    recipient: 'veiligThuis',
    kind: 'dossier',
  });

const moved = signals('signaal.place', { same: B, why: 'Het ging om een ander kind.' });

describe('an act over two streams', () => {
  let data: string;
  let stage: Stage;
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'pluis-two-'));
    stage = await startPluis({ data });
  });
  afterEach(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('is seen from the side that was heard, and ends whole in the process that comes after', async () => {
    const on = await ground(stage);
    expect(await on.onSignaal('Marja', S, moved)).toBe('accepted');
    expect((await on.signaalNow(S))?.casus).toBe(B);
    expect((await on.casusNow(B))?.signals).toEqual([OTHER]);
    const next = await startPluis({ data });
    await next.rest();
    const after = onStage(next);
    expect((await after.casusNow(A))?.signals).toEqual([]);
    expect((await after.casusNow(B))?.signals).toEqual([OTHER, S]);
    const versions = await Promise.all([S, A, B].map(after.versionOf));
    await next.rest();
    await stage.rest();
    expect(await Promise.all([S, A, B].map(after.versionOf))).toEqual(versions);
    await next.stop();
  });

  it.each(['before', 'after'] as const)('is done once when the second half fails %s it was written', async (when) => {
    const on = await ground(stage);
    await on.onSignaal('Marja', S, moved);
    const across = runAcross(stage.bot);
    let failed = 0;
    const run: RunCommand = async (reason, from) => {
      if (when === 'after') await across(reason, from);
      failed += 1;
      return failing(reason, from);
    };
    await deliverDue(sending(stage, run), 'command');
    expect(failed).toBeGreaterThan(0);
    const between = await Promise.all([A, B].map(on.versionOf));
    await stage.clock.moveTo(stage.clock.now() + 5 * MINUTE);
    await stage.rest();
    expect((await on.casusNow(A))?.signals).toEqual([]);
    expect((await on.casusNow(B))?.signals).toEqual([OTHER, S]);
    const whole = await Promise.all([A, B].map(on.versionOf));
    expect(whole).toEqual(when === 'after' ? between : between.map((version) => version + 1));
  });

  it('is taken back when the other stream does not take it: the signal waits for the AF again', async () => {
    const on = await ground(stage);
    await on.onSignaal('Marja', S, signals('signaal.place', { same: 'los', why: 'Ander kind.' }));
    await on.onSignaal('Marja', S, signals('signaal.place', { same: 'c-zzzzzzzzzzzzzzzzzzzzzzzzzz' }));
    await stage.rest();
    expect(await on.signaalNow(S)).toMatchObject({ casus: '', status: 'loose' });
  });

  it('undone before it was heard is not done any more, however late it comes', async () => {
    const on = await ground(stage);
    await on.onSignaal('Marja', S, moved);
    await deliverDue(sending(stage, failing), 'command');
    await on.onSignaal('Marja', S, signals('signaal.place', { same: A, why: 'Toch niet.' }));
    await stage.rest();
    await stage.clock.moveTo(stage.clock.now() + 5 * MINUTE);
    await stage.rest();
    expect((await on.casusNow(A))?.signals).toEqual([S]);
    expect((await on.casusNow(B))?.signals).toEqual([OTHER]);
  });

  it('merges two casussen with all their signals, and takes them apart again', async () => {
    const on = await ground(stage);
    const merge = { type: 'casus.merge', input: { other: B, why: 'Het is hetzelfde kind.' } } as const;
    await on.onCasus('Sanne', A, does('observation.add', { fact: 'Slaapt in de kring.' }));
    expect(await on.onCasus('Marja', A, merge)).toBe('accepted');
    await stage.rest();
    expect(await on.casusNow(A)).toMatchObject({ status: 'closed', signals: [], merge: { into: B } });
    expect(await on.casusNow(B)).toMatchObject({ absorbed: [A], signals: [OTHER, S] });
    expect((await on.signaalNow(S))?.casus).toBe(B);
    expect((await on.casusNow(B))?.authors).toMatchObject({ [S]: stage.idOf('Sanne') });
    expect(JSON.stringify(await fileOf(stage, B))).toContain('Slaapt in de kring.');
    expect(await filedIn(stage, [OTHER])).toEqual([S, OTHER]);
    const split = { type: 'casus.unmerge', input: { why: 'Het zijn er twee.' } } as const;
    expect(await on.onCasus('Marja', A, split)).toBe('accepted');
    await stage.rest();
    expect(await on.casusNow(A)).toMatchObject({ status: 'open', signals: [S], merge: null });
    expect(await on.casusNow(B)).toMatchObject({ absorbed: [], signals: [OTHER] });
    expect(JSON.stringify(await fileOf(stage, B))).not.toContain('Slaapt in de kring.');
  });

  it('opens a casus again when the other one cannot take it in', async () => {
    const on = await ground(stage);
    const merge = { type: 'casus.merge', input: { other: 'c-zzzzzzzzzzzzzzzzzzzzzzzzzz', why: 'Zelfde.' } } as const;
    await on.onCasus('Marja', A, merge);
    await stage.rest();
    expect(await on.casusNow(A)).toMatchObject({ status: 'open', bounced: true, signals: [S] });
    expect((await on.signaalNow(S))?.casus).toBe(A);
  });
});

const failing: RunCommand = async () => Promise.reject(new Error('Gone'));

const sending = ({ bot }: Stage, run: RunCommand) => ({
  ...bot,
  notifier: { send: nobody, update: nobody },
  draw: createDraw(bot.newId),
  pace: unpaced,
  run,
  newToken: bot.newId,
});

const nobody = async (): Promise<never> => Promise.reject(new Error('nothing is sent here'));
