import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { phoneOf } from '../numbers.ts';
import { nextOf } from './back.ts';
import { type After, button, RECORDED, said, type Typed } from './said.ts';

export const afterObservation = (state: CasusState, facts: Facts): After => {
  const [first] = nextOf(state, facts);
  if (first === undefined)
    return said(
      'Vastgelegd. Dank je.',
      ['Dit helpt om samen goed te kijken.'],
      [button('Verbeter', 'casus-correct.open')],
    );
  return said(
    RECORDED,
    ['Schrijf ook op wat goed gaat. Een dossier dat beide laat zien, is eerlijk naar kind en ouders.'],
    [...nextOf(state, facts), button('Nog een', 'observation.open')],
  );
};

/** Doubt asks for advice first; without doubt the step can go on. */
export const afterConsultation = (state: CasusState, facts: Facts): After => {
  const next = nextOf(state, facts);
  if (!state.doubt || state.advice.state !== 'none') return said(RECORDED, ['Twee zien meer dan een.'], next);
  return said(
    RECORDED,
    [`Er is twijfel. Bel Veilig Thuis om advies: ${phoneOf('veiligThuis')}. Je hoeft geen naam te noemen.`],
    [button('Leg het advies vast', 'veilig-thuis-advice.open'), ...next],
  );
};

export const afterAdvice = (state: CasusState, facts: Facts): After => {
  const next = nextOf(state, facts);
  if (state.advice.state === 'declined')
    return said(RECORDED, ['Je uitleg staat erbij. Wie akkoord geeft, leest die ook.'], next);
  const line =
    state.advice.talkOk === 'nog niet'
      ? 'Praat nu nog niet met de ouders. Vraag Veilig Thuis wanneer het wel kan.'
      : 'Het advies staat in het dossier. Je hebt hiermee niets gemeld.';
  return said(RECORDED, [line], next);
};

const BY_ANSWER: Record<string, string> = {
  jaPapier: 'Met naam delen mag nu met wie hier genoemd is.',
  jaMondeling: 'Vraag de toestemming ook op papier. Tot die tijd delen we zonder naam.',
  nee: 'Dit nemen we mee in de weging. Het zegt niet dat ouders iets verbergen.',
  ingetrokken: 'Vanaf nu delen we weer zonder naam.',
};

/** A refusal is kept and weighed, and blames nobody. */
export const afterConsent = (state: CasusState, facts: Facts, typed: Typed): After => {
  const answer = typed['answer'] ?? '';
  return said(
    RECORDED,
    [BY_ANSWER[answer] ?? 'Zonder toestemming op papier delen we zonder naam.'],
    nextOf(state, facts),
  );
};
