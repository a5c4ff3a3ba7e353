import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { Data } from './common.ts';

export const without = (invited: CasusState['invited'], person: string) =>
  invited.filter((one) => one.person !== person);

export const observed = (state: CasusState, points: Data<'ObservationAdded'>['points'], meta: Meta): CasusState => ({
  ...state,
  invited: without(state.invited, meta.by),
  observations: {
    ...state.observations,
    count: state.observations.count + 1,
    against: state.observations.against + (points === 'spreektTegen' ? 1 : 0),
  },
});

/** Who keeps sight in a holiday is asked on his day. */
export const watchedIn = (state: CasusState, data: Data<'VakantieWatched'>, { version }: Meta): CasusState => {
  const { from, person, on } = data;
  const asked = person === '' ? [] : [{ person, by: on, version, on }];
  return { ...state, vakantie: { from }, invited: [...without(state.invited, person), ...asked] };
};

/** It counts as a signal, beside what was seen of the child. */
export const reacted = (state: CasusState): CasusState => {
  const { observations } = state;
  return {
    ...state,
    observations: { ...observations, count: observations.count + 1, reactions: observations.reactions + 1 },
  };
};

/** Who did not call takes nothing back of what Veilig Thuis said before. */
export const advised = (state: CasusState, { done, talkOk }: Data<'AdviesVTRecorded'>): CasusState => {
  if (done === 'gebeld')
    return { ...state, disclosed: false, advice: { state: 'given', talkOk }, honour: heard(state, talkOk) };
  return state.advice.state === 'given' ? state : { ...state, advice: { ...state.advice, state: 'declined' } };
};

export const stillCalls = ({ callDue }: CasusState, { done }: Data<'AdviesVTRecorded'>): boolean =>
  callDue && done !== 'gebeld';

/** Only what Veilig Thuis said since it was known to be about honour counts. */
const heard = ({ honour }: CasusState, talkOk: string): CasusState['honour'] => {
  if (honour === '') return '';
  return talkOk === 'ja' ? 'ok' : 'no';
};

export const natured = (state: CasusState, nature: readonly string[]): CasusState =>
  nature.includes('eer') ? aboutHonour(state) : state;

/** A talk with the family that was planned before it was known is off. */
export const aboutHonour = (state: CasusState): CasusState =>
  state.honour === '' ? { ...state, honour: 'ask', talk: { ...state.talk, planned: null } } : state;
