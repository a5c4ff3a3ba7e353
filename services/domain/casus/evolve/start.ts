import type { Meta } from '../../decision.ts';
import { type Change, toTell } from '../../correction.ts';
import type { Handed } from '../../turns/turns.ts';
import type { Back } from '../eventData.ts';
import { type CasusState, currentStep } from '../casus.ts';
import { type Data, content, withStep } from './common.ts';

export const started = (state: CasusState, data: Data<'CasusStarted'>, meta: Meta): CasusState => {
  const begun: CasusState = {
    ...state,
    status: 'open',
    initials: data.initials,
    group: data.group,
    bornOn: data.born,
    pace: data.pace === 'vandaag' || data.pace === 'deze week' ? data.pace : 'gewoon',
    startedBy: meta.by,
    startedAt: meta.at,
    lead: data.leadWho,
    excluded: data.shield === '' ? [] : [data.shield],
    signals: data.signals,
    turns: data.back === undefined ? state.turns : { ...state.turns, handed: handedBack(data.back, meta) },
  };
  return content(
    withStep(begun, 'signaleren', { doer: data.leadWho, status: 'doing', dueOn: data.dueOn }, meta),
    'signaleren',
    meta,
  );
};

const handedBack = ({ to, on }: Back, { by, at, version }: Meta): Handed => ({
  by,
  to,
  until: '',
  on,
  at,
  version,
  taken: false,
});

export const withSignal = (state: CasusState, { signaal, author }: Data<'SignaalLinked'>): CasusState => {
  const signals = [...new Set([...state.signals, signaal])];
  const all = author === '' ? state.authors : { ...state.authors, [signaal]: author };
  return {
    ...state,
    signals,
    authors: Object.fromEntries(Object.entries(all).filter(([one]) => signals.includes(one))),
  };
};

/** Its author has no more to do with this casus, nor with its advice, unless another signal of his is in it. */
export const withoutSignal = (state: CasusState, signaal: string): CasusState => {
  const authors = Object.fromEntries(Object.entries(state.authors).filter(([one]) => one !== signaal));
  const reads = [state.lead, ...Object.values(authors)];
  return {
    ...state,
    signals: state.signals.filter((one) => one !== signaal),
    authors,
    adviceUnread: state.adviceUnread.filter((person) => reads.includes(person)),
  };
};

/** Those who may have read it before: who leads, does, approves, weighs or keeps sight. */
export const toldOfChange = (state: CasusState, meta: Meta): Change => {
  const { lead, startedBy, weging, followUp, lastApproval, change } = state;
  const weighs = weging === null ? [] : [weging.chair, ...weging.members];
  const people = [lead, startedBy, currentStep(state).doer, lastApproval?.by ?? '', followUp?.watch ?? '', ...weighs];
  return {
    version: meta.version,
    at: meta.at,
    unread: toTell([...people, ...(change?.unread ?? [])], meta.by).filter((one) => !state.excluded.includes(one)),
    read: false,
  };
};
