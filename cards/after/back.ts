import type { CasusState } from '../../services/domain/casus/casus.ts';
import { currentStep } from '../../services/domain/casus/casus.ts';
import { missingFor } from '../../services/domain/casus/missing.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { type Button, button } from './said.ts';

const CASUS = button('Terug naar de zaak', 'casus.open');
const NEW = button('Open de zaak', 'casus.open');

/** Back to the casus, for who may read it; nothing for a colleague who was only asked something. */
export const backOf = (state: CasusState, facts: Facts): Button[] => (mayReadCasus(state, facts) ? [CASUS] : []);

/** The way into a casus that has just begun: nobody was there yet, so it is no way back. */
export const openOf = (state: CasusState, facts: Facts): Button[] => (mayReadCasus(state, facts) ? [NEW] : []);

const BY_ONE = ['signaleren', 'consultatie', 'gesprek'];

/** [Leg voor], when the step that is on has all that it needs and the actor does it; then back. */
export const nextOf = (state: CasusState, facts: Facts): Button[] => {
  const mine = currentStep(state).doer === facts.actor.person;
  const ready = state.status === 'open' && state.pending === null && BY_ONE.includes(state.step);
  const whole = ready && mine && missingFor(state, facts.protocol, state.step).length === 0;
  return whole ? [button('Leg voor', 'step-submit.open'), ...backOf(state, facts)] : backOf(state, facts);
};
