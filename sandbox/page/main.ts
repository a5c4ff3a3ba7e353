import { prepare } from './cards.ts';
import { createChannel } from './channel.ts';
import { createClock } from './clock.ts';
import { type Column, createColumn } from './column.ts';
import { createJourney } from './journey.ts';
import { createPicker } from './picker.ts';
import { type Desk, follow } from './state.ts';

const part = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
};

const THEME = 'pluis-proeftuin-licht';
const desks = new Map<string, Desk>();
const columns = new Map<string, Column>();
const main = part('.desks');
const offline = part('.offline');

let theme: 'light' | 'dark' =
  localStorage.getItem(THEME) === 'dark' ||
  (localStorage.getItem(THEME) === null && matchMedia('(prefers-color-scheme: dark)').matches)
    ? 'dark'
    : 'light';

const showTheme = (): void => {
  document.documentElement.dataset['theme'] = theme;
  part('.theme').setAttribute('aria-pressed', String(theme === 'dark'));
  for (const column of columns.values()) column.redraw();
};

part('.theme').addEventListener('click', () => {
  theme = theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem(THEME, theme);
  showTheme();
});

/** The team's channel is shown as a column too, but nobody speaks there for himself. */
let channel: Desk | undefined;

const columnOf = (desk: Desk): Column => {
  const known = columns.get(desk.person.id);
  if (known !== undefined) return known;
  const people = (): Desk['person'][] =>
    [...desks.values()].filter((one) => one !== channel).map(({ person }) => person);
  const column = desk === channel ? createChannel(desk, people, () => theme) : createColumn(desk, () => theme);
  columns.set(desk.person.id, column);
  return column;
};

const picker = createPicker(part('.picker'), (shown) => {
  const visible = [...desks.values()].filter(({ person }) => shown.has(person.id)).map(columnOf);
  main.replaceChildren(...visible.map(({ root }) => root));
  for (const column of visible) column.toNewest();
});

const update = (desk: Desk): void => {
  const before = desks.get(desk.person.id);
  desks.set(desk.person.id, desk);
  columnOf(desk).update(desk);
  if (before !== undefined && hasMore(desk, before)) picker.unread(desk.person.id);
};

const hasMore = (desk: Desk, before: Desk): boolean =>
  desk.toasts.length > before.toasts.length || (desk === channel && desk.messages.length > before.messages.length);

const show = (person: string): void => {
  picker.show(person);
  columns.get(person)?.root.scrollIntoView({ inline: 'nearest', block: 'nearest' });
};

prepare();
showTheme();
main.addEventListener('failed', () => {
  offline.hidden = false;
});
main.addEventListener('opened', (event) => {
  if (event instanceof CustomEvent && typeof event.detail === 'string') show(event.detail);
});
const journey = createJourney(part('.journey'), show);
const clock = createClock(part('.clock'), journey.from);
const updateChannel = (desk: Desk): void => {
  channel = desk;
  update(desk);
};
follow({
  all: (all, team) => {
    for (const desk of all) update(desk);
    updateChannel(team);
    picker.fill([...all, team]);
  },
  desk: update,
  channel: updateChannel,
  clock: (now) => {
    clock(now);
    journey.till(now, [...desks.values()]);
    for (const column of columns.values()) column.toNewest();
  },
  connected: (yes) => {
    offline.hidden = yes;
  },
});
