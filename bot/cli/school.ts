import { readFileSync } from 'node:fs';
import { systemClock } from '../../services/clock.ts';
import { createCalendars } from '../../services/calendars.ts';
import { dayOf } from '../../services/domain/calendar.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { createSchools } from '../../services/schools.ts';
import { readConfig } from '../config.ts';
import { readSchoolFile } from '../school/file.ts';
import { makeSchool } from '../school/make.ts';
import { alone, openStorage } from '../storage.ts';
import { keepKeyFile } from '../whatIsThere.ts';
import { run, Wrong } from './run.ts';

const USE = 'Gebruik: npm run school -- create BESTAND. Zie docs/school.example.json.';

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Wrong(`Het bestand ${path} is er niet, of kan niet worden gelezen.`);
  }
};

/** `npm run school -- create FILE`: makes the first school, with the same settings as Pluis itself. */
run(async () => {
  const [, , command, path] = process.argv;
  if (command !== 'create' || path === undefined) throw new Wrong(USE);
  const protocols = loadProtocols();
  const read = readSchoolFile(textOf(path), Object.keys(protocols.current), dayOf(systemClock.now()));
  if ('wrong' in read)
    throw new Wrong(['Kijk dit na in het bestand:', ...read.wrong.map((one) => `  ${one}`)].join('\n'));
  const storage = await openStorage(readConfig(process.env), alone, undefined);
  const { streams: store, keys } = storage;
  try {
    const tools = {
      store,
      schools: createSchools(store),
      keys,
      clock: systemClock,
      protocols,
      calendars: createCalendars(loadHolidays()),
    };
    const made = await makeSchool(tools, read.file);
    if (made.kind === 'exists')
      throw new Wrong(`De school ${read.file.school} is er al. Verander haar in Teams: typ "instellingen".`);
    if (made.kind === 'refused') throw new Wrong(made.sentence);
    const { madeKeyFile } = storage;
    return [...made.lines, ...(madeKeyFile === undefined ? [] : [keepKeyFile(madeKeyFile)])].join('\n');
  } finally {
    storage.close();
  }
});
