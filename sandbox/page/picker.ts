import type { Desk, Person } from './state.ts';

const KEY = 'pluis-proeftuin-wie';
const FIRST = ['Sanne', 'Marja', 'Peter'];

const remembered = (): string[] | undefined => {
  const kept = localStorage.getItem(KEY);
  return kept === null ? undefined : kept.split(' ');
};

/** Who is shown. On a small screen one at a time. */
export const createPicker = (nav: HTMLElement, changed: (shown: Set<string>) => void) => {
  const buttons = new Map<string, HTMLButtonElement>();
  const shown = new Set<string>();
  const small = matchMedia('(max-width: 40rem)');
  const tell = (): void => {
    for (const [id, button] of buttons) button.setAttribute('aria-pressed', String(shown.has(id)));
    localStorage.setItem(KEY, [...shown].join(' '));
    changed(shown);
  };
  const toggle = (id: string): void => {
    if (small.matches) {
      shown.clear();
      shown.add(id);
    } else if (!shown.delete(id)) shown.add(id);
    buttons.get(id)?.classList.remove('unread');
    tell();
  };
  const add = ({ id, name, title }: Person): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = title;
    button.append(name, Object.assign(document.createElement('small'), { textContent: title }));
    button.addEventListener('click', () => toggle(id));
    buttons.set(id, button);
    nav.append(button);
  };
  return {
    /** Shows somebody, beside who is there already. */
    show: (id: string): void => {
      if (!shown.has(id)) toggle(id);
    },
    fill: (desks: Desk[]): void => {
      if (buttons.size > 0) return;
      for (const { person } of desks) add(person);
      const kept =
        remembered() ?? desks.filter(({ person }) => FIRST.includes(person.name)).map(({ person }) => person.id);
      for (const id of small.matches ? kept.slice(0, 1) : kept) if (buttons.has(id)) shown.add(id);
      tell();
    },
    /** Marks somebody who is not on screen and has something new. */
    unread: (id: string): void => {
      if (!shown.has(id)) buttons.get(id)?.classList.add('unread');
    },
  };
};
