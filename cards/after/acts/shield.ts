import { shutLine } from '../../describe/shut.ts';
import { backOf } from '../back.ts';
import { RECORDED, said } from '../said.ts';
import { type AfterActs, says } from './act.ts';

/** For whom a casus is closed, until a second person opens it again. */
export const shieldActs = {
  'casus.shield': (state, facts) =>
    said(
      'Deze zaak is nu dicht.',
      [shutLine(state, facts), 'Wat bij deze collega lag, gaat naar een ander.'],
      backOf(state, facts),
    ),
  'casus.liftShield': says('Voorgelegd.', 'Een tweede persoon beslist. Tot dan blijft de zaak dicht.'),
  'casus.confirmLift': (state, facts) => said(RECORDED, [shutLine(state, facts)], backOf(state, facts)),
  'casus.keepShield': (state, facts) => said(RECORDED, [shutLine(state, facts)], backOf(state, facts)),
} satisfies Partial<AfterActs>;
