import type { Meta } from '../../decision.ts';
import type { Day } from '../../time.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import type { Weging } from '../weging.ts';
import { guestsOf } from '../guests.ts';
import { consentOn, maySharePerson } from '../toestemming.ts';

export type WegingEvent = Extract<
  CasusEvent,
  {
    type:
      | 'WegingPlanned'
      | 'WegingAnonymised'
      | 'WegingViewGiven'
      | 'WegingGuestViewGiven'
      | 'WegingDeclined'
      | 'WegingReminded'
      | 'WegingOpened'
      | 'WegingRecorded';
  }
>;

/** The weighing round: planned, views one by one, opened, recorded. A new plan begins anew. */
export const evolveWeging = (before: Weging | null, event: WegingEvent, meta: Meta): Weging | null => {
  if (event.type === 'WegingPlanned') return { ...planned(event.data, meta), danger: before?.danger ?? null };
  if (before === null) return null;
  switch (event.type) {
    case 'WegingAnonymised':
      return { ...before, share: 'zonderNaam', anonymous: meta.version };
    case 'WegingViewGiven':
      return withView(before, viewOf(event.data, meta.by, 0, meta), meta);
    case 'WegingGuestViewGiven':
      return withView(before, viewOf(event.data, '', Number(event.data.guest), meta), meta);
    case 'WegingDeclined':
      return declined(before, event.data.who, meta);
    case 'WegingReminded':
      return { ...before, reminded: before.reminded + 1 };
    case 'WegingOpened':
      return { ...before, opened: true };
    case 'WegingRecorded':
      return { ...before, opened: true, recorded: meta.version, danger: null, informs: event.data.informs };
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
  parents: data.parents === 'erbij',
  share: data.share,
  anonymous: data.share === 'zonderNaam' ? meta.version : 0,
  views: [],
  guests: guestsOf(data.guests).length,
  reminded: 0,
  danger: null,
  opened: false,
  recorded: 0,
  informs: '',
});

type View = Weging['views'][number];
type Given = Extract<WegingEvent, { type: 'WegingViewGiven' | 'WegingGuestViewGiven' }>['data'];

/** One view of each; who says that there is danger now is heard before the weighing opens. */
const withView = (before: Weging, view: View, { by, version }: Meta): Weging => ({
  ...before,
  views: [...before.views.filter(({ person, guest }) => person !== view.person || guest !== view.guest), view],
  danger: view.danger === 'ja' ? { by, version } : before.danger,
});

/** Who cannot come may name who comes instead; a chair always does. */
const declined = (before: Weging, who: string, { by }: Meta): Weging => ({
  ...before,
  declined: [...before.declined, by],
  members: who === '' ? before.members : [...new Set([...before.members, who])],
  chair: before.chair === by && who !== '' ? who : before.chair,
});

const viewOf = (data: Given, person: string, guest: number, meta: Meta): View => ({
  person,
  guest,
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

/** Does one of the views doubt, or do they differ on danger? Then Veilig Thuis belongs to it (R74). */
export const asksVeiligThuis = ({ views }: Weging): boolean =>
  views.some(({ doubt }) => doubt) || new Set(views.map(({ danger }) => danger)).size > 1;

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Weging event: ${JSON.stringify(event)}`);
};
