import type { Meta } from '../decision.ts';
import type { CasusEvent, Weging } from './casus.ts';

type WegingEvent = Extract<
  CasusEvent,
  { type: 'WegingPlanned' | 'WegingViewGiven' | 'WegingDeclined' | 'WegingOpened' | 'WegingRecorded' }
>;

/** The weighing round: planned, views one by one, opened, recorded. A new plan begins anew. */
export const evolveWeging = (before: Weging | null, event: WegingEvent, meta: Meta): Weging | null => {
  if (event.type === 'WegingPlanned') return planned(event.data, meta);
  if (before === null) return null;
  switch (event.type) {
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

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Weging event: ${JSON.stringify(event)}`);
};
