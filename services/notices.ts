import { school } from './aggregates/school.ts';
import type { Decision } from './domain/decision.ts';
import { isSame, type NoticeRef } from './domain/school/notices.ts';
import type { SchoolEvent, SchoolState } from './domain/school/school.ts';
import { write } from './handle.ts';
import type { Tools } from './tools.ts';
import { addressOf, pkOf } from './ids.ts';
import type { Pk } from './ports.ts';

/** Tells the school of a stream something; once for each `receipt`. */
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
  await write(tools, school, {
    pk: pkOf(tenant, id, ''),
    person: '',
    receipt: tools.keys.hmac(tenant, id, 'command', receipt),
    card: undefined,
    decide,
  });
};
