import { readFileSync } from 'node:fs';
import { remindersPage } from '../../cards/reminders/table.ts';
import { loadProtocols } from '../../services/protocols/load.ts';

const PAGE = new URL('../../docs/reminders.md', import.meta.url);

describe('docs/reminders.md', () => {
  it('is what the protocols say: after a change run npm run reminders', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(remindersPage(Object.values(loadProtocols().current)));
  });
});
