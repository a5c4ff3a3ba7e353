import { givenSignaal } from './given.ts';
import { signals } from './inputs.ts';
import { ID } from './school.ts';

/** A signal at each moment that the rules tell apart. Sanne is its author. */

export const nieuw = givenSignaal();
export const vastgelegd = nieuw.and('sanne', signals('signaal.record'));
export const gevaar = nieuw.and('sanne', signals('signaal.record', { danger: 'jaNu' }));
export const onthuld = nieuw.and('sanne', signals('signaal.tell'));
export const beantwoord = vastgelegd.and('marja', signals('signaal.triage'));
export const gelezen = beantwoord.and('sanne', signals('signaal.acknowledge'));
export const ingetrokken = vastgelegd.and('sanne', signals('signaal.withdraw'));
export const gekoppeld = vastgelegd.and('marja', signals('signaal.attach'));
export const alarm = nieuw.and('sanne', signals('acuut.alert'));
export const opgepakt = alarm.and('peter', signals('acuut.take'));
export const eer = nieuw.and('sanne', signals('signaal.honour'));
export const dicht = vastgelegd.and('marja', signals('signaal.shield'));
export const overCollega = nieuw.and('sanne', signals('medewerkerRoute.record'));
export const overDirectie = nieuw.and(
  'sanne',
  signals('medewerkerRoute.record', { who: 'directie', colleague: ID.peter }),
);
export const overgezet = beantwoord.and('marja', signals('signaal.moveToStaff'));
export const opgevolgd = overCollega.and('peter', signals('medewerkerRoute.next'));
export const afgerond = opgevolgd.and('peter', signals('medewerkerRoute.close'));
export const dichtVoorAf = nieuw.and(
  'sanne',
  signals('medewerkerRoute.record', { who: 'familie', colleague: ID.marja }),
);
export const afgeblazen = alarm.and('sanne', signals('acuut.cancel'));
