import { shownDay } from '../../../services/domain/calendar.ts';
import type { CasusState } from '../../../services/domain/casus/casus.ts';
import { backOf } from '../back.ts';
import { type After, type Button, RECORDED, said } from '../said.ts';
import { type AfterActs, says } from './act.ts';

/** Brothers and sisters, and other casussen of the same child. */
export const samenActs = {
  'sibling.link': says(RECORDED, 'Denk bij overleg ook aan de leerkracht van de broer of zus.'),
  'sibling.unlink': says(RECORDED, 'Ze staan niet meer als broer of zus bij elkaar.'),
  'casus.merge': (state, facts) => merged(state, backOf(state, facts)),
  'casus.unmerge': says('Losgemaakt.', 'Deze zaak loopt weer apart verder. De signalen komen terug.'),
  'casus.reopen': says('Losgemaakt.', 'Deze zaak loopt weer apart verder. De signalen komen terug.'),
  'casus.absorb': says(RECORDED, 'De andere zaak is bijgewerkt.'),
  'casus.release': says(RECORDED, 'De andere zaak is bijgewerkt.'),
} satisfies Partial<AfterActs>;

const merged = ({ merge }: CasusState, back: Button[]): After => {
  const till = merge === null ? '' : `Klopt het toch niet? Losmaken kan tot ${shownDay(merge.till)}.`;
  const asks = 'Vroeg je een collega nog iets? Vraag dat opnieuw in de andere zaak.';
  return said(
    'Samengevoegd.',
    ['Deze zaak gaat verder in de andere zaak. De signalen en wie ze schreef gaan mee.', asks, till],
    back,
  );
};
