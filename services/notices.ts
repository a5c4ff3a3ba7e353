import { school } from './aggregates/school.ts';
import type { Decision } from './domain/decision.ts';
import { isSame, type NoticeRef } from './domain/school/notices.ts';
import type { SchoolEvent, SchoolState } from './domain/school/school.ts';
import { write } from './handle.ts';
import type { Tools } from './tools.ts';
import { addressOf, pkOf } from './ids.ts';
import { SealBroken } from './seal/envelope.ts';
import type { Pk } from './ports.ts';

/**
 * Tells the school of a stream something; once for each `receipt`. A school that is not there or does not open has
 * nobody to tell: the tick says so in the log. It is never begun by a notice.
 */
export const raiseNotice = async (tools: Tools, pk: Pk, notice: NoticeRef, receipt: string): Promise<void> => {
  await onSchool(tools, pk, receipt, () => ({ events: [{ type: 'NoticeRaised', v: 1, data: notice }] }));
};

/** It is over by itself. */
export const settleNotice = async (tools: Tools, pk: Pk, notice: NoticeRef): Promise<void> => {
  await onSchool(tools, pk, `settled|${notice.what}|${notice.about}|${tools.clock.now()}`, ({ notices }) => ({
    events: notices.some((one) => isSame(one, notice)) ? [{ type: 'NoticeSettled', v: 1, data: notice }] : [],
  }));
};

type Decide = (state: SchoolState) => Decision<SchoolEvent>;

const onSchool = async (tools: Tools, pk: Pk, receipt: string, decide: Decide): Promise<void> => {
  const { tenant, school: id } = addressOf(pk);
  try {
    await write(tools, school, {
      pk: pkOf(tenant, id, ''),
      person: '',
      receipt: tools.keys.hmac(tenant, id, 'command', receipt),
      card: undefined,
      decide: (state) => (state.version === 0 ? { events: [] } : decide(state)),
    });
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
};
