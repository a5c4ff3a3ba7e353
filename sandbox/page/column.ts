import { drawCard, type Pressed } from './cards.ts';
import { send } from './send.ts';
import type { Card, Desk, Message } from './state.ts';

type Theme = 'light' | 'dark';

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

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
  const messages = make('div', 'messages');
  messages.tabIndex = -1;
  const place = make('div');
  root.append(header, toasts, messages, createComposer(id), place);

  let desk = first;
  let seenToasts = first.toasts.length;
  const drawn = new Map<string, { key: string; element: HTMLElement }>();
  const act = async (pressed: Pressed, message?: string): Promise<void> => {
    root.classList.add('busy');
    const done = await send('act', { person: id, action: pressed, ...(message === undefined ? {} : { message }) });
    root.classList.remove('busy');
    if (!done) root.dispatchEvent(new CustomEvent('failed', { bubbles: true }));
  };
  const drawMessages = (): void => {
    const before = messages.scrollHeight - messages.scrollTop - messages.clientHeight;
    messages.replaceChildren(
      ...desk.messages.map((message) => kept(drawn, message, theme(), (pressed) => void act(pressed, message.id))),
    );
    if (desk.messages.length === 0)
      messages.append(make('p', 'empty', 'Nog geen berichten. Typ hieronder, of kies Niet pluis.'));
    if (before < 80) messages.scrollTop = messages.scrollHeight;
  };
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
    drawMessages();
    drawDialog();
    drawToasts();
  };
  const redraw = (): void => {
    drawn.clear();
    update(desk);
  };
  update(first);
  const toNewest = (): void => {
    messages.scrollTop = messages.scrollHeight;
  };
  return { root, update, redraw, toNewest };
};

/** A card that has not changed stays as it is, with what is being typed in it. */
const kept = (
  drawn: Map<string, { key: string; element: HTMLElement }>,
  message: Message,
  theme: Theme,
  press: (pressed: Pressed) => void,
): HTMLElement => {
  const key = JSON.stringify([message.card ?? message.text, theme]);
  const old = drawn.get(message.id);
  const element = old?.key === key ? old.element : drawMessage(message, theme, press);
  element.querySelector('.note')?.remove();
  if (message.note !== '') {
    const note = make('p', 'note', message.note);
    note.setAttribute('role', 'status');
    element.append(note);
  }
  drawn.set(message.id, { key, element });
  return element;
};

const drawMessage = ({ from, card, text }: Message, theme: Theme, press: (pressed: Pressed) => void): HTMLElement => {
  const element = make('article', `message ${from}`);
  element.append(card === undefined ? text : drawCard(card, theme, press));
  return element;
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
