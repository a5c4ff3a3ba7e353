import { longDay } from '../../services/domain/calendar.ts';
import { leftOn } from '../../services/domain/casus/bewaren.ts';
import { keepersOf, termOf } from '../../services/domain/casus/bewarenTerm.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { CasusCommandType } from '../../services/domain/casus/inputs.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { backOf } from './back.ts';
import { type After, button, RECORDED, said } from './said.ts';

type Keeps = Extract<CasusCommandType, `bewaren.${string}`>;

const MORE = button('Hoe lang blijft dit?', 'bewaren.open');

/** The page after an act on how long a casus stays. */
export const afterKeeping = (command: Keeps, state: CasusState, facts: Facts): After => {
  const back = backOf(state, facts);
  const { agreed, proposal } = state.bewaren;
  switch (command) {
    case 'bewaren.left':
      return said(
        RECORDED,
        [`Dit blijft in elk geval tot ${longDay(termOf(leftOn(state), facts))}.`],
        [button('Stel voor', 'bewaren-propose.open'), ...back],
      );
    case 'bewaren.stays':
      return said(RECORDED, ['Over een jaar vraagt Pluis het opnieuw.'], back);
    case 'bewaren.propose': {
      const [to] = keepersOf(state, proposal?.by ?? '', facts);
      return said('Voorgelegd.', [`${to?.name ?? 'Een collega'} kijkt mee. Tot dan verandert er niets.`], back);
    }
    case 'bewaren.confirm':
      return said('Akkoord gegeven.', [agreed === null ? '' : after(agreed)], back);
    case 'bewaren.return':
      return said('Teruggestuurd.', ['Er verandert niets. De AF leest waarom.'], back);
    case 'bewaren.seen':
      return said('Dank je.', [agreed === null ? '' : after(agreed)], [MORE]);
    case 'bewaren.hold':
      return said(
        'Dit wordt vastgehouden.',
        ['Pluis wist er niets van. Op de dag die je koos komt de vraag terug.'],
        [MORE],
      );
    case 'bewaren.release':
      return said('Opgeheven.', ['Er wordt pas gewist als twee mensen dat opnieuw afspreken.'], [MORE]);
    default:
      return unknownCommand(command);
  }
};

const after = ({ what, on }: NonNullable<CasusState['bewaren']['agreed']>): string =>
  what === 'wissen' ? `Op ${longDay(on)} wist Pluis dit vanzelf.` : `Op ${longDay(on)} kijken jullie opnieuw.`;

const unknownCommand = (command: never): never => {
  throw new Error(`unknown command: ${JSON.stringify(command)}`);
};
