import { z } from 'zod';
import { clockOf } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { chatCard, line } from '../card.ts';
import { canAsk, whoHasIt } from './receiptAcute.ts';

/** The answer to [Waarschuw mijn school], in the place of the card that it was pressed on. */
export const alerted = chatCard({
  id: 'alerted',
  panel: 'openNumbers',
  data: {
    line: line(),
    code: z.string(),
    lines: z.array(z.string()),
    open: z.boolean(),
    canAsk: z.boolean(),
    canCancel: z.boolean(),
  },
  example: {
    line: 'Kijk nu in Pluis.',
    code: '7K3Q',
    lines: ['Je school is gewaarschuwd om 14:50. Wacht niet op antwoord. Bel.'],
    open: true,
    canAsk: true,
    canCancel: true,
  },
});

const REGRET = 2 * MINUTE;

/** The card as the alarm stands now. */
export const alertedData = (
  state: SignaalState,
  facts: Pick<Facts, 'school' | 'today' | 'now'>,
  code: string,
): typeof alerted.example => {
  const { alarm } = state;
  if (alarm?.cancelled)
    return {
      line: NEUTRAL.N8,
      code,
      lines: ['Je collega’s lezen: “Per ongeluk. Alles is in orde.”'],
      open: false,
      canAsk: false,
      canCancel: false,
    };
  const at = alarm?.at ?? state.at;
  return {
    line: NEUTRAL.N3,
    code,
    lines: [...whoHasIt(state, facts), `Je school is gewaarschuwd om ${clockOf(at)}. Wacht niet op antwoord. Bel.`],
    open: true,
    canAsk: canAsk(state),
    canCancel: facts.now - at < REGRET,
  };
};
