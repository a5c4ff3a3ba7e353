import { setTimeout as pause } from 'node:timers/promises';
import { CEILING_MS, inTime } from '../../bot/deadline.ts';
import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { createLimit } from '../../services/limit.ts';
import { startPluis } from '../support/pluis.ts';

const never = async (): Promise<never> => new Promise(() => {});

describe('an answer', () => {
  /** How the store of persons behaves: as it should, broken, or silent until it is let go. */
  let persons: 'works' | 'breaks' | 'hangs' = 'breaks';
  let letGo = (): void => {};
  let hung = 0;
  let stage: Stage;

  beforeAll(async () => {
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    stage = await startPluis({
      storage: (usual) => ({
        ...usual,
        persons: {
          ...usual.persons,
          put: async (person, id, body, endsAt) => {
            if (id === 'reference' && persons === 'breaks') throw new Error('no persons');
            if (id === 'reference' && persons === 'hangs') {
              hung += 1;
              await gone;
            }
            return usual.persons.put(person, id, body, endsAt);
          },
        },
      }),
    });
  }, 60_000);
  afterAll(async () => {
    letGo();
    await stage.stop();
  });

  it('to a press does not wait until it is kept how to reach who pressed', async () => {
    const joost = stage.player('Joost');
    await joost.say('niet pluis');
    persons = 'hangs';
    const answered = joost.press('Leg vast', {
      initials: 'RK',
      group: 'groep 8',
      what: 'Had geen jas aan.',
      danger: 'nee',
    });
    const first = await Promise.race([answered.then(({ status }) => status), pause(CEILING_MS / 2, 'no answer')]);
    expect([first, hung]).toEqual([200, 1]);
    // What was begun is finished before the data is closed.
    letGo();
    persons = 'works';
  });

  it('comes when a store never does, a little before Teams gives up', async () => {
    const ids = { school: DEMO.school, stream: '', step: '', render: 'r1', seen: 0 };
    const from = {
      surface: 'dialog',
      tenant: DEMO.tenant,
      person: stage.idOf('Marja'),
      automatic: false,
      card: undefined,
    } as const;
    const press = pressOf({ verb: 'af-desk.open', ids }, from);
    if (press === undefined) throw new Error('no press');
    const bot = { ...stage.bot, schools: { ...stage.bot.schools, load: never } };
    const { jest } = import.meta;
    jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate', 'nextTick'] });
    try {
      const answer = dispatch(press, bot);
      await jest.advanceTimersByTimeAsync(CEILING_MS);
      expect(JSON.stringify(await answer)).toContain('Kenmerk');
      expect(CEILING_MS).toBeLessThan(4500);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is given up by its stores before it is given up itself', async () => {
    const limit = createLimit();
    const left = await inTime(limit, async () => limit.left());
    expect(left).toBeLessThan(CEILING_MS - 100);
  });
});
