import { dayOf, longDay, schoolYearOf, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { type Together, together } from '../../services/domain/together.ts';
import { labelOf } from '../labels.ts';
import { MOST, type Row } from '../own/row.ts';
import type { CasusRow, SignaalRow } from '../page.ts';
import { childLine } from './child.ts';
import { stepName } from './stepName.ts';

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A day, with its year when it lies in another school year. */
export const dayLine = (at: number, today: string): string =>
  schoolYearOf(dayOf(at)) === schoolYearOf(today) ? shownDay(dayOf(at)) : longDay(dayOf(at));

/** `3 signalen van 2 collega’s in 6 weken.` Nothing follows from it by itself. */
export const countLine = ({ count, observers, weeks }: Together): string => {
  const span = weeks === 0 ? '' : ` in ${times(weeks, 'week', 'weken')}`;
  return `${times(count, 'signaal', 'signalen')} van ${times(observers, 'collega', 'collega’s')}${span}.`;
};

/** What is there, one thought a line (R26, R30, R31). */
export const togetherLines = (all: Together, certain: number): string[] => {
  const { count, first, last, years, kinds, withoutKind, fits, against, unsaid, afterBreak } = all;
  const maybe = count - certain;
  const chosen = kinds.map((one) => `${labelOf('kind', one.kind)} ${one.count}`);
  const rest = withoutKind === 0 ? [] : [`nog niet gekozen ${withoutKind}`];
  return [
    maybe === 0 ? '' : `Zeker hetzelfde kind: ${certain}. Mogelijk: ${maybe}.`,
    first === last ? `Op ${longDay(first)}.` : `Van ${longDay(first)} tot ${longDay(last)}.`,
    years.length < 2
      ? ''
      : `Per schooljaar: ${years.map((one) => `${one.year}-${one.year + 1}: ${one.count}`).join(', ')}.`,
    `Soorten: ${[...chosen, ...rest].join(', ')}.`,
    `Past bij de zorg: ${fits}. Spreekt de zorg tegen: ${against}. Nog niet gezegd: ${unsaid}.`,
    afterBreak === 0 ? '' : `Op de eerste schooldag na een weekend of vakantie: ${afterBreak}.`,
  ].filter((line) => line !== '');
};

/** The counts of what is certain and what may be, for who may see both; signals that were withdrawn do not count. */
export const countsOf = (certain: SignaalRow[], maybe: SignaalRow[], { calendar }: Facts) => {
  const counts = (rows: SignaalRow[]) => rows.filter(({ state }) => state.status !== 'withdrawn');
  const all = together(
    [...counts(certain), ...counts(maybe)].map(({ state }) => state),
    calendar,
  );
  return all === undefined
    ? { count: 'Er zijn nog geen signalen bij elkaar.', lines: [] }
    : {
        count: countLine(all),
        lines: togetherLines(all, counts(certain).length).map((line) => ({ line })),
      };
};

const STATUS: Partial<Record<SignaalRow['state']['status'], string>> = {
  withdrawn: 'ingetrokken',
  closed: 'afgesloten',
  attached: 'hoort bij een zaak',
};

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Initials, group, day and who saw it; never what it would mean. */
export const signalRow = ({ id, code, state }: SignaalRow, { school, today, actor }: Facts): Row => ({
  stream: id,
  code,
  line: joined(
    childLine(state),
    dayLine(state.at, today),
    nameOf(school, state.author),
    labelOf('kind', state.kinds),
    STATUS[state.status] ?? '',
  ),
  verb: state.author === actor.person ? 'my-case.open' : 'triage.open',
});

export const caseRow = ({ id, code, state, protocol }: CasusRow, { today }: Facts): Row => ({
  stream: id,
  code,
  line: joined(
    childLine(state),
    dayLine(state.startedAt, today),
    state.status === 'closed' ? 'afgesloten' : stepName(protocol, state.step, state),
  ),
  verb: 'casus.open',
});

/** The newest, as many as a list shows. */
export const newest = <One extends SignaalRow>(rows: One[], most = MOST): One[] =>
  rows.toSorted((one, other) => other.state.at - one.state.at).slice(0, most);
