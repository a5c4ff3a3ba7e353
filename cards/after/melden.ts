import { isUnderWay, unsettled } from '../../services/domain/casus/melding.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { phoneOf } from '../numbers.ts';
import { backOf } from './back.ts';
import { type After, type Button, button, RECORDED, said, type Typed } from './said.ts';

/** What comes next around a melding, for whom it is to do. */
const nextOf = (state: CasusState, facts: Facts): Button[] => {
  const may = (act: Parameters<typeof mayCasus>[1]): boolean => mayCasus(state, act, facts) === undefined;
  const [first] = unsettled(state, facts.today);
  if (first === 'parents' && may('melding.parents')) return [button('Weten de ouders het?', 'report-parents.open')];
  if (first === 'pupil' && may('melding.pupil')) return [button('Praat met het kind', 'report-pupil.open')];
  return isUnderWay(state) && may('melding.record') ? [button('Leg de melding vast', 'report-record.open')] : [];
};

export const afterAssigned = (state: CasusState, facts: Facts): After => {
  const { reporter } = state.melding ?? { reporter: '' };
  const mine = reporter === facts.actor.person;
  const who = mine ? 'Jij meldt.' : `${nameOf(facts.school, reporter)} meldt, en krijgt bericht.`;
  const call = mine ? `Bel Veilig Thuis: ${phoneOf('veiligThuis')}.` : '';
  return said(RECORDED, [who, call], [...(mine ? nextOf(state, facts) : []), ...backOf(state, facts)]);
};

/** An objection is weighed by the AF; it is recorded, and holds nothing back by itself. */
const afterTold = (state: CasusState, facts: Facts, { objects }: Typed, thanks: string): After => {
  const back = backOf(state, facts);
  const next = nextOf(state, facts);
  if (objects !== 'ja') return said(RECORDED, [thanks], [...next, ...back]);
  const isAf = mayCasus(state, 'bezwaar.weigh', facts) === undefined;
  return said(
    RECORDED,
    [
      'Het bezwaar staat in het dossier.',
      isAf ? 'Weeg het nu.' : `De ${facts.protocol.roles.af.short} weegt het, samen met een tweede persoon.`,
    ],
    [...(isAf ? [button('Weeg het bezwaar', 'objection.open')] : next), ...back],
  );
};

export const afterParents = (state: CasusState, facts: Facts, typed: Typed): After =>
  afterTold(state, facts, typed, 'Dank je. Blijf met de ouders in gesprek.');

export const afterPupil = (state: CasusState, facts: Facts, typed: Typed): After =>
  afterTold(state, facts, typed, 'Dank je. Vraag morgen even hoe het gaat.');

export const afterReport = (state: CasusState, facts: Facts): After => {
  const plan =
    state.followUp === null && state.step === 'volgen' && mayCasus(state, 'followUp.plan', facts) === undefined
      ? [button('Plan', 'follow-plan.open')]
      : [];
  return said(
    RECORDED,
    [
      'Veilig Thuis beslist meestal binnen vijf werkdagen wat er gebeurt.',
      unsettled(state, facts.today).length > 0 ? 'Vertel nu ook de ouders en het kind dat er is gemeld.' : '',
      plan.length > 0
        ? 'Spreek nu af wie zicht houdt. Jullie zien het kind elke dag.'
        : 'Jullie zien het kind elke dag. Blijf opschrijven wat je ziet.',
    ],
    [...nextOf(state, facts), ...plan, ...backOf(state, facts)],
  );
};
