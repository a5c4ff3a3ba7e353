import { z } from 'zod';
import { leftOn } from '../../services/domain/casus/bewaren.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { consentOn, maySharePerson } from '../../services/domain/casus/toestemming.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'transfer',
  data: {
    child: z.string(),
    consent: z.string(),
    lacking: z.boolean(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    consent: 'Er is toestemming op papier om met de nieuwe school te delen.',
    lacking: false,
    open: true,
    shut: false,
    shutLine: '',
  },
});

/** What goes along to the next school, with consent on paper; or that nothing does, and why. */
export const transfer = casusPage({
  card,
  opens: ['af'],
  acts: ['overdracht.record'],
  present: ({ state, facts, values }) => {
    const lacking = !maySharePerson('andereSchool', consentOn(state, facts.today));
    return {
      child: childLine(state),
      consent: lacking
        ? 'Er is nog geen toestemming op papier. Zonder die toestemming gaat er niets met naam mee.'
        : 'Er is toestemming op papier om met de nieuwe school te delen.',
      lacking,
      ...gateOf(whyNot(state, facts), values['why']),
    };
  },
});

const whyNot = (state: CasusState, { protocol }: Facts): string =>
  leftOn(state) === ''
    ? `Het kind is nog op school. De ${protocol.roles.af.short} legt eerst vast dat het vertrekt.`
    : '';
