import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { currentStep } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { stepOf } from '../../services/domain/protocol.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childFor } from '../describe/childFor.ts';
import { stepTitle } from '../describe/stepName.ts';
import { type CasusView, casusPage } from '../page.ts';
import { acuteLine, hubLines } from './hubLines.ts';
import { FOR_STEP, stepOffers } from './hubOffers.ts';
import { moreOffers } from './moreOffers.ts';
import { allowed, asButtons, buttonList, offer, type Offer } from './offer.ts';

const card = dialogCard({
  id: 'casus',
  data: {
    child: z.string(),
    step: z.string(),
    goal: z.string(),
    open: z.boolean(),
    acute: z.boolean(),
    acuteLine: z.string(),
    lines: z.array(z.string()),
    returned: z.boolean(),
    told: told(),
    buttons: buttonList(),
  },
  example: {
    child: 'DV · groep 5',
    step: 'Signalen in kaart brengen',
    goal: 'Schrijf op wat je ziet en hoort. Ook wat goed gaat.',
    open: true,
    acute: true,
    acuteLine: 'Er was acuut gevaar op vr 18 dec om 14:50. Nieuw gevaar? Bel opnieuw.',
    lines: ['Jij doet deze stap. Graag voor di 2 feb.', 'Wacht op Omar: vertellen wat je zelf ziet.'],
    returned: true,
    told: [{ head: 'Marja · do 28 jan 15:10 · teruggestuurd', text: 'Schrijf nog op wanneer het brood ontbrak.' }],
    buttons: [
      { title: 'Leg voor', verb: 'step-submit.open', style: 'positive' },
      { title: 'Leg vast wat je ziet', verb: 'observation.open', style: 'default' },
      { title: 'Vraag een collega', verb: 'observation-ask.open', style: 'default' },
      { title: 'Lees de zaak', verb: 'casus-file.open', style: 'default' },
      { title: 'Meer', verb: 'casus-more.open', style: 'default' },
    ],
  },
});

/** The casus at a glance: where it stands, whose turn it is, and what the reader can do (storyboard 3.D to 3.J). */
export const casus = casusPage({
  card,
  opens: 'readers',
  reads: (state) => (wasReturned(state) ? [...currentStep(state).content, state.revision] : []),
  present: (view) => {
    const { state, facts } = view;
    const step = stepOf(facts.protocol, state.step);
    const remark = remarkOf(view);
    return {
      child: childFor(state, facts),
      step: stepTitle(facts.protocol, state.step, state),
      goal: step.goal,
      open: state.status === 'open',
      acute: state.acuut > 0,
      acuteLine: acuteLine(state),
      lines: hubLines(state, facts),
      returned: remark.length > 0,
      told: remark,
      buttons: buttonsOf(view),
    };
  },
});

const wasReturned = (state: CasusState): boolean =>
  state.status === 'open' && state.pending === null && currentStep(state).returns > 0;

/** The last remark that came back, until the step is laid before a second person again. */
const remarkOf = ({ state, told: events, facts }: CasusView) => {
  const last = events.findLast(({ event }) => event.type === 'StepReturned');
  return wasReturned(state) && last !== undefined ? describeCasus([last], facts.school, facts.protocol) : [];
};

const buttonsOf = ({ state, facts }: CasusView) => {
  const more = moreOffers(state, facts).length > 0 ? [{ title: 'Meer', verb: 'casus-more.open' }] : [];
  const read = { title: 'Lees de zaak', verb: 'casus-file.open' };
  return asButtons([...stepOffers(state, facts).slice(0, FOR_STEP), ...split(state, facts), read, ...more]);
};

/** A merge that was a mistake can be taken apart for fourteen days. */
const split = (state: CasusState, facts: Facts): Offer[] =>
  state.merge === null || facts.today > state.merge.till
    ? []
    : allowed([offer('Maak los', 'casus-split.open', 'casus.unmerge')], state, facts);
