import type { JSONValue, SqlQuerySpec } from '@azure/cosmos';
import type { AccessFilter, DeliveryKind, ListFilter, SchoolRef } from '../../ports.ts';
import { cursorOf } from '../cursor.ts';

// Every query there is. A test compares the fields they use with the index policy: what is not indexed is not asked.

const spec = (query: string, values: Record<string, JSONValue>): SqlQuerySpec => ({
  query,
  parameters: Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value })),
});

/** `TOP` takes a number only; it is never text from outside. */
const top = (limit: number): string => `SELECT TOP ${Math.max(1, Math.trunc(limit))} *`;

const START = Number.MIN_SAFE_INTEGER;

type Sorted = [field: string, beyond: '<' | '>', parameter: string];

/**
 * What comes after the last item of a page, so that ties are safe and no server has to remember anything.
 * `AND` binds before `OR`, so no brackets within brackets: the test server's parser doubles its work at each.
 */
const past = (after: string | undefined, ...order: Sorted[]): string => {
  if (after === undefined) return '';
  const ties = order.map(([field, beyond, parameter], index) =>
    [
      ...order.slice(0, index).map(([tied, , same]) => `c.${tied} = @${same}`),
      `c.${field} ${beyond} @${parameter}`,
    ].join(' AND '),
  );
  return ` AND (${ties.join(' OR ')})`;
};

export const commitsFrom = (from: number, limit: number): SqlQuerySpec =>
  spec(`${top(limit)} FROM c WHERE c.seq >= @from ORDER BY c.seq`, { from });

export const lastCommit = (): SqlQuerySpec =>
  spec('SELECT TOP 1 c.seq FROM c WHERE c.seq >= 1 ORDER BY c.seq DESC', {});

/** The ids of one partition: for what destroys a stream, or counts what is there. */
export const idsOf = (): SqlQuerySpec => spec('SELECT c.id FROM c', {});

export const dueBefore = (now: number, after: string | undefined, limit: number): SqlQuerySpec => {
  const [at, pk] = cursorOf(after, [START, '', '']);
  const beyond = past(after, ['nextDueAt', '>', 'at'], ['pk', '>', 'pk']);
  return spec(`${top(limit)} FROM c WHERE c.nextDueAt <= @now${beyond} ORDER BY c.nextDueAt ASC, c.pk ASC`, {
    now,
    ...(after === undefined ? {} : { at, pk }),
  });
};

/** Not equal, said as two ranges: an index cannot be searched for what is not there. */
export const calcOtherThan = (
  { tenant, school }: SchoolRef,
  calc: string,
  after: string | undefined,
  limit: number,
): SqlQuerySpec => {
  const [, from, pk] = cursorOf(after, [0, '', '']);
  const beyond = past(after, ['calc', '>', 'from'], ['pk', '>', 'pk']);
  const where = `c.tenant = @tenant AND c.school = @school AND (c.calc < @calc OR c.calc > @calc)${beyond}`;
  return spec(`${top(limit)} FROM c WHERE ${where} ORDER BY c.calc ASC, c.pk ASC`, {
    tenant,
    school,
    calc,
    ...(after === undefined ? {} : { from, pk }),
  });
};

export const stuckOf = (school: string, after: string | undefined, limit: number): SqlQuerySpec => {
  const [, pk, id] = cursorOf(after, [0, '', '']);
  const beyond = past(after, ['pk', '>', 'pk'], ['delivery', '>', 'id']);
  return spec(`${top(limit)} FROM c WHERE c.stuck = @school${beyond} ORDER BY c.pk ASC, c.delivery ASC`, {
    school,
    ...(after === undefined ? {} : { pk, id }),
  });
};

export const openBefore = (
  now: number,
  after: string | undefined,
  limit: number,
  only?: DeliveryKind,
): SqlQuerySpec => {
  const [at, pk, id] = cursorOf(after, [START, '', '']);
  const kind = only === undefined ? '' : ' AND c.kind = @only';
  const beyond = past(after, ['openAt', '>', 'at'], ['pk', '>', 'pk'], ['delivery', '>', 'id']);
  const where = `c.openAt <= @now${kind}${beyond}`;
  return spec(`${top(limit)} FROM c WHERE ${where} ORDER BY c.openAt ASC, c.pk ASC, c.delivery ASC`, {
    now,
    ...(only === undefined ? {} : { only }),
    ...(after === undefined ? {} : { at, pk, id }),
  });
};

export const headsBy = (filter: ListFilter, after: string | undefined, limit: number): SqlQuerySpec => {
  const { tenant, kind, person, ...given } = filter;
  const [at, pk] = cursorOf(after, [START, '', '']);
  const fields = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  const conditions = [
    'c.tenant = @tenant',
    'c.kind = @kind',
    ...fields.map(([name]) => `c.${name} = @${name}`),
    ...(person === undefined ? [] : ['ARRAY_CONTAINS(c.people, @person)']),
  ];
  const where = `${conditions.join(' AND ')}${past(after, ['lastActivity', '<', 'at'], ['pk', '>', 'pk'])}`;
  return spec(`${top(limit)} FROM c WHERE ${where} ORDER BY c.lastActivity DESC, c.pk ASC`, {
    tenant,
    kind,
    ...Object.fromEntries(fields),
    ...(person === undefined ? {} : { person }),
    ...(after === undefined ? {} : { at, pk }),
  });
};

/** Every item that shows that there is a stream; many of one, so what is found has to be made single. */
export const tracesOfStreams = (after: string | undefined, limit: number): SqlQuerySpec => {
  const beyond = after === undefined ? '' : ' AND c.pk > @after';
  return spec(
    `SELECT TOP ${Math.trunc(limit)} c.pk FROM c WHERE (c.seq >= 1 OR c.id = 'head')${beyond} ORDER BY c.pk`,
    after === undefined ? {} : { after },
  );
};

export const keysFrom = (prefix: string, after: string | undefined, limit: number): SqlQuerySpec => {
  const beyond = after === undefined ? '' : ' AND c.pk > @after';
  return spec(`${top(limit)} FROM c WHERE STARTSWITH(c.pk, @prefix)${beyond} ORDER BY c.pk`, {
    prefix,
    ...(after === undefined ? {} : { after }),
  });
};

export const readingsOf = (
  { tenant, school, stream, from }: AccessFilter,
  after: string | undefined,
  limit: number,
): SqlQuerySpec => {
  const [at, no] = cursorOf(after, [0, '', '']);
  const one = stream === undefined ? '' : ' AND c.stream = @stream';
  const beyond = past(after, ['at', '<', 'at'], ['no', '<', 'no']);
  const where = `c.tenant = @tenant AND c.school = @school AND c.at >= @from${one}${beyond}`;
  return spec(`${top(limit)} FROM c WHERE ${where} ORDER BY c.at DESC, c.no DESC`, {
    tenant,
    school,
    from,
    ...(stream === undefined ? {} : { stream }),
    ...(after === undefined ? {} : { at, no }),
  });
};

export const readingsBefore = (before: number, limit: number): SqlQuerySpec =>
  spec(`${top(limit)} FROM c WHERE c.at < @before`, { before });

export const endedPersons = (now: number): SqlQuerySpec => spec('SELECT * FROM c WHERE c.endsAt <= @now', { now });
