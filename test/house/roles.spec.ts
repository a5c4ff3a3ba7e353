import { readFileSync } from 'node:fs';
import { rolesPage } from '../../cards/roles/table.ts';

describe('the page of roles and rights', () => {
  it('says what the tables of today say: `npm run roles` prints it', () => {
    expect(readFileSync(new URL('../../docs/roles.md', import.meta.url), 'utf8')).toBe(rolesPage());
  });
});
