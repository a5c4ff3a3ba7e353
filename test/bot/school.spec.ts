import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config.ts';
import { readSchoolFile, type SchoolFile } from '../../bot/school/file.ts';
import { makeSchool } from '../../bot/school/make.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { answerInstall, answerText } from '../../bot/chat/message.ts';
import { systemClock } from '../../services/clock.ts';
import { createCalendars } from '../../services/calendars.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { createSchools } from '../../services/schools.ts';
import { startPluis } from '../support/pluis.ts';

const EXAMPLE = readFileSync(new URL('../../docs/school.example.json', import.meta.url), 'utf8');
const protocols = loadProtocols();
const read = (text: string, today = '2026-11-23') => readSchoolFile(text, Object.keys(protocols.current), today);
const wrongIn = (change: Partial<SchoolFile>): string[] => {
  const found = read(JSON.stringify({ ...JSON.parse(EXAMPLE), ...change }));
  return 'wrong' in found ? found.wrong : [];
};
const example = (): SchoolFile => {
  const found = read(EXAMPLE);
  if ('wrong' in found) throw new Error(found.wrong.join('\n'));
  return found.file;
};

describe('the file of a school', () => {
  it('that is the example is right', () => {
    expect(example()).toMatchObject({ school: 'de-vlinder', protocol: 'basis5' });
  });
  it('says everything that is wrong at once, in plain words', () => {
    const [first] = example().people;
    if (first === undefined) throw new Error('nobody');
    const stranger = { ...first, roles: [{ role: 'ib' as const, from: '2026-08-01', deputyOf: 'x' }] };
    expect(wrongIn({ people: [first, stranger] })).toEqual([
      'people: noemt geen AF: zonder AF blijft een signaal liggen',
      `people: noemt ${first.id} twee keer: zet alle rollen bij één persoon`,
      'people: laat Karin iemand vervangen die er niet bij staat',
    ]);
    expect(wrongIn({ tenant: 'x', school: 'De Vlinder!' })).toHaveLength(2);
    expect(wrongIn({ protocol: 'zelfbedacht' })[0]).toContain('kies uit');
    expect(read('{')).toEqual({ wrong: ['Dit bestand is geen JSON.'] });
  });
  it('has an AF and a beheerder today, and not only on other days', () => {
    const till = (role: string, day: string) => ({
      people: example().people.map((person) => ({
        ...person,
        roles: person.roles.map((held) => (held.role === role ? { ...held, till: day } : held)),
      })),
    });
    expect(wrongIn(till('af', '2026-09-01'))).toEqual([
      'people: noemt niemand die vandaag AF is: kijk de dagen van die rol na (from, till)',
    ]);
    expect(wrongIn(till('beheerder', '2026-09-01'))).toHaveLength(1);
    expect(wrongIn(till('af', '2027-07-31'))).toEqual([]);
  });
  it('takes ids as Teams writes them', () => {
    const shouted = EXAMPLE.replaceAll('11111111-1111-4111-8111', 'ABCDEF00-1111-4111-8111');
    const found = read(shouted);
    if ('wrong' in found) throw new Error(found.wrong.join('\n'));
    expect(found.file.people.every(({ id }) => id === id.toLowerCase())).toBe(true);
    expect(found.file.people[2]?.roles[1]?.deputyOf).toBe(found.file.people[1]?.id);
  });
});

describe('a school that is made', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-school-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('is made once, and says who has which role and what is missing', async () => {
    const storage = await openStorage(readConfig({ PLUIS_DATA: data }), alone, undefined);
    try {
      const { streams: store, keys } = storage;
      const calendars = createCalendars(loadHolidays());
      const tools = { store, schools: createSchools(store), keys, clock: systemClock, protocols, calendars };
      const small = { ...example(), people: example().people.slice(0, 2) };
      const made = await makeSchool(tools, small);
      const lines = made.kind === 'made' ? made.lines.join('\n') : '';
      expect(lines).toContain('AF: Marja');
      expect(lines).toContain('Er is geen tweede persoon die akkoord kan geven.');
      expect(lines).toContain('De AF heeft geen plaatsvervanger.');
      expect(lines).toContain('Twee collega’s moeten de eerste rollen nog nakijken.');
      expect(await makeSchool(tools, small)).toEqual({ kind: 'exists' });
    } finally {
      storage.close();
    }
  });

  it('shows colleagues the numbers only, until two persons looked at the first roles', async () => {
    const stage = await startPluis({ day: '2026-11-30' });
    try {
      const { tenant, school, ...input } = example();
      await makeSchool(stage.bot, { tenant, school, ...input });
      const says = async (at: number) => {
        const person = input.people[at]?.id ?? '';
        return JSON.stringify((await answerInstall({ tenant, person }, stage.bot))?.card ?? '');
      };
      expect(await says(4)).toContain('Pluis wordt nog klaargezet');
      expect(await says(4)).not.toContain('acuut.alert');
      expect(await says(0)).toContain('setup-first.open');
      expect(await says(3)).toContain('setup-first.open');
    } finally {
      await stage.stop();
    }
  });
});

describe('the word instellingen', () => {
  it('opens the settings for the beheerder and the directie, and for nobody else', async () => {
    const stage = await startPluis({ day: '2026-11-30' });
    try {
      const says = async (name: string, text: string) => {
        const from = { tenant: stage.fake.world.tenant, person: stage.idOf(name) };
        return JSON.stringify((await answerText(from, text, stage.bot)).card);
      };
      for (const name of ['Karin', 'Peter']) {
        expect(await says(name, 'instellingen')).toContain('settings.open');
        expect(await says(name, 'start')).toContain('settings.open');
      }
      expect(await says('Karin', 'instellingen')).not.toContain('leg je zelf niets vast');
      expect(await says('Karin', 'cijfers')).not.toContain('figures.open');
      for (const name of ['Sanne', 'Marja', 'Daan'])
        for (const text of ['instellingen', 'start']) expect(await says(name, text)).not.toContain('settings.open');
    } finally {
      await stage.stop();
    }
  });
});
