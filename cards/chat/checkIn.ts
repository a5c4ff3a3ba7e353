import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL, type NeutralText } from '../../services/domain/neutral.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { chatCard, line } from '../card.ts';

/** Is all well with a colleague? `waits` until he says so, `asks` until he has called for help. */
export const checkIn = chatCard({
  id: 'check-in',
  data: { line: line(), code: z.string(), text: z.string(), waits: z.boolean(), asks: z.boolean() },
  example: {
    line: 'Alles goed?',
    code: '7K3Q',
    text: 'Druk op een knop. Dan weten je collega’s hoe het met jou is.',
    waits: true,
    asks: true,
  },
});

/** The card as it stands now: asked, fine, somebody is on the way, or no longer needed. */
export const checkInData = (state: CasusState, facts: Pick<Facts, 'school'>, code: string): typeof checkIn.example => ({
  code,
  ...standing(state, facts),
});

const settled = (text: string): { line: NeutralText; text: string; waits: boolean; asks: boolean } => ({
  line: NEUTRAL.N8,
  text,
  waits: false,
  asks: false,
});

const standing = ({ talk: { planned } }: CasusState, { school }: Pick<Facts, 'school'>) => {
  if (planned === null) return settled('Niet meer nodig.');
  if (planned.fine) return settled('Fijn. Dank je.');
  if (planned.lookedBy !== '') return settled(`${nameOf(school, planned.lookedBy)} komt kijken.`);
  if (planned.helpAt > 0)
    return {
      line: NEUTRAL.N3,
      text: 'Je collega’s is gevraagd te komen. Gevaar? Bel 112.',
      waits: true,
      asks: false,
    };
  return { line: NEUTRAL.N9, text: checkIn.example.text, waits: true, asks: true };
};
