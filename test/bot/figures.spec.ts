import { casus } from '../../services/aggregates/casus.ts';
import { makeSchool } from '../../bot/school/make.ts';
import { pressOf } from '../../bot/press.ts';
import { dispatch } from '../../bot/dispatch.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import type { Role } from '../../services/domain/people.ts';
import { starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

const BOARD = '33333333-3333-4333-8333-333333333333';
const OTHER = 'de-vlinder';

describe('figures', () => {
  let stage: Stage;

  /** A school with a board contact and an AF; `many` casussen in it. */
  const school = async (id: string, name: string, many: number) => {
    const person = (of: string, title: string, role: Role) => ({
      id: of,
      name: title,
      title,
      phone: '',
      groups: [],
      roles: [{ role, from: '2026-08-01' }],
    });
    const af = stage.idOf('Marja');
    const people = [
      person(af, 'Marja', 'af'),
      person(BOARD, 'Bea', 'bestuurscontact'),
      person(stage.idOf('Peter'), 'Peter', 'directie'),
      person(stage.idOf('Sanne'), 'Sanne', 'medewerker'),
    ];
    await makeSchool(stage.bot, { tenant: DEMO.tenant, school: id, name, protocol: 'basis5', people });
    for (let number = 0; number < many; number += 1)
      await handle(stage.bot, casus, {
        pk: pkOf(DEMO.tenant, id, `c-${id}${number}`),
        person: af,
        command: starts({ leadWho: stage.idOf('Sanne'), signals: ['s-een'] }),
        receipt: `start-${id}-${number}`,
        seen: 0,
        card: undefined,
      });
  };
  const open = async (person: string, verb: string, at: string) => {
    const ids = { school: at, stream: '', step: '', render: 'r', seen: 0 };
    const from = { surface: 'dialog', tenant: DEMO.tenant, person, automatic: false, card: undefined } as const;
    const press = pressOf({ verb, ids }, from);
    if (press === undefined) throw new Error('no press');
    return JSON.stringify(await dispatch(press, stage.bot));
  };
  const readings = async (at: string) =>
    (await stage.bot.access.list({ tenant: DEMO.tenant, school: at, from: 0 }, undefined, 99)).items;

  beforeAll(async () => {
    stage = await startPluis();
    await school(OTHER, 'De Vlinder', 6);
    await school('de-berk', 'De Berk', 61);
    await school('zonder', 'Zonder bestuur', 0);
  });
  afterAll(async () => stage.stop());

  it('of one school are for its AF and directie, and count all of it, however many pages', async () => {
    expect(await open(stage.idOf('Marja'), 'figures.open', OTHER)).toContain('Dit jaar 6 · ');
    expect(await open(stage.idOf('Peter'), 'figures.open', 'de-berk')).toContain('Dit jaar 61 · ');
  });

  it('of the board are those of all its schools together, and nothing but numbers', async () => {
    const page = await open(BOARD, 'figures.open', OTHER);
    expect(page).toContain('Dit jaar 67 · ');
    expect(page).toContain('De Vlinder');
    expect(page).toContain('De Berk');
    for (const said of ['DV', 'groep', 'c-de-vlinder']) expect(page).not.toContain(said);
  });

  it('are closed to a teacher, and open no casus to the board', async () => {
    expect(await open(stage.idOf('Sanne'), 'figures.open', OTHER)).toContain('Dit hoort bij een andere rol');
    expect(await open(BOARD, 'af-desk.open', OTHER)).toContain('Dit hoort bij een andere rol');
    expect(await open(BOARD, 'af-hours.open', OTHER)).toContain('geen toegang');
  });

  it('leave a line in the log of every school that was counted, of no stream', async () => {
    await open(BOARD, 'figures.open', OTHER);
    for (const at of [OTHER, 'de-berk'])
      expect((await readings(at)).filter(({ person }) => person === BOARD)[0]).toMatchObject({
        view: 'figures',
        stream: '',
      });
  });
});
