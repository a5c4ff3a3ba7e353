import type { Protocol } from '../domain/protocol.ts';
import type { SchoolState } from '../domain/school/school.ts';
import type { Head } from '../ports.ts';
import type { Protocols } from './load.ts';

/** What of a head says by which route its stream goes. */
type Kept = Pick<Head, 'kind' | 'protocol'>;

/** The route that a school's new casussen start with: its own one, or one of those that ship. */
export const protocolOfSchool = ({ current }: Protocols, { protocol, ownProtocols }: SchoolState): Protocol => {
  const found = ownProtocols.findLast(({ id }) => id === protocol) ?? current[protocol] ?? Object.values(current)[0];
  if (found === undefined) throw new Error('no protocol');
  return found;
};

/**
 * The route that holds for a stream. A casus keeps the very version that it started with, whatever the school
 * chooses later; everything else follows the school. A version that cannot be found any more gives way to today's
 * version of the same route: a casus that nobody can open would be worse.
 */
export const protocolOf = (protocols: Protocols, school: SchoolState, head: Kept | undefined): Protocol => {
  if (head?.kind !== 'casus') return protocolOfSchool(protocols, school);
  return versionOf(protocols, school, head.protocol) ?? protocolOfSchool(protocols, school);
};

/** One version by its `id@version`, or what is used of that route today. */
export const versionOf = (
  { current, versions }: Protocols,
  { ownProtocols }: SchoolState,
  ref: string,
): Protocol | undefined => {
  const [id = '', version = ''] = ref.split('@');
  const own = ownProtocols.filter((one) => one.id === id);
  return own.find((one) => one.version === version) ?? versions[ref] ?? own.at(-1) ?? current[id];
};

/** What a school may choose from: what ships, and the latest version of each route that it wrote itself. */
export const routesOf = ({ current }: Protocols, { ownProtocols }: SchoolState): Protocol[] => {
  const own = new Map(ownProtocols.map((protocol) => [protocol.id, protocol]));
  const all = [...Object.values(current).filter(({ id }) => !own.has(id)), ...own.values()];
  return all.filter(({ withdrawn }) => withdrawn === undefined);
};
