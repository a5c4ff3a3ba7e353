import { drawCard, type Pressed } from './cards.ts';
import { make } from './make.ts';
import type { Message } from './state.ts';
import { when } from './when.ts';

type Theme = 'light' | 'dark';

export type Messages = { root: HTMLElement; show: (all: Message[]) => void; redraw: () => void; toNewest: () => void };

/** The messages of a chat or a channel, each under the time at which it came; `press` hears of every button. */
export const createMessages = (
  empty: string,
  theme: () => Theme,
  press: (pressed: Pressed, message: string) => void,
): Messages => {
  const root = make('div', 'messages');
  root.tabIndex = -1;
  const drawn = new Map<string, { key: string; element: HTMLElement }>();
  let last: Message[] = [];
  const toNewest = (): void => {
    root.scrollTop = root.scrollHeight;
  };
  const show = (all: Message[]): void => {
    last = all;
    const before = root.scrollHeight - root.scrollTop - root.clientHeight;
    const elements = all.map((message) => kept(drawn, message, theme(), (pressed) => press(pressed, message.id)));
    root.replaceChildren(...elements.flatMap((element, index) => [...timeAbove(all, index), element]));
    if (all.length === 0) root.append(make('p', 'empty', empty));
    if (before < 80) toNewest();
  };
  const redraw = (): void => {
    drawn.clear();
    show(last);
  };
  return { root, show, redraw, toNewest };
};

/** The time, where it is another than that of the message above it. */
const timeAbove = (all: Message[], index: number): HTMLElement[] => {
  const at = all[index]?.at ?? 0;
  const above = all[index - 1]?.at;
  return at === 0 || (above !== undefined && when(above) === when(at)) ? [] : [make('p', 'time', when(at))];
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
