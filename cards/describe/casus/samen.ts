import type { Line } from '../signaal.ts';
import { line, type Some, unknownEvent } from './line.ts';

type SamenEvent = Some<
  | 'SignaalUnlinked'
  | 'CasusMovedToStaff'
  | 'SiblingLinked'
  | 'SiblingUnlinked'
  | 'CasusMerged'
  | 'CasusAbsorbed'
  | 'CasusSplit'
  | 'CasusReleased'
>;

/** What a casus belongs together with, and what no longer. */
export const samenLines = (event: SamenEvent): Line[] => {
  switch (event.type) {
    case 'SignaalUnlinked':
      return [line('signaal', 'Een signaal hoort niet meer bij deze zaak. Waarom staat bij het signaal.')];
    case 'CasusMovedToStaff':
      return [line('ging over een collega', event.data.reason)];
    case 'SiblingLinked':
      return [line('broer of zus op school', event.data.why || 'Vastgelegd bij de broer of zus.')];
    case 'SiblingUnlinked':
      return [line('toch geen broer of zus', event.data.why || 'Vastgelegd bij de ander.')];
    case 'CasusMerged':
      return [line('zaak samengevoegd', event.data.why)];
    case 'CasusAbsorbed':
      return [line('zaak samengevoegd', 'Een andere zaak over dit kind gaat hier verder.')];
    case 'CasusSplit':
      return [line('samenvoegen teruggedraaid', event.data.why || 'De andere zaak kon deze niet opnemen.')];
    case 'CasusReleased':
      return [line('samenvoegen teruggedraaid', 'Een andere zaak gaat weer apart verder.')];
    default:
      return unknownEvent(event);
  }
};
