import type { Loaded, LoadOptions } from '../../ports.ts';
import type { Cosmos } from './cosmos.ts';
import { HEAD, headItem, receiptId, receiptItem } from './items.ts';
import { readPoint } from './points.ts';

/** The head and, when asked, a receipt: point reads, together. A version that is known comes back as 304. */
export const createLoad =
  (cosmos: Cosmos) =>
  async (pk: string, { known, receipt }: LoadOptions = {}): Promise<Loaded> => {
    const [loaded, found] = await Promise.all([
      readHead(cosmos, pk, known),
      receipt === undefined ? undefined : readReceipt(cosmos, pk, receipt),
    ]);
    const repeated = found === undefined ? {} : { repeated: found.version };
    switch (loaded.kind) {
      case 'none':
      case 'tombstone':
        return loaded;
      case 'unchanged':
      case 'head':
        return { ...loaded, ...repeated };
      default:
        return loaded;
    }
  };

/** Remembers the etag, so that the act that follows needs no other read. */
export const readHead = async ({ call, cases, seen }: Cosmos, pk: string, known?: number): Promise<Loaded> => {
  const sight = seen.get(pk);
  const unless = sight !== undefined && sight.version === known ? sight.etag : undefined;
  const point = await readPoint(call, cases, pk, HEAD, unless);
  if (point.kind === 'none') return { kind: 'none' };
  if (point.kind === 'unchanged') return { kind: 'unchanged', version: sight?.version ?? 0 };
  const read = headItem.parse(point.item);
  if (read.kind === 'tombstone') {
    seen.delete(pk);
    return { kind: 'tombstone', version: read.version };
  }
  seen.set(pk, { version: read.head.version, etag: read.etag });
  return read.head.version === known ? { kind: 'unchanged', version: known } : { kind: 'head', head: read.head };
};

export const readReceipt = async ({ call, cases }: Cosmos, pk: string, receipt: string) => {
  const point = await readPoint(call, cases, pk, receiptId(receipt));
  return point.kind === 'found' ? receiptItem.parse(point.item) : undefined;
};
