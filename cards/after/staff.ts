import { shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { keeperNames, keeperNamesOf } from '../describe/keepers.ts';
import { phoneOf } from '../numbers.ts';
import { type After, button, RECORDED, said } from './said.ts';

const QUIET = 'Onderzoek niets zelf. Praat er niet over met deze collega.';
const CALL = `Nu gevaar? Bel ${phoneOf('112')}. Wacht niet op antwoord in Pluis.`;
const OPEN = button('Open', 'staff-record.open');

/** After it was written down: who sees it, and what not to do. The alert is not offered: nobody else may know. */
export const afterRoute = (state: SignaalState, facts: Facts): After =>
  said(
    state.danger === 'jaNu' ? 'Vastgelegd. Bel nu.' : RECORDED,
    [state.danger === 'jaNu' ? CALL : '', `Alleen ${keeperNames(state, facts)} ziet dit, en krijgt bericht.`, QUIET],
    [OPEN],
  );

/** It went the ordinary way, and stays closed to the colleague who is family. */
export const shutTo = ({ excluded }: SignaalState, { school }: Facts): string =>
  excluded.length === 0 ? '' : `Dit blijft dicht voor ${excluded.map((id) => nameOf(school, id)).join(' en ')}.`;

export const afterMove = (state: SignaalState, facts: Facts): After =>
  said(
    'Overgezet.',
    [`${keeperNames(state, facts)} weet wie het al las.`, QUIET],
    state.author === facts.actor.person ? [OPEN] : [],
  );

/** The same of a whole casus; who pressed may not open it any more. */
export const afterCasusMove = (state: CasusState, facts: Facts): After =>
  said('Overgezet.', [`${keeperNamesOf(state, facts)} krijgt bericht en gaat hiermee verder.`, QUIET]);

export const afterAdd = (state: SignaalState, { actor }: Facts): After =>
  said(RECORDED, ['Dit staat er nu bij, met de tijd van nu.'], state.author === actor.person ? [OPEN] : [FOLLOW]);

const FOLLOW = button('Hoe staat het nu?', 'staff-follow.open');

/** After the directie or the board did something: when it comes back, or that it is over. */
export const afterKeeping = ({ staff }: SignaalState): After =>
  staff === null || staff.closedAt > 0 || staff.again === ''
    ? said('Afgesloten.', ['Wie dit vastlegde, ziet dat het is afgerond.'])
    : said(
        RECORDED,
        [`Dit komt terug op ${shownDay(staff.again)}.`, 'Praat nog niet met de collega zonder het bestuur.'],
        [FOLLOW],
      );
