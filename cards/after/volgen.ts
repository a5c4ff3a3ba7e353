import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { canLookBack } from '../../services/domain/casus/danger.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { phoneOf } from '../numbers.ts';
import { afName } from '../people.ts';
import { backOf } from './back.ts';
import { type After, button, RECORDED, said, type Typed } from './said.ts';

export const afterFollowUp = (state: CasusState, facts: Facts): After => {
  const { followUp } = state;
  if (followUp === null) return said('Gepland.', [], backOf(state, facts));
  const who = followUp.watch === facts.actor.person ? 'Jij houdt' : `${nameOf(facts.school, followUp.watch)} houdt`;
  return said(
    'Gepland.',
    [
      `${who} zicht tot ${shownDay(followUp.date)}.`,
      `Op ${shownDay(followUp.next)} komt er een bericht. Eerder opschrijven mag altijd.`,
    ],
    backOf(state, facts),
  );
};

/** Worse is looked at now, not on the day that was agreed. */
export const afterNote = (state: CasusState, facts: Facts, { now }: Typed): After => {
  const back = backOf(state, facts);
  const danger = now === 'nieuwGevaar' ? `Bel nu ${phoneOf('112')} of Veilig Thuis: ${phoneOf('veiligThuis')}.` : '';
  const called = now === 'nieuwGevaar' ? [button('Ik heb gebeld', 'emergency.open')] : [];
  if (now !== 'slechter' && now !== 'nieuwGevaar')
    return said(RECORDED, ['Dank je. Dit helpt om samen goed te kijken.'], back);
  const looks = facts.actor.roles.includes('af') && canLookBack(state);
  const look = looks ? [button('Terugkijken', 'follow-verdict.open')] : [];
  return said(RECORDED, [danger, ...whoHears(now, looks, facts)], [...called, ...look, ...back]);
};

/** Of danger all who lead hear at once; of worse the AF, who may be the one who wrote it. */
const whoHears = (now: 'slechter' | 'nieuwGevaar', looks: boolean, facts: Facts): string[] => {
  const isAf = facts.actor.roles.includes('af');
  const own = looks ? ['Kijk nu terug: is het kind veilig?'] : [];
  if (now === 'nieuwGevaar')
    return [`${isAf ? 'Je collega-AF' : afName(facts)} en de directie krijgen nu bericht. Wacht daar niet op.`, ...own];
  return isAf ? own : [`${afName(facts)} krijgt nu bericht.`];
};
