import type { Meta } from '../decision.ts';
import type { Day } from '../time.ts';
import type { CasusEvent, CasusState, Weging } from './casus.ts';
import { consentOn, maySharePerson } from './toestemming.ts';

type WegingEvent = Extract<
  CasusEvent,
  {
    type:
      | 'WegingPlanned'
      | 'WegingAnonymised'
      | 'WegingViewGiven'
      | 'WegingDeclined'
      | 'WegingOpened'
      | 'WegingRecorded';
  }
>;

/** The weighing round: planned, views one by one, opened, recorded. A new plan begins anew. */
export const evolveWeging = (before: Weging | null, event: WegingEvent, meta: Meta): Weging | null => {
  if (event.type === 'WegingPlanned') return planned(event.data, meta);
  if (before === null) return null;
  switch (event.type) {
    case 'WegingAnonymised':
      return { ...before, share: 'zonderNaam', anonymous: meta.version };
    case 'WegingViewGiven':
      return {
        ...before,
        views: [...before.views.filter((view) => view.person !== meta.by), viewOf(event.data, meta)],
      };
    case 'WegingDeclined':
      return { ...before, declined: [...before.declined, meta.by] };
    case 'WegingOpened':
      return { ...before, opened: true };
    case 'WegingRecorded':
      return { ...before, opened: true, recorded: meta.version };
    default:
      return unknownEvent(event);
  }
};

const planned = (data: Extract<WegingEvent, { type: 'WegingPlanned' }>['data'], meta: Meta): Weging => ({
  version: meta.version,
  date: data.date,
  time: data.time,
  chair: data.chair,
  members: [...new Set([...data.members, data.chair])],
  declined: [],
  share: data.share,
  anonymous: data.share === 'zonderNaam' ? meta.version : 0,
  views: [],
  opened: false,
  recorded: 0,
});

const viewOf = (data: Extract<WegingEvent, { type: 'WegingViewGiven' }>['data'], meta: Meta) => ({
  person: meta.by,
  version: meta.version,
  danger: data.danger,
  doubt: data.danger === 'twijfel' || data.growth === 'twijfel' || data.risk === 'twijfel',
});

/** Members who are expected and have not given their view. */
export const missingViews = (weging: Weging): string[] =>
  weging.members.filter(
    (member) => !weging.declined.includes(member) && !weging.views.some((view) => view.person === member),
  );

/** Was it planned by name, and may that no longer be? Then a text without names is needed first. */
export const asksText = (state: CasusState, today: Day): boolean => {
  const { weging } = state;
  if (weging === null || weging.recorded > 0) return false;
  return weging.share === 'metNaam' && !maySharePerson('zorgteam', consentOn(state, today));
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Weging event: ${JSON.stringify(event)}`);
};
