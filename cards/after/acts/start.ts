import { shownDay } from '../../../services/domain/calendar.ts';
import { type CasusState, currentStep } from '../../../services/domain/casus/casus.ts';
import type { Facts } from '../../../services/domain/decision.ts';
import { nameOf } from '../../../services/domain/school/school.ts';
import { stepName } from '../../describe/stepName.ts';
import { backOf, openOf } from '../back.ts';
import { type After, type Button, RECORDED, said } from '../said.ts';
import { afterCasusMove } from '../staff.ts';
import { type AfterActs, says } from './act.ts';

/** How a casus begins, which signals are in it, and what is put right in it. */
export const startActs = {
  'casus.start': (state, facts) => started(state, facts),
  'casus.attachSignaal': says(RECORDED, 'Het signaal hoort nu bij deze zaak.'),
  'casus.loseSignaal': says(RECORDED, 'Het signaal hoort niet meer bij deze zaak.'),
  'casus.detachSignaal': says(RECORDED, 'Het signaal hoort niet meer bij deze zaak.'),
  'casus.moveToStaff': (state, facts) => afterCasusMove(state, facts),
  'casus.correct': says('Verbeterd.', 'Wat er eerst stond, blijft erbij. Wie het eerder las, krijgt bericht.'),
  'casus.correctChild': (state, facts) => afterChild(state, backOf(state, facts)),
  'casus.readChange': says('Gelezen.', 'Je hoeft niets meer te doen.'),
} satisfies Partial<AfterActs>;

const started = (state: CasusState, facts: Facts): After => {
  const { doer, dueOn } = currentStep(state);
  const who =
    doer === facts.actor.person ? 'Jij voert de stappen uit.' : `${nameOf(facts.school, doer)} krijgt bericht.`;
  const [shut] = state.excluded;
  return said(
    'De Meldcode is gestart.',
    [
      who,
      `Eerst: ${stepName(facts.protocol, state.step, state)}. Graag voor ${shownDay(dueOn)}.`,
      shut === undefined ? '' : `Deze zaak is dicht voor ${nameOf(facts.school, shut)}.`,
    ],
    openOf(state, facts),
  );
};

/** What was given away with the old name has to be put right there as well (R119). */
const afterChild = ({ meldingen }: CasusState, back: Button[]): After =>
  said(
    'Verbeterd.',
    [
      'Wat er eerst stond, blijft erbij. Wie het eerder las, krijgt bericht.',
      'Wat van de leeftijd afhangt, volgt nu deze geboortedatum.',
      meldingen > 0
        ? 'Veilig Thuis kent de oude gegevens. Bel om ze te laten verbeteren.'
        : 'Kreeg iemand buiten de school al een bestand? Geef deze verbetering ook daar door.',
    ],
    back,
  );
