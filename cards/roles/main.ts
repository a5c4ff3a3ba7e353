import { writeFileSync } from 'node:fs';
import { rolesPage } from './table.ts';

/** `npm run roles`: writes `docs/roles.md` from the tables of rights. */
writeFileSync(new URL('../../docs/roles.md', import.meta.url), rolesPage());
