import { afterLaid } from '../akkoord.ts';
import { backOf } from '../back.ts';
import { button, RECORDED, said } from '../said.ts';
import { afterDecline, afterOpening, afterPlannedWeighing, afterView } from '../wegen.ts';
import { type AfterActs, says } from './act.ts';

/** The weighing together, the advice for class, and that the parents hear what came of it. */
export const wegenActs = {
  'weging.plan': (state, facts) => afterPlannedWeighing(state, facts),
  'weging.anonymise': says(RECORDED, 'Mensen van buiten de school lezen vanaf nu alleen deze tekst.'),
  'weging.view': (state, facts) => afterView(state, facts),
  'weging.guestView': (state, facts) =>
    said(
      RECORDED,
      ['De kijk staat erbij, met dat jij hem opschreef.'],
      [button('Stand van de weging', 'weighing-status.open'), ...backOf(state, facts)],
    ),
  'weging.decline': (state, facts, typed) => afterDecline(state, facts, typed),
  'weging.remind': (state, facts) =>
    said(
      'Herinnerd.',
      ['Wie nog geen kijk gaf, krijgt nu bericht.'],
      [button('Stand van de weging', 'weighing-status.open'), ...backOf(state, facts)],
    ),
  'weging.dangerHandled': says(RECORDED, 'De weging gaat door. Verandert er iets? Bel opnieuw.'),
  'weging.again': (state, facts) =>
    said(
      'Jullie wegen opnieuw.',
      ['Plan eerst de weging. Daarna komen de vragen van de beslissing weer.'],
      [button('Plan de weging', 'weighing-plan.open'), ...backOf(state, facts)],
    ),
  'weging.open': (state, facts) => afterOpening(state, facts),
  'weging.record': (state, facts) => afterLaid(state, facts),
  'advies.give': says(RECORDED, 'Wie in de klas staat, krijgt bericht.'),
  'advies.read': says('Gelezen.', 'Dit hoef jij niet op te lossen.', 'Merk je iets nieuws? Leg het vast.'),
  'ouders.informed': says('Dank je.', 'Dat de ouders het weten, staat nu in de zaak.'),
  'ouders.lapse': says(RECORDED, 'Niemand hoeft dit de ouders nog te vertellen.'),
} satisfies Partial<AfterActs>;
