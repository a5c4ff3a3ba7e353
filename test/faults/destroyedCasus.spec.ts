import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { findStream } from '../../bot/read.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { commitOf } from '../../services/codec.ts';
import { addDays, addYears, dayOf, momentOf } from '../../services/domain/calendar.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import type { SignaalCommand } from '../../services/domain/signaal/inputs.ts';
import { awaitedOfSignaal } from '../../services/domain/signaal/awaited.ts';
import { handle } from '../../services/handle.ts';
import { addressOf, pkOf } from '../../services/ids.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { verifyAll } from '../../services/verify.ts';
import { does, signals, starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

const SCHOOL = pkOf(DEMO.tenant, DEMO.school, '');

describe('a casus of which two persons said that it goes', () => {
  let data: string;
  let stage: Stage;
  let pk: string;
  let own: string;
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'pluis-casus-gone-'));
    stage = await startPluis({ data });
    await start(createNarrator(stage, [], () => {}));
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 9);
    pk = items[0]?.pk ?? '';
    const { items: all } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'signaal' }, undefined, 9);
    own = all[0]?.pk ?? '';
  });
  afterEach(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const act = async (who: string, command: CasusCommand) =>
    handle(stage.bot, casus, {
      pk,
      person: stage.idOf(who),
      command,
      receipt: stage.bot.newId(),
      seen: 0,
      card: undefined,
    });
  const accepted = async (who: string, ...commands: CasusCommand[]) => {
    for (const command of commands)
      expect([command.type, (await act(who, command)).kind]).toEqual([command.type, 'accepted']);
    await stage.rest();
  };
  /** Let go as refuted, and the child left; then a proposal and a second person. */
  const agreed = async () => {
    await accepted('Marja', does('casus.close', { reason: 'weerlegd', tell: stage.idOf('Sanne') }));
    await accepted('Peter', does('step.approve'));
    await accepted('Marja', does('bewaren.left', { date: today() }), does('bewaren.propose'));
    await accepted('Peter', does('bewaren.confirm'));
  };
  const today = () => dayOf(stage.bot.clock.now());
  const onTheDay = async () => {
    stage.moveWithout(momentOf(addDays(addYears(today(), 2), 1), '09:00'));
    await stage.beat();
    await stage.rest();
  };
  const kindOf = async (of: string) => (await stage.bot.store.load(of)).kind;
  const log = async () =>
    (await stage.bot.store.commits(SCHOOL, 1, 500))
      .flatMap(({ body }) => commitOf(body).events)
      .filter(({ type }) => type === 'StreamDestroyed')
      .map(({ data: of }) => of);

  it('goes on its day with its signals, and the chain of what is left is whole', async () => {
    await agreed();
    expect(await kindOf(pk)).toBe('head');
    await onTheDay();
    expect([await kindOf(pk), await kindOf(own)]).toEqual(['tombstone', 'tombstone']);
    const below = openSqlite(join(data, 'pluis.db'));
    expect((await verifyAll(below.streams)).breaks).toEqual([]);
    below.close();
  });

  it('stands in the log of the school once: that it was, why and by whom, and nothing of what it was', async () => {
    await agreed();
    await onTheDay();
    const streams = [addressOf(pk).stream, addressOf(own).stream];
    const [decided, confirmed] = [stage.idOf('Marja'), stage.idOf('Peter')];
    expect(await log()).toEqual([{ streams, kind: 'casus', ground: 'bewaren', decided, confirmed }]);
  });

  it('leaves a signal that is no longer its own', async () => {
    await agreed();
    const { stream } = addressOf(pk);
    const detach: SignaalCommand = { ...signals('signaal.detach'), input: { casus: stream } };
    await handle(stage.bot, signaal, {
      pk: own,
      person: stage.idOf('Marja'),
      command: detach,
      receipt: stage.bot.newId(),
      seen: 0,
      card: undefined,
    });
    await onTheDay();
    expect([await kindOf(pk), await kindOf(own)]).toEqual(['tombstone', 'head']);
  });

  it('stays while it is held', async () => {
    await agreed();
    await accepted('Peter', does('bewaren.hold', { review: addDays(today(), 100) }));
    await onTheDay();
    expect(await kindOf(pk)).toBe('head');
    expect(await log()).toEqual([]);
  });

  const signal = async (...commands: SignaalCommand[]) => {
    for (const command of commands) {
      const receipt = stage.bot.newId();
      const person = stage.idOf('Marja');
      const { kind } = await handle(stage.bot, signaal, {
        pk: own,
        person,
        command,
        receipt,
        seen: 0,
        card: undefined,
      });
      expect([command.type, kind]).toEqual([command.type, 'accepted']);
      await stage.rest();
    }
  };

  it('leaves a signal that is held for a reason of its own to the AF, who is asked to look at it again', async () => {
    const { stream } = addressOf(pk);
    await signal(
      { type: 'signaal.detach', input: { casus: stream } },
      signals('signaal.close', { keep: 'bewaren' }),
      signals('signaal.hold'),
      { type: 'signaal.attach', input: { casus: stream } },
    );
    await agreed();
    await onTheDay();
    expect([await kindOf(pk), await kindOf(own)]).toEqual(['tombstone', 'head']);
    const { tenant, school, stream: id } = addressOf(own);
    const found = await findStream(stage.bot, signaal, { tenant, school, stream: id, person: stage.idOf('Marja') });
    expect(found?.state).toMatchObject({ casus: '', status: 'loose', held: { version: expect.any(Number) } });
    if (found === undefined) throw new Error('no signal');
    expect(awaitedOfSignaal(found.state, found.facts).map(({ person }) => person)).toContain(stage.idOf('Marja'));
  });

  it('waits, and what was merged into it with it, until who asked to read has an answer', async () => {
    const into = pk;
    const { tenant, school, stream } = addressOf(pk);
    const merged = pkOf(tenant, school, 'c-mmmmmmmmmmmmmmmmmmmmmmmmmm');
    pk = merged;
    await accepted(
      'Marja',
      starts({ signals: [], leadWho: stage.idOf('Sanne') }),
      does('casus.merge', { other: stream }),
    );
    pk = into;
    await agreed();
    await accepted('Marja', does('verzoek.record', { date: today() }));
    await onTheDay();
    expect([await kindOf(into), await kindOf(merged), await log()]).toEqual(['head', 'head', []]);
    await accepted('Peter', does('verzoek.answer', { answer: 'nee' }));
    stage.moveWithout(momentOf(addDays(today(), 2), '09:00'));
    await stage.beat();
    await stage.rest();
    expect([await kindOf(into), await kindOf(merged)]).toEqual(['tombstone', 'tombstone']);
  });
});
