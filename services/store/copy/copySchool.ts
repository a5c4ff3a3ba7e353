import { addressOf } from '../../ids.ts';
import type { KeyStore, StreamStore } from '../../ports.ts';
import { verifyStream } from '../../verify.ts';
import type { Target } from '../cosmos/target.ts';
import { PlaceRefused } from '../place.ts';
import { countOf, type Source, versionOf, type Whole } from './whole.ts';

export type Copying = {
  source: Source;
  /** The same file below the seal, for its chain. */
  from: StreamStore;
  keysFrom: KeyStore;
  target: Target;
  /** The accounts, below the seal. */
  to: StreamStore;
  school: string;
  onStream: (done: number, of: number) => void;
};

export type Copied = { streams: number; commits: number; written: number };

/**
 * Copies a school from a file that nobody writes to meanwhile: keys first, so that nothing stands there that nobody can open; the school's own stream last, so
 * that nobody has a role before everything is there, and Pluis does not start on it before. May be stopped and started again. Every stream is compared by
 * count, and its chain followed, on both sides.
 */
export const copySchool = async (copying: Copying): Promise<Copied> => {
  const { source, target, school, onStream } = copying;
  const pks = source.streams(school);
  await refuseWhatWentOn(copying, pks);
  const { tenant } = addressOf(school);
  await target.mark(school);
  await copyKeys(copying, tenant);
  const [persons, readings] = [source.persons(tenant), source.readings(school)];
  refuseFewer('gegevens van mensen', persons.length, await target.writePersons(persons));
  refuseFewer('regels van wie wat las', readings.length, await target.writeReadings(readings));
  const copied = { streams: 0, commits: 0, written: 0 };
  for (const pk of pks) {
    const whole = source.read(pk);
    copied.written += (await copyStream(copying, whole)) ? 1 : 0;
    copied.streams += 1;
    copied.commits += whole.commits.length;
    onStream(copied.streams, pks.length);
  }
  await target.unmark(school);
  return copied;
};

const refuseFewer = (what: string, asked: number, found: number): void => {
  if (found < asked)
    throw new PlaceRefused(
      `Van de ${what} zijn er ${found} van ${asked} overgekomen: neem een lege database en draai dit nog een keer.`,
    );
};

/** Looked at before anything is written: a copy never goes over what went on there. */
const refuseWhatWentOn = async ({ source, target }: Copying, pks: string[]): Promise<void> => {
  for (const pk of pks) {
    const there = await target.versionOf(pk);
    if (there !== undefined && there !== versionOf(source.read(pk)))
      throw new PlaceRefused(
        `In Cosmos DB is ${nameOf(pk)} al verder of anders dan in het bestand: er is niets gekopieerd. Werk verder op Cosmos DB, of neem een lege database.`,
      );
  }
};

const nameOf = (pk: string): string => {
  const { school, stream } = addressOf(pk);
  return stream === '' ? school : stream;
};

const MANY = 200;

/** The school's keys, those of its streams and of the people of its tenant, and the secret behind the hashes. */
const copyKeys = async ({ keysFrom, target, school }: Copying, tenant: string): Promise<void> => {
  const isOurs = (id: string): boolean =>
    id === 'index' ||
    id === school ||
    id === `${school}#` ||
    id.startsWith(`${school}|`) ||
    id.startsWith(`${tenant}|_persons`);
  for (let after: string | undefined; ; ) {
    const page = await keysFrom.list('', after, MANY);
    const ours = page.items.filter((each) => isOurs(each.id));
    for (const { id, bytes } of ours) await target.keys.create(id, bytes);
    // Every key is read back: without it nothing of its stream can be read.
    const there = await target.keys.get(ours.map(({ id }) => id));
    if (ours.some(({ id, bytes }) => Buffer.compare(there.get(id) ?? NOTHING, bytes) !== 0))
      throw new PlaceRefused(
        'Het account met de sleutels hoort bij een andere installatie, of de sleutels zijn daar al vernieuwd: neem een leeg account voor COSMOS_KEYS_ENDPOINT.',
      );
    if (page.after === undefined) return;
    after = page.after;
  }
};

const NOTHING = new Uint8Array();

/** True when something had to be written. */
const copyStream = async ({ from, to, target }: Copying, whole: Whole): Promise<boolean> => {
  const { pk } = whole;
  if ((await verifyStream(from, pk)).length > 0)
    throw new PlaceRefused(`${nameOf(pk)} is in het bestand niet zoals het werd geschreven: draai npm run verify.`);
  const isThere = (await target.versionOf(pk)) !== undefined;
  if (!isThere) await writeWhole(target, whole);
  if ((await verifyStream(to, pk)).length > 0)
    throw new PlaceRefused(`${nameOf(pk)} is niet goed overgekomen: neem een lege database en draai dit nog een keer.`);
  return !isThere;
};

/** Counted as soon as it is written; later, messages that are sent from there may leave cards behind. */
const writeWhole = async (target: Target, whole: Whole): Promise<void> => {
  await target.write(whole);
  const [asked, found] = [countOf(whole), countOf(named(await target.count(whole.pk)))];
  if (asked !== found)
    throw new PlaceRefused(
      `${nameOf(whole.pk)} is niet heel overgekomen (${found} van ${asked}): neem een lege database en draai dit nog een keer.`,
    );
};

/** Counts, in the shape of what was counted. */
const named = (count: Awaited<ReturnType<Target['count']>>) => ({
  commits: { length: count.commits },
  receipts: { length: count.receipts },
  deliveries: { length: count.deliveries },
  cards: { length: count.cards },
});
