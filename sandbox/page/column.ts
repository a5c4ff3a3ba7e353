import { drawCard, type Pressed } from './cards.ts';
import { make } from './make.ts';
import { createMessages } from './messages.ts';
import { send } from './send.ts';
import type { Card, Desk } from './state.ts';

type Theme = 'light' | 'dark';

export type Column = { root: HTMLElement; update: (desk: Desk) => void; redraw: () => void; toNewest: () => void };

/** One person's Teams: chat, dialog, what the lock screen shows, and a place to type. */
export const createColumn = (first: Desk, theme: () => Theme): Column => {
  const { id, name, title } = first.person;
  const root = make('section', 'desk');
  root.dataset['testid'] = `column-${name.toLowerCase()}`;
  root.setAttribute('aria-label', `Teams van ${name}`);
  const header = make('header');
  header.append(make('h2', '', name), make('p', '', title));
  const toasts = make('div');
  toasts.setAttribute('aria-live', 'polite');
  const place = make('div');
  let desk = first;
  let seenToasts = first.toasts.length;
  const act = async (pressed: Pressed, message?: string): Promise<void> => {
    root.classList.add('busy');
    const done = await send('act', { person: id, action: pressed, ...(message === undefined ? {} : { message }) });
    root.classList.remove('busy');
    if (!done) root.dispatchEvent(new CustomEvent('failed', { bubbles: true }));
  };
  const messages = createMessages(
    'Nog geen berichten. Typ hieronder, of kies Niet pluis.',
    theme,
    (pressed, message) => void act(pressed, message),
  );
  root.append(header, toasts, messages.root, createComposer(id), place);
  let dialogKey = '';
  const drawDialog = (): void => {
    const key = JSON.stringify(desk.dialog ?? '') + theme();
    if (key === dialogKey) return;
    dialogKey = key;
    place.replaceChildren();
    if (desk.dialog === undefined) return;
    place.append(
      createDialog(
        desk.dialog,
        theme(),
        (pressed) => void act(pressed),
        () => void send('close', { person: id }),
      ),
    );
    place.querySelector<HTMLElement>('.dialog .content')?.focus();
  };
  const drawToasts = (): void => {
    for (const text of desk.toasts.slice(seenToasts)) toasts.replaceChildren(createToast(name, text));
    seenToasts = desk.toasts.length;
  };
  const update = (next: Desk): void => {
    desk = next;
    messages.show(desk.messages);
    drawDialog();
    drawToasts();
  };
  const redraw = (): void => {
    messages.redraw();
    drawDialog();
  };
  update(first);
  return { root, update, redraw, toNewest: messages.toNewest };
};

const createToast = (name: string, text: string): HTMLElement => {
  const toast = make('div', 'toast');
  toast.dataset['testid'] = 'toast';
  const words = make('div');
  words.append(make('small', '', `Op het scherm van ${name}`), text);
  const close = make('button', '', 'Weg');
  close.addEventListener('click', () => toast.remove());
  toast.append(words, close);
  return toast;
};

type DialogState = { title: string; card?: Card; text: string };

const createDialog = (
  { title, card, text }: DialogState,
  theme: Theme,
  press: (pressed: Pressed) => void,
  close: () => void,
): HTMLElement => {
  const dialog = make('div', 'dialog');
  dialog.dataset['testid'] = 'dialog';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-label', title);
  const header = make('header');
  const shut = make('button', '', 'Sluit');
  shut.setAttribute('aria-label', 'Sluit dit venster');
  shut.addEventListener('click', close);
  header.append(make('h3', '', title), shut);
  const content = make('div', 'content');
  content.tabIndex = -1;
  content.append(card === undefined ? make('p', '', text) : drawCard(card, theme, press));
  dialog.append(header, content);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepInside(dialog, event);
  });
  return dialog;
};

/** Tab goes round within a dialog. */
const keepInside = (dialog: HTMLElement, event: KeyboardEvent): void => {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, input, textarea, select')].filter(
    (stop) => stop.offsetParent !== null,
  );
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
};

const QUICK = ['Niet pluis', 'Start', 'Acuut'];

const createComposer = (person: string): HTMLElement => {
  const form = make('form', 'composer');
  form.dataset['testid'] = 'composer';
  const input = make('input');
  input.placeholder = 'Typ een bericht aan Pluis';
  input.setAttribute('aria-label', 'Bericht aan Pluis');
  const say = (text: string): void => {
    if (text.trim() !== '') void send('say', { person, text });
  };
  const quick = QUICK.map((text) => {
    const button = make('button', '', text);
    button.type = 'button';
    button.addEventListener('click', () => say(text));
    return button;
  });
  const submit = make('button', 'send', 'Stuur');
  form.append(input, ...quick, submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say(input.value);
    input.value = '';
  });
  return form;
};
