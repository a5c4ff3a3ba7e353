import type { Batch, Delivery, Settlement, StreamStore } from '../../../services/ports.ts';

/** What became of one delivery, as the store itself saw it. */
export type Fate = {
  delivery: Pick<Delivery, 'id' | 'kind' | 'recipient'> & { pk: string };
  ended: Settlement['state'] | '';
  note: string;
};

/** Everything that was truly written, whoever believes what about it. */
export type Journal = { store: StreamStore; fates: Map<string, Fate> };

export const keyOf = ({ pk, id }: { pk: string; id: string }): string => `${pk}#${id}`;

export const createJournal = (inner: StreamStore): Journal => {
  const fates = new Map<string, Fate>();
  const remember = ({ pk, deliveries }: Batch): void => {
    for (const { id, kind, recipient } of deliveries)
      fates.set(keyOf({ pk, id }), { delivery: { pk, id, kind, recipient }, ended: '', note: '' });
  };
  const store: StreamStore = {
    ...inner,
    append: async (batch) => {
      const appended = await inner.append(batch);
      if (appended.kind === 'done') remember(batch);
      return appended;
    },
    settle: async (ref, token, outcome) => {
      const settled = await inner.settle(ref, token, outcome);
      const fate = fates.get(keyOf(ref));
      if (settled && fate !== undefined) {
        fate.ended = outcome.state;
        fate.note = outcome.state === 'sent' ? '' : outcome.note;
      }
      return settled;
    },
  };
  return { store, fates };
};
