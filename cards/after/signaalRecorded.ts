import { inHands } from '../chat/receiptAcute.ts';
import { shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { hearsOn } from '../../services/domain/signaal/hearsOn.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { toldTo } from '../chat/receipt.ts';
import { phoneOf } from '../numbers.ts';
import { type After, RECORDED, said } from './said.ts';
import { afterRoute, shutTo } from './staff.ts';
import { MY_CASES, ADD, CALLED, CALL } from './signaalWays.ts';

/** What its author reads: who hears of it, and when he hears back. With danger now, only to call. */
export const afterRecorded = (state: SignaalState, facts: Facts): After => {
  const hears = `Je hoort uiterlijk ${shownDay(hearsOn(state, facts))} wat ermee gebeurt.`;
  const to = toldTo(state, facts);
  switch (state.danger) {
    case 'jaNu':
      if (state.alarm?.held === true) return said('Vastgelegd. Dank je.', [inHands(state, facts)], [ADD, MY_CASES]);
      return said(
        'Vastgelegd. Bel nu.',
        ['Je school is gewaarschuwd. Wacht niet op antwoord in Pluis.', CALL],
        [CALLED],
      );
    case 'kindVertelt':
      return said(
        'Vastgelegd. Dank je.',
        [to, 'Bel vandaag samen Veilig Thuis. Praat nog niet met de ouders.', hears],
        [ADD, MY_CASES],
      );
    case 'weetNiet':
      return said(
        RECORDED,
        [`${to} ${hears}`, `Twijfel je over gevaar? Bel ${phoneOf('veiligThuis')}, dat mag zonder namen.`],
        [ADD, MY_CASES],
      );
    case 'nee':
      return said(RECORDED, [`${to} ${hears}`], [ADD, MY_CASES]);
    default:
      return unknownDanger(state.danger);
  }
};

/** Told at the door for staff: on its own route, or as any signal, and then for whom it is closed. */
export const afterStaffDoor = (state: SignaalState, facts: Facts): After =>
  state.staff === null ? withLine(afterRecorded(state, facts), shutTo(state, facts)) : afterRoute(state, facts);

const withLine = (after: After, line: string): After => ({
  ...after,
  lines: [...after.lines, line].filter((one) => one !== ''),
});

/** A concern about honour: Veilig Thuis first, and no word to the family. */
export const afterHonour = (state: SignaalState, facts: Facts): After =>
  said(
    'Vastgelegd. Bel nu.',
    [
      state.danger === 'jaNu' ? CALL : `Bel vandaag Veilig Thuis: ${phoneOf('veiligThuis')}. Dat mag zonder namen.`,
      toldTo(state, facts),
      'Praat niet met ouders, broers, zussen of een tolk uit de familie.',
    ],
    [CALLED, ADD],
  );

const unknownDanger = (danger: never): never => {
  throw new Error(`unknown: ${JSON.stringify(danger)}`);
};
