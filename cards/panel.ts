import type { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import { phoneOf } from './numbers.ts';

/**
 * The acute panel: the same on every card, always last, needs no data and no network once it is on screen.
 * In a chat its alert is an Execute (the answer comes in place); in a dialog everything is a Submit.
 */
export type PanelPlace = 'chat' | 'dialog';

const now = phoneOf('112');
const soon = phoneOf('veiligThuis');

const text = (value: string, more: JsonObject = {}): JsonObject => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...more,
});

const BODY: JsonObject[] = [
  text(`**Nu gevaar? Bel ${now}.**`, { size: 'Large' }),
  text(
    `**Bel Veilig Thuis: ${soon}.** Bij zorg over de uren of dagen hierna. Gratis, dag en nacht. Advies vragen mag zonder namen.`,
  ),
  text(
    'Blijf bij het kind als dat kan. Haal er een collega bij. Praat nu niet met de ouders als dat gevaar kan geven. Bel eerst, leg daarna vast.',
  ),
];

const alert = (place: PanelPlace, ids: Ids): JsonObject => {
  const data: JsonObject = { verb: 'acuut.alert', ids };
  return place === 'chat'
    ? { type: 'Action.Execute', title: 'Waarschuw mijn school', verb: 'acuut.alert', associatedInputs: 'none', data }
    : { type: 'Action.Submit', title: 'Waarschuw mijn school', associatedInputs: 'none', data };
};

const called = (place: PanelPlace, ids: Ids): JsonObject => ({
  type: 'Action.Submit',
  title: 'Ik heb gebeld',
  associatedInputs: 'none',
  data: { ...(place === 'chat' ? { msteams: { type: 'task/fetch' } } : {}), verb: 'emergency.open', ids },
});

/** The panel's buttons. `withAlert` is false where the person concerned could be among those alerted. */
const actions = (place: PanelPlace, ids: Ids, withAlert: boolean): JsonObject[] => [
  ...(withAlert ? [alert(place, ids)] : []),
  called(place, ids),
];

/** Closed: one button at the foot of a card that unfolds the panel. */
export const panelAction = (place: PanelPlace, ids: Ids, withAlert = true): JsonObject => ({
  type: 'Action.ShowCard',
  title: 'Acuut gevaar',
  style: 'destructive',
  card: { type: 'AdaptiveCard', body: BODY, actions: actions(place, ids, withAlert) },
});

/** Open without buttons: on top of a card that has them itself. */
export const panelNumbers = (): JsonObject => ({ type: 'Container', style: 'attention', bleed: true, items: BODY });

/** Open: on top of a card, where there may be danger now. */
export const panelOpen = (place: PanelPlace, ids: Ids, withAlert = true): JsonObject => ({
  type: 'Container',
  style: 'attention',
  bleed: true,
  items: [...BODY, { type: 'ActionSet', actions: actions(place, ids, withAlert) }],
});
