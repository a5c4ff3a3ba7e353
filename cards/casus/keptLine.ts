import { longDay } from '../../services/domain/calendar.ts';
import { leftOn } from '../../services/domain/casus/bewaren.ts';
import { keepersOf, termOf } from '../../services/domain/casus/bewarenTerm.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { keepingWords } from '../describe/casus/bewaren.ts';

/** How long this casus stays as it stands now, and what the reader can do about it. */
export const keptLine = (state: CasusState, facts: Facts): string => {
  const { proposal, agreed, held, ending } = state.bewaren;
  if (state.merge !== null) return 'Deze zaak gaat verder in een andere zaak, en blijft zo lang als die.';
  if (ending !== null) return 'Dit wordt nu gewist.';
  if (held !== null)
    return `Dit wordt vastgehouden door ${nameOf(facts.school, held.by)}. Op ${longDay(held.on)} kijken jullie of dat nog nodig is.`;
  if (state.status !== 'closed')
    return 'Deze zaak loopt nog. Hoe lang zij blijft, kiezen jullie als zij is afgesloten.';
  if (proposal !== null) {
    const [to] = keepersOf(state, proposal.by, facts);
    return `Er ligt een voorstel: ${keepingWords(proposal)}. ${to?.name ?? 'Niemand'} kan daar akkoord op geven.`;
  }
  if (agreed !== null) return agreedLine(agreed);
  const left = leftOn(state);
  if (left === '') return 'Is het kind nog op school? Dan blijft dit. Elk jaar vraagt Pluis het opnieuw.';
  return `Het kind is van school sinds ${longDay(left)}. Dit blijft in elk geval tot ${longDay(termOf(left, facts))}. Wat doen jullie daarna?`;
};

const agreedLine = ({ what, on }: NonNullable<CasusState['bewaren']['agreed']>): string =>
  what === 'wissen'
    ? `Op ${longDay(on)} wist Pluis deze zaak, met de signalen die erbij horen. Loopt er nog iets, zoals een klacht? Houd haar dan vast.`
    : `Deze zaak blijft langer. Op ${longDay(on)} kijken jullie opnieuw.`;
