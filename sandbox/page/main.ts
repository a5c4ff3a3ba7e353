import { prepare } from './cards.ts';
import { createClock } from './clock.ts';
import { type Column, createColumn } from './column.ts';
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

const columnOf = (desk: Desk): Column => {
  const known = columns.get(desk.person.id);
  if (known !== undefined) return known;
  const column = createColumn(desk, () => theme);
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
  if (before !== undefined && desk.toasts.length > before.toasts.length) picker.unread(desk.person.id);
};

prepare();
showTheme();
main.addEventListener('failed', () => {
  offline.hidden = false;
});
const clock = createClock(part('.clock'));
follow({
  all: (all) => {
    for (const desk of all) update(desk);
    picker.fill(all);
  },
  desk: update,
  clock,
  connected: (yes) => {
    offline.hidden = yes;
  },
});
