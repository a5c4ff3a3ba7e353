import { z } from 'zod';
import type { Awaited } from '../awaited.ts';
import type { Meta } from '../decision.ts';
import { firstHoldersOf, type Person, type Role } from '../people.ts';
import type { Day, Instant } from '../time.ts';

/** What Pluis itself has to tell a school, without a word about a child. */
export const NOTICES = ['unopened', 'unreached', 'uninstalled', 'held', 'oldContent'] as const;

/** `about`: the code of a stream, or a person; empty for all. */
const notice = z.strictObject({ what: z.enum(NOTICES), about: z.string().max(64) });
export type NoticeRef = z.infer<typeof notice>;
export type Notice = NoticeRef & { at: Instant; version: number; count: number };

export type NoticeEvent =
  | { type: 'NoticeRaised'; v: 1; data: NoticeRef }
  | { type: 'NoticeSettled'; v: 1; data: NoticeRef };

const KEPT = 40;

export const isSame = (one: NoticeRef, other: NoticeRef): boolean =>
  one.what === other.what && one.about === other.about;

/** Raised again it is the same notice, once more. */
export const evolveNotices = (before: Notice[], { type, data }: NoticeEvent, { at, version }: Meta): Notice[] => {
  const others = before.filter((one) => !isSame(one, data));
  if (type === 'NoticeSettled') return others;
  const known = before.find((one) => isSame(one, data)) ?? { ...data, at, version, count: 0 };
  return [...others, { ...known, count: known.count + 1 }].slice(-KEPT);
};

/** Who has to see to it: settings and accounts are the beheerder's, what may fall silent is the AF's. */
const TO: Record<Notice['what'], readonly Role[]> = {
  unopened: ['af', 'directie'],
  held: ['af', 'directie'],
  unreached: ['beheerder', 'directie'],
  uninstalled: ['beheerder', 'directie'],
  oldContent: ['beheerder', 'directie'],
};

const LINE = { unopened: 'N2', held: 'N2', unreached: 'N12', uninstalled: 'N12', oldContent: 'N12' } as const;

type School = { people: Person[]; notices: Notice[] };

/** The first of these roles that somebody holds; where an AF or the directie is away, the directie as well. */
const holdersFor = ({ what, about }: NoticeRef, { people }: School, today: Day): Person[] => {
  const others = people.filter(({ id }) => id !== about);
  const [first = []] = TO[what].map((role) => firstHoldersOf(others, role, today)).filter(({ length }) => length > 0);
  const weighty = ['af', 'directie'].some((role) =>
    people.some(({ id, roles }) => id === about && roles.some((held) => held.role === role)),
  );
  const all = weighty ? [...first, ...firstHoldersOf(others, 'directie', today)] : first;
  return all.filter((person, index) => all.indexOf(person) === index);
};

/** The notices that a person has to see to. */
export const noticesFor = (person: string, school: School, today: Day): Notice[] =>
  school.notices.filter((one) => holdersFor(one, school, today).some(({ id }) => id === person));

export const awaitedOfNotices = (school: School, today: Day): Awaited[] =>
  school.notices.flatMap((one) =>
    holdersFor(one, school, today).map(({ id }) => ({
      person: id,
      page: one.what === 'held' ? ('restored' as const) : ('notices' as const),
      key: `n${one.version}`,
      line: LINE[one.what],
      from: one.at,
      minutes: 2,
    })),
  );
