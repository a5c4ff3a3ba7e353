import { shownDay, clockOf, dayOf } from '../../services/domain/calendar.ts';
import { DAY } from '../../services/domain/time.ts';
import type { Heard } from './heard.ts';
import type { Rung, Silence, SilentCase } from './silence.ts';

type Write = (line: string) => void;

/** Tells how a silence went: every message until it repeats itself, and a table of who heard of it when. */
export const tellSilence = ({ title, begins, ladder }: SilentCase, silence: Silence, write: Write): void => {
  const { heard, from, boardReads } = silence;
  const shown = untilAgain(heard, ladder);
  const together = Map.groupBy(shown, ({ at, line, text }) => `${at} ${line} ${text}`);
  write(`\n${title}\n`);
  write(`  ${when(from)}  ${begins}`);
  for (const same of together.values()) for (const line of linesOf(same, ladder)) write(line);
  write(`\n  En zo verder: nog ${heard.length - shown.length} berichten tot ${dayOfLast(heard)}, en daarna ook.\n`);
  for (const line of tableOf(ladder, silence)) write(`  ${line}`);
  write('\n  Wat het bestuur leest:');
  for (const line of boardReads) write(`    ${line}`);
};

const when = (at: number): string => `${shownDay(dayOf(at)).padEnd(9)} ${clockOf(at)}`;

const dayOfLast = (heard: Heard[]): string => shownDay(dayOf(heard.at(-1)?.at ?? 0));

/** Up to the second message to the last of the ladder: from there on it repeats itself. */
const untilAgain = (heard: Heard[], ladder: Rung[]): Heard[] => {
  const last = ladder.at(-1)?.who;
  const second = heard.filter(({ who }) => who === last)[1];
  return second === undefined ? heard : heard.slice(0, heard.indexOf(second) + 1);
};

/** The same message to several people at one moment is told once. */
const linesOf = (same: Heard[], ladder: Rung[]): string[] => {
  const [first] = same;
  if (first === undefined) return [];
  const names = same.map(({ who }) => `${who} (${ladder.find((rung) => rung.who === who)?.is ?? ''})`);
  return ['', `  ${when(first.at)}  ${names.join(', ')}`, `${INDENT}${first.line}`, `${INDENT}${first.text}`];
};

const INDENT = ' '.repeat('  ma 14 dec 08:15  '.length);

const HEAD = ['wie', 'is', 'voor het eerst', 'na', 'berichten', 'voor het laatst'];

/** Who got it from when on, and how often. */
const tableOf = (ladder: Rung[], { heard, from }: Silence): string[] => {
  const rows = ladder.map(({ who, is }) => {
    const own = heard.filter((one) => one.who === who);
    const [first] = own;
    const days = first === undefined ? '-' : daysOf(first.at - from);
    const dated = (one: Heard | undefined): string => (one === undefined ? 'nooit' : shownDay(dayOf(one.at)));
    return [who, is, dated(first), days, String(own.length), dated(own.at(-1))];
  });
  const widths = HEAD.map((head, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  const drawn = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [drawn(HEAD), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(drawn)];
};

const daysOf = (time: number): string => {
  const days = Math.round(time / DAY);
  return days === 1 ? '1 dag' : `${days} dagen`;
};
