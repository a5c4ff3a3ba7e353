import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { CasusInputs } from '../../services/domain/casus/inputs.ts';
import type { CasusView } from '../page.ts';

/** The commit in which the talk that lies ahead was planned. */
export const plannedVersions = ({ talk }: CasusState): number[] =>
  talk.planned === null ? [] : [talk.planned.version];

type Planned = { data: CasusInputs['gesprek.plan']; by: string };

/** How the talk that lies ahead was planned; undefined when there is none. */
export const plannedTalk = ({ told, state }: CasusView): Planned | undefined => {
  for (const { event, by, version } of told)
    if (event.type === 'GesprekPlanned' && version === state.talk.planned?.version) return { data: event.data, by };
  return undefined;
};
