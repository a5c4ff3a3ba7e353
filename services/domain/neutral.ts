/**
 * The lines that may leave in a notification, a summary, a fallback or the first text of a chat card.
 * A closed list: no act, step, institution or child can be named (storyboard 0).
 */
export const NEUTRAL = {
  N1: 'Er staat iets voor je klaar in Pluis.',
  N2: 'Er staat iets voor je klaar. Graag vandaag.',
  N3: 'Kijk nu in Pluis.',
  N4: 'Een collega vraagt je hulp.',
  N5: 'Er is antwoord voor je.',
  N6: 'Je overzicht staat klaar.',
  N7: 'Er staat een overleg klaar.',
  N8: 'Vastgelegd.',
  N9: 'Alles goed?',
  N10: 'Een bericht is niet aangekomen.',
  N11: 'Welkom bij Pluis.',
  N12: 'Er wacht een instelling op je.',
} as const;
export type NeutralLine = keyof typeof NEUTRAL;

/** Text that may leave. A type of its own: no other string fits. */
export type NeutralText = (typeof NEUTRAL)[NeutralLine];
