import { labelOf } from '../../labels.ts';
import type { Line } from '../signaal.ts';
import { joined, line, type Some } from './line.ts';

/** What went along to the next school, or that nothing did. */
export const overdrachtLines = ({ goes, school, parts, why }: Some<'OverdrachtRecorded'>['data']): Line[] =>
  goes === 'ja'
    ? [line(joined([`overgedragen aan ${school}`, labelOf('parts', parts)], ': '), why)]
    : [line('er gaat niets mee naar de nieuwe school, omdat', why)];
