import type { Pressed } from './cards.ts';
import type { Column } from './column.ts';
import { make } from './make.ts';
import { createMessages } from './messages.ts';
import { send } from './send.ts';
import type { Desk, Person } from './state.ts';

/** The channel of the team: everybody reads along. Whoever opens something there gets it in his own column. */
export const createChannel = (first: Desk, people: () => Person[], theme: () => 'light' | 'dark'): Column => {
  const root = make('section', 'desk channel');
  root.dataset['testid'] = 'channel';
  root.setAttribute('aria-label', first.person.name);
  const header = make('header');
  header.append(make('h2', '', first.person.name), make('p', '', first.person.title));
  const label = make('label', 'as', 'Open hier als ');
  const as = make('select');
  label.append(as);
  const act = async (action: Pressed, message: string): Promise<void> => {
    root.classList.add('busy');
    const done = await send('channel', { person: as.value, message, action });
    root.classList.remove('busy');
    const event = done ? new CustomEvent('opened', { bubbles: true, detail: as.value }) : undefined;
    root.dispatchEvent(event ?? new CustomEvent('failed', { bubbles: true }));
  };
  const messages = createMessages(
    'Nog niets. Hier komt te staan dat er een overleg is, met een code.',
    theme,
    (pressed, id) => void act(pressed, id),
  );
  root.append(header, messages.root, label);
  const update = ({ messages: all }: Desk): void => {
    const chosen = as.value;
    as.replaceChildren(...people().map(({ id, name }) => new Option(name, id, false, id === chosen)));
    messages.show(all);
  };
  update(first);
  return { root, update, redraw: messages.redraw, toNewest: messages.toNewest };
};
