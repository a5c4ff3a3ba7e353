import { phoneOf } from '../numbers.ts';
import { button } from './said.ts';

// Where to go after an act on a signal.
export const SIGNALS = button('Signalen bij elkaar', 'signals.open');
export const MY_CASES = button('Mijn zaken', 'my-cases.open');
export const DESK = button('Mijn werk', 'af-desk.open');
export const ADD = button('Vul aan', 'log-more.open');
export const CLOSE = button('Sluit af', 'close-signal.open');
export const CALLED = button('Ik heb gebeld', 'emergency.open');
export const START = button('Start de Meldcode', 'meldcode-start.open');

/** Whom to call, and when. */
export const CALL = `Nu gevaar? Bel ${phoneOf('112')}. Zorg over de uren hierna? Bel Veilig Thuis: ${phoneOf('veiligThuis')}.`;
