import { clockOf } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf, personOf } from '../../services/domain/school/school.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { type After, button, said } from './said.ts';
import { CALLED, CALL } from './signaalWays.ts';

/** The school was warned: not to wait for an answer, and a way back. */
export const afterAlert = ({ alarm, at }: SignaalState): After =>
  said(
    `Je school is gewaarschuwd om ${clockOf(alarm?.at ?? at)}.`,
    ['Wacht niet op antwoord. Bel.', CALL],
    [CALLED, button('Er kan niemand bellen', 'acuut.needCaller'), button('Was per ongeluk', 'acuut.cancel')],
  );

/** Who takes it goes there now. */
export const afterTake = ({ author }: SignaalState, { school }: Facts): After => {
  const colleague = personOf(school, author);
  const phone = colleague?.phone ?? '';
  const go = phone === '' ? '' : ` Of bel: ${phone}.`;
  return said(
    'Jij hebt dit.',
    ['De anderen zien jouw naam.', `Ga nu naar ${nameOf(school, author)}.${go}`, CALL],
    [CALLED, button('Open', 'acute-watch.open')],
  );
};
