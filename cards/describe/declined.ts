import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { Weging } from '../../services/domain/casus/weging.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { Told } from '../page.ts';
import { ofType } from './ofType.ts';

/** Who cannot come to this round, why, and who comes instead. */
export const declinedLines = (told: Told<CasusEvent>[], { version, declined }: Weging, school: SchoolState): string[] =>
  ofType(told, 'WegingDeclined')
    .filter((one) => one.version > version && declined.includes(one.by))
    .map(({ event: { data }, by }) => {
      const instead = data.who === '' ? '' : ` ${nameOf(school, data.who)} komt in de plaats.`;
      return `${nameOf(school, by)} kan er niet bij zijn.${instead}`;
    });

/** The reasons, in people's own words. */
export const declinedReasons = (told: Told<CasusEvent>[], { version }: Weging, school: SchoolState) =>
  ofType(told, 'WegingDeclined')
    .filter((one) => one.version > version)
    .map(({ event, by }) => ({ head: `${nameOf(school, by)} kan niet, omdat`, text: event.data.why }));
