import { shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { TurnCommand } from '../../services/domain/turns/inputs.ts';
import type { Turns } from '../../services/domain/turns/turns.ts';
import { type After, type Button, RECORDED, said } from './said.ts';

/** The page after an act on whose turn it is. */
export const afterTurn = (
  command: TurnCommand['type'],
  { later, handed, sees }: Turns,
  { actor, school }: Facts,
  buttons: Button[],
): After => {
  switch (command) {
    case 'reminder.snooze': {
      const mine = later.findLast(({ person }) => person === actor.person);
      return said('Later.', mine === undefined ? [] : [`Je hoort het weer op ${shownDay(mine.until)}.`], buttons);
    }
    case 'turn.handOver':
      return said(
        'Gevraagd.',
        [`${nameOf(school, handed?.to ?? '')} krijgt bericht. Tot je collega het neemt, blijft het bij jou.`],
        buttons,
      );
    case 'turn.take':
      return said('Jij hebt dit.', [`${nameOf(school, handed?.by ?? '')} ziet dat jij het overneemt.`], buttons);
    case 'turn.keep':
      return said(RECORDED, ['Het blijft bij wie het had.'], buttons);
    case 'escalation.take':
    case 'escalation.speak': {
      const on = sees.find(({ by }) => by === actor.person)?.on ?? '';
      const title = command === 'escalation.take' ? 'Jij hebt dit.' : RECORDED;
      return said(title, on === '' ? [] : [`Wacht het op ${shownDay(on)} nog? Dan hoor je het weer.`], buttons);
    }
    default:
      return unknownCommand(command);
  }
};

const unknownCommand = (command: never): never => {
  throw new Error(`no page after ${String(command)}`);
};
