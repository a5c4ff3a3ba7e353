import { make } from './make.ts';
import type { Card, Desk } from './state.ts';
import { when } from './when.ts';

const SHOWN = 12;

type Stop = { at: number; person: string; name: string; line: string };

export type Journey = { from: (now: number) => void; till: (now: number, desks: Desk[]) => void };

/** What came while the clock was moved: when, to whom, and what a locked phone showed. A press shows that person. */
export const createJourney = (place: HTMLElement, show: (person: string) => void): Journey => {
  let start: number | undefined;
  const draw = (stops: Stop[]): void => {
    place.hidden = false;
    const close = make('button', 'close', 'Weg');
    close.setAttribute('aria-label', 'Haal dit overzicht weg');
    close.addEventListener('click', () => {
      place.hidden = true;
    });
    const list = make('ol');
    list.append(...stops.slice(0, SHOWN).map((stop) => row(stop, show)));
    const more = stops.length - SHOWN;
    place.replaceChildren(make('p', '', headOf(stops.length)), close, list);
    if (more > 0) place.append(make('p', 'more', `En nog ${more}. Kijk in de kolommen.`));
  };
  return {
    from: (now) => {
      start = now;
    },
    till: (now, desks) => {
      if (start !== undefined) draw(stopsBetween(desks, start, now));
      start = undefined;
    },
  };
};

const headOf = (count: number): string => {
  if (count === 0) return 'Onderweg kwam er niets.';
  return count === 1 ? 'Onderweg kwam er 1 bericht:' : `Onderweg kwamen er ${count} berichten:`;
};

const row = ({ at, person, name, line }: Stop, show: (person: string) => void): HTMLElement => {
  const item = make('li');
  const button = make('button', '');
  button.type = 'button';
  button.append(make('span', 'time', when(at)), make('b', '', name), make('span', '', line));
  button.addEventListener('click', () => show(person));
  item.append(button);
  return item;
};

const stopsBetween = (desks: Desk[], from: number, till: number): Stop[] =>
  desks
    .flatMap(({ person, messages }) =>
      messages
        .filter((message) => message.from === 'bot' && message.at > from && message.at <= till)
        .map(({ at, card, text }) => ({ at, person: person.id, name: person.name, line: firstText(card) ?? text })),
    )
    .toSorted((one, other) => one.at - other.at);

/** What a card starts with: the line that stands on a locked screen. */
const firstText = (card: Card | undefined): string | undefined => {
  const body = card?.['body'];
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  return typeof first === 'object' && first !== null && 'text' in first && typeof first.text === 'string'
    ? first.text
    : undefined;
};
