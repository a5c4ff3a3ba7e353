import type { Facts } from '../../services/domain/decision.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { afName } from '../people.ts';

/** Where a signal stands, in the words of the author's own list (storyboard `my-cases`). */
export const signaalStatus = (state: SignaalState, facts: Facts): string => {
  switch (state.status) {
    case 'withdrawn':
      return 'ingetrokken';
    case 'attached':
      return `loopt, ${afName(facts)} heeft de leiding`;
    case 'closed':
      return state.acknowledged ? 'afgesloten' : 'afgesloten, lees waarom';
    case 'triaged':
    case 'loose':
      return state.acknowledged ? 'beantwoord' : 'antwoord klaar';
    case 'staff':
      return staffStatus(state);
    case 'alarm':
      return 'school gewaarschuwd';
    case 'new':
    case 'none':
      return state.seen === null ? 'vastgelegd' : 'gezien';
    default:
      return unknownStatus(state.status);
  }
};

const staffStatus = ({ staff }: SignaalState): string => {
  if (staff === null || staff.takenBy === '') return 'vastgelegd';
  return staff.closedAt > 0 ? 'afgerond' : 'opgepakt';
};

const unknownStatus = (status: never): never => {
  throw new Error(`unknown status: ${JSON.stringify(status)}`);
};
