import type { Agreement } from '../../../services/domain/casus/informs.ts';
import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import type { Line } from '../signaal.ts';
import { line, type Some, unknownEvent } from './line.ts';

/** What the parents hear, in general words: what exactly stands with the agreement itself. */
export const AGREED: Record<Agreement, string> = {
  overleg: 'wat er in het overleg is afgesproken',
  melding: 'wat er bij de melding is afgesproken',
  hulp: 'welke hulp er komt',
  afsluiting: 'hoe jullie dit afsluiten',
};

/** That the parents heard what was agreed, or need not any more. */
export const oudersLines = (event: Some<'ParentsInformed' | 'InformingLapsed'>, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'ParentsInformed':
      return [line(`ouders ingelicht door ${nameOf(school, event.data.person)}`, `Over ${AGREED[event.data.what]}.`)];
    case 'InformingLapsed':
      return [line('de ouders hoeven dit niet meer te horen, omdat', event.data.why)];
    default:
      return unknownEvent(event);
  }
};
