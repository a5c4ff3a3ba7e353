import { addDays } from './domain/calendar.ts';
import type { SchoolState } from './domain/school/school.ts';
import type { Day } from './domain/time.ts';
import type { Tools } from './tools.ts';
import { raiseNotice, settleNotice } from './notices.ts';

const YEAR_DAYS = 365;

/** Numbers, texts and holidays that nobody looked at for a year are told to the beheerder (R131, R132). */
export const isOld = (checked: Day, today: Day): boolean => today > addDays(checked, YEAR_DAYS);

const WHAT = 'oldContent';

/** Terms are counted with the holidays of the region: they are known for a school year ahead. */
export const isRunningOut = (knownUntil: Day, today: Day): boolean => knownUntil < addDays(today, YEAR_DAYS);

/** Told once a month until a newer content is there; then it is over by itself. */
export const tellContentAge = async (
  tools: Tools,
  pk: string,
  { notices }: Pick<SchoolState, 'notices'>,
  { checked, knownUntil, today }: { checked: Day; knownUntil: Day; today: Day },
): Promise<void> => {
  const notice = { what: WHAT, about: '' } as const;
  const told = notices.some(({ what }) => what === WHAT);
  if (isOld(checked, today) || isRunningOut(knownUntil, today)) {
    if (!told) await raiseNotice(tools, pk, notice, `old|${checked}|${today.slice(0, 7)}`);
  } else if (told) await settleNotice(tools, pk, notice);
};
