import { afterLaid } from '../akkoord.ts';
import { afterCheckIn, afterHelpAsked, afterPlannedTalk, afterTalk, nearby } from '../gesprek.ts';
import { RECORDED, said } from '../said.ts';
import { type AfterActs, says, saysOnly } from './act.ts';

/** The talk with parents and child: planned, held safely, recorded, or left out. */
export const gesprekActs = {
  'gesprek.plan': (state, facts) => afterPlannedTalk(state, facts),
  'gesprek.near': (state, facts) => said('Dank je.', [nearby(state, facts)]),
  'gesprek.nearDecline': saysOnly('Dank je voor je antwoord.', 'Je collega vraagt iemand anders.'),
  'gesprek.checkIn': (state, facts) => afterCheckIn(state, facts),
  'gesprek.callHelp': (state, facts) => afterCheckIn(state, facts),
  'gesprek.look': saysOnly('Jij gaat kijken.', 'Ga nu. Je collega weet dat je komt.'),
  'gesprek.askHelp': (state, facts) => afterHelpAsked(state, facts),
  'gesprek.help': saysOnly('Vastgelegd. Dank je.', 'Je collega leest wat je aanraadt.'),
  'gesprek.readHelp': says('Gelezen.', 'Het antwoord staat ook in de zaak.'),
  'gesprek.staffSafe': says(RECORDED, 'Goed dat je dit samen hebt geregeld.'),
  'gesprek.record': (state, facts, typed) => afterTalk(state, facts, typed),
  'gesprek.skip': (state, facts) => afterLaid(state, facts),
} satisfies Partial<AfterActs>;
