import { awaitedOf } from '../aggregates/index.ts';
import { addDays, weekdayIndexOf } from '../domain/calendar.ts';
import type { NeutralLine } from '../domain/neutral.ts';
import type { Day } from '../domain/time.ts';
import type { ChatMessage } from '../ports.ts';
import type { Shell } from '../shell.ts';
import type { Overview } from './digest.ts';
import type { Needed } from './joining.ts';
import type { DeliverTools } from './tools.ts';

/** The overview of a person at a school. One thing counts once, also when two reminders of it fall together. */
export const digestCard = (tools: DeliverTools, { school, doubted }: Overview, needed: Needed[]): ChatMessage => {
  const twice = doubted || needed.some(({ delivery }) => delivery.doubts > 0);
  const things = [...Map.groupBy(needed, thingOf).values()];
  const thisWeek = things.filter((same) => same.some(({ shell }) => isThisWeek(shell))).length;
  try {
    return tools.draw.digest({ school, waits: things.length, thisWeek }, twice);
  } catch {
    return tools.draw.plain(twice);
  }
};

const thingOf = ({ delivery: { pk, id }, shell }: Needed): string => {
  if (shell.why === 'waits') return `${pk}|${shell.wait.page}.${shell.wait.key}`;
  return shell.why === 'reminder' ? `${pk}|${shell.reminder.slot.split('.').slice(0, 2).join('.')}` : `${pk}|${id}`;
};

export const lineOf = (shell: Shell): NeutralLine | '' => {
  if (shell.why === 'waits') return shell.wait.line;
  return shell.why === 'reminder' ? shell.reminder.line : '';
};

/** For today, or for a day that was agreed in this week or before it. */
const isThisWeek = (shell: Shell): boolean => {
  if (shell.why !== 'waits' && shell.why !== 'reminder') return false;
  const { page, person } = shell.why === 'waits' ? shell.wait : shell.reminder;
  const { today } = shell.about.facts;
  const dues = awaitedOf(shell.about).filter((wait) => wait.page === page && wait.person === person);
  return lineOf(shell) === 'N2' || dues.some(({ due }) => due !== undefined && due <= sundayOf(today));
};

const WEEK = 7;
const sundayOf = (day: Day): Day => addDays(day, (WEEK - weekdayIndexOf(day)) % WEEK);
