import { writeFileSync } from 'node:fs';
import { loadProtocols } from '../../services/protocols/load.ts';
import { remindersPage } from '../../cards/reminders/table.ts';

/** `npm run reminders`: writes `docs/reminders.md` from the protocols. */
writeFileSync(
  new URL('../../docs/reminders.md', import.meta.url),
  remindersPage(Object.values(loadProtocols().current)),
);
