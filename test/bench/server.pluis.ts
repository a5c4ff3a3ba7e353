import { readConfig } from '../../bot/config.ts';
import { compose } from '../../bot/compose.ts';
import { createLog } from '../../bot/log.ts';
import { systemClock } from '../../services/clock.ts';
import { serve } from './child.ts';
import { casusId, GROUND, makeCasus, makeSchool } from './ground.ts';
import { openUnsealed } from './unsealed.ts';

/** Pluis as it runs, on a file of its own, with a number of running casussen; `unsealed`: only to measure against. */
const [data = '.cache/bench', casussen = '64', seal = 'sealed'] = process.argv.slice(2);
const log = createLog(
  () => {},
  () => systemClock.now(),
);
const config = readConfig({ PLUIS_DATA: data, PORT: '0' });
const storage = seal === 'unsealed' ? await openUnsealed(config) : undefined;
const chosen = { clock: systemClock, log, tenants: [GROUND.tenant], beside: undefined, storage };
const { bot, server } = await compose(config, chosen);
await makeSchool(bot);
for (let number = 0; number < Number(casussen); number += 1) await makeCasus(bot, casusId(number));
server.listen(0, '127.0.0.1', () => serve(server.address().port));
