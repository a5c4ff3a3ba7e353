import { afterLaid } from '../akkoord.ts';
import { RECORDED } from '../said.ts';
import { afterArrived, afterHelp } from '../nazorg.ts';
import { afterFollowUp, afterNote } from '../volgen.ts';
import { type AfterActs, says } from './act.ts';

/** The help, and who keeps sight of the child until it is said to be safe. */
export const volgenActs = {
  'hulp.plan': (state, facts) => afterHelp(state, facts),
  'hulp.arrived': (state, facts) => afterArrived(state, facts),
  'followUp.plan': (state, facts) => afterFollowUp(state, facts),
  'followUp.note': (state, facts, typed) => afterNote(state, facts, typed),
  'followUp.verdict': (state, facts) => afterLaid(state, facts),
  'vakantie.watch': says(RECORDED, 'Wie kijkt, krijgt daarvan bericht. Ook in de vakantie.'),
} satisfies Partial<AfterActs>;
