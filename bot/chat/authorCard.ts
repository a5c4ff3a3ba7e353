import { alerted, alertedData } from '../../cards/chat/alerted.ts';
import { receipt, receiptData } from '../../cards/chat/receipt.ts';
import { receiptStaff, receiptStaffData } from '../../cards/chat/receiptStaff.ts';
import { receiptAcute, receiptAcuteData } from '../../cards/chat/receiptAcute.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import type { Drawn } from './rendered.ts';

/** What the author of a signal has in his chat. */
export const authorCard = (state: SignaalState, facts: Facts, code: string): Drawn => {
  if (state.staff !== null) return { card: receiptStaff, data: receiptStaffData(state, facts, code) };
  if (state.kind === 'alarm' && state.initials === '') return { card: alerted, data: alertedData(state, facts, code) };
  if (state.danger === 'jaNu' && !isInHand(state))
    return { card: receiptAcute, data: receiptAcuteData(state, facts, code) };
  return { card: receipt, data: receiptData(state, facts, code), panelOpen: DOUBT.includes(state.danger) };
};

const DOUBT: SignaalState['danger'][] = ['weetNiet', 'jaNu'];

/** Somebody came, and its author was answered: then he can open the answer. */
const isInHand = ({ alarm, triage }: SignaalState): boolean =>
  triage !== null && alarm !== null && alarm.takenBy !== '';
