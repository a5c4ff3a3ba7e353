import type { Awaited } from '../awaited.ts';
import type { Around } from '../decision.ts';
import { firstHoldersOf } from '../people.ts';
import { refOf } from '../protocol.ts';
import type { CasusState } from './casus.ts';
import { mayDoIntake } from './intake.ts';
import { afOf, waiting, withDue } from './waits.ts';

/** What waits because the school's protocol has it so. */
export const protocolWaits = (state: CasusState, around: Around): Awaited[] => [
  ...intake(state, around),
  ...askVeiligThuis(state, around),
  ...moveProtocol(state, around),
];

/** Who was asked; the AF, once consent for who is from outside is withdrawn: he may no longer lay it down. */
const intake = (state: CasusState, around: Around): Awaited[] => {
  const { asked } = state.intake;
  if (asked === null) return [];
  const key = `in${asked.version}`;
  const to = mayDoIntake(asked.person, state, around)
    ? waiting(state, asked.person, 'intake', key, 'N4', 10)
    : afOf(state, around, 'intake', key, 'N4', 10);
  return [withDue(to, asked.by)];
};

/**
 * Doubt asks for advice (R43). Where the protocol leaves that call to others than who does the step, the first of
 * them is asked: the step cannot go on without it.
 */
const askVeiligThuis = (state: CasusState, around: Around): Awaited[] => {
  const { askVeiligThuis: doers } = around.protocol.does;
  const needed = state.doubt && state.advice.state === 'none' && state.step === 'consultatie';
  if (!needed || doers.includes('lead')) return [];
  const ib = doers.includes('ib') ? firstHoldersOf(around.school.people, 'ib', around.today) : [];
  const to = ib.find(({ id }) => !state.excluded.includes(id));
  if (to === undefined) return [afOf(state, around, 'veilig-thuis-advice', 'doubt', 'N2', 10)];
  return [waiting(state, to.id, 'veilig-thuis-advice', 'doubt', 'N2', 10)];
};

/** A version that was withdrawn: the AF reads why, and moves the casus to the one that goes on. */
const moveProtocol = (state: CasusState, around: Around): Awaited[] =>
  around.protocol.withdrawn === undefined
    ? []
    : [afOf(state, around, 'protocol-move', refOf(around.protocol), 'N1', 3)];
