import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { Told } from '../page.ts';

type Some = { type: string };
type As<Event extends Some, Type extends Event['type']> = Told<Extract<Event, { type: Type }>>;

export type ToldAs<Type extends CasusEvent['type']> = As<CasusEvent, Type>;

/** The events of one kind, oldest first. */
export const ofType = <Event extends Some, Type extends Event['type']>(
  told: Told<Event>[],
  type: Type,
): As<Event, Type>[] => told.filter((one): one is As<Event, Type> => one.event.type === type);
