import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';

const names = new Intl.ListFormat('nl', { type: 'conjunction' });

/** For whom something is closed, in one sentence. */
export const shutLine = ({ excluded }: { excluded: string[] }, { school }: Pick<Facts, 'school'>): string =>
  excluded.length === 0
    ? 'Dit is nu voor niemand dicht.'
    : `Dicht voor ${names.format(excluded.map((id) => nameOf(school, id)))}.`;
