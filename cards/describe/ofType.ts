import type { CasusEvent } from '../../services/domain/casus/casus.ts';
import type { Told } from '../page.ts';

export type ToldAs<Type extends CasusEvent['type']> = Told<Extract<CasusEvent, { type: Type }>>;

/** The events of one kind, oldest first. */
export const ofType = <Type extends CasusEvent['type']>(told: Told<CasusEvent>[], type: Type): ToldAs<Type>[] =>
  told.filter((one): one is ToldAs<Type> => one.event.type === type);
