import { z } from 'zod';
import { approversOf } from '../../services/domain/casus/approvers.ts';
import { type CasusState, currentStep } from '../../services/domain/casus/casus.ts';
import { successorsOf } from '../../services/domain/casus/successors.ts';
import { casusRelations, mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { stepTitle } from '../describe/stepName.ts';
import { within } from '../describe/within.ts';
import { casusPage } from '../page.ts';
import { isByOne } from './byOne.ts';
import { aboutOf } from './review/about.ts';
import { notThere, standsAt } from './review/stands.ts';
import { reviewTold, reviewVersions } from './review/told.ts';

const card = dialogCard({
  id: 'step-review',
  data: {
    title: z.string(),
    child: z.string(),
    stands: z.string(),
    stressed: z.boolean(),
    headline: z.string(),
    lacking: z.boolean(),
    missing: z.string(),
    told: told(),
    more: z.boolean(),
    decides: z.boolean(),
    means: z.string(),
    waits: z.boolean(),
    waitsFor: z.string(),
    takes: z.boolean(),
    handable: z.boolean(),
    back: z.boolean(),
  },
  example: {
    title: 'Overleggen · 7K3Q',
    child: 'DV · groep 5',
    stands: 'Voorgelegd door Sanne op do 28 jan om 12:20.',
    stressed: true,
    headline: 'Er is twijfel over oorzaak of veiligheid.',
    lacking: true,
    missing: 'advies van Veilig Thuis; de uitleg staat hieronder',
    told: [
      {
        head: 'Sanne · wo 27 jan 15:40 · overleg op wo 27 jan, vorige leerkracht, bij naam bekend: ja, collega van school, twijfel: ja',
        text: 'Vorig jaar nooit zo. Hij kwam altijd op tijd en at zijn brood op.',
      },
      {
        head: 'Sanne · wo 27 jan 16:30 · Veilig Thuis niet gevraagd, omdat',
        text: 'Ik wil eerst met de vorige leerkracht en de jeugdarts kijken. Daarna bel ik alsnog.',
      },
      { head: 'Sanne · do 28 jan 12:20 · voorgelegd', text: 'Klaar met deze stap.' },
    ],
    more: true,
    decides: true,
    means: 'Akkoord betekent: nu volgt Praten met ouders en kind.',
    waits: false,
    waitsFor: 'Ligt bij Peter.',
    takes: true,
    handable: true,
    back: true,
  },
});

/** Everything that waits for a second person, on one page: what it is, what it rests on, and what he decides. */
export const stepReview = casusPage({
  card,
  opens: ['approver', 'af'],
  acts: ['step.approve', 'step.return', 'step.takeOver'],
  reads: reviewVersions,
  present: (view) => {
    const { state, facts } = view;
    const { pending } = state;
    const { title, headline, means } = pending === null ? idle(state, facts) : aboutOf(pending, state, facts);
    const { lines, more } = within(describeCasus(reviewTold(view), facts.school, facts.protocol));
    const missing = pending === null || pending.what === 'closing' ? '' : notThere(state, facts);
    const decides = casusRelations(state, facts).includes('approver');
    return {
      title: `${title} · ${view.code}`,
      child: childLine(state),
      stands: standsAt(state, facts),
      stressed: headline !== '',
      headline,
      lacking: missing !== '',
      missing,
      told: lines,
      more,
      decides,
      means,
      waits: pending !== null && !decides,
      waitsFor: waitsFor(state, facts),
      takes: mayTakeOver(state, facts),
      handable: decides && successorsOf(facts.actor.person, state, facts).length > 0,
      back: mayReadCasus(state, facts),
    };
  },
});

const idle = (state: CasusState, { protocol }: Facts) => ({
  title: stepTitle(protocol, state.step, state),
  headline: '',
  means: '',
});

const waitsFor = (state: CasusState, facts: Facts): string => {
  const { pending } = state;
  const to = pending === null ? undefined : approversOf(state, pending.what, pending.by, facts)[0];
  return to === undefined
    ? 'Er is niemand anders die akkoord kan geven. Vraag de beheerder om een plaatsvervanger.'
    : `Ligt bij ${to.name}.`;
};

/** Only the AF, only a step that one colleague does, and not what she does herself already. */
const mayTakeOver = (state: CasusState, { actor }: Facts): boolean =>
  state.status === 'open' &&
  isByOne(state.step) &&
  (state.pending === null || state.pending.what === 'step' || state.pending.what === 'skip') &&
  actor.roles.includes('af') &&
  currentStep(state).doer !== actor.person;
