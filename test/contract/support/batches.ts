import type { Batch, Head, NewDelivery } from '../../../services/ports.ts';

export const TENANT = '11111111-0000-0000-0000-000000000001';
export const SCHOOL = 'linde';
export const ANNE = 'person-anne';
export const BRAM = 'person-bram';

export const pkFor = (name: string, school = SCHOOL): string => `${TENANT}|${school}|s-${name}`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (body: Uint8Array): string => new TextDecoder().decode(body);

export const headAt = (pk: string, version: number, more: Partial<Head> = {}): Head => ({
  pk,
  version,
  kind: 'signaal',
  tenant: TENANT,
  school: pk.split('|')[1] ?? '',
  code: 'K7QM',
  status: 'open',
  step: 'signaleren',
  round: 1,
  pace: 'gewoon',
  audience: 'normal',
  protocol: 'basis5@1',
  people: [ANNE],
  blindIndex: '',
  lastActivity: version * 1000,
  nextDueAt: null,
  calc: '',
  shape: 1,
  snapshot: bytes(`state ${version}`),
  ...more,
});

export const deliveryAt = (version: number, number: number, more: Partial<NewDelivery> = {}): NewDelivery => ({
  id: `d-${String(version).padStart(10, '0')}-${number}`,
  visibleAt: version * 1000,
  kind: 'nudge',
  recipient: { tenant: TENANT, person: ANNE },
  bundle: 'now',
  reason: bytes(`reason ${version}-${number}`),
  ...more,
});

type Changes = { receipt?: string; head?: Partial<Head>; deliveries?: NewDelivery[] } & Pick<Batch, 'card'>;

/** The act that brings a stream to `version`; every act has a command id of its own. */
export const batchTo = (pk: string, version: number, changes: Changes = {}): Batch => {
  const { receipt = `k-${pk}-${version}`, head = {}, deliveries = [], card } = changes;
  return {
    pk,
    commit: { version, at: version * 1000, body: bytes(`act ${receipt}`) },
    head: headAt(pk, version, head),
    deliveries,
    receipt,
    ...(card === undefined ? {} : { card }),
  };
};
