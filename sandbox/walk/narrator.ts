import { momentOf } from '../../services/domain/calendar.ts';
import type { Day } from '../../services/domain/time.ts';
import { isObject, type JsonObject, text as textOf } from '../fakeTeams/json.ts';
import { objectsIn } from '../fakeTeams/rules.ts';
import type { Stage } from '../stage.ts';

/** Tells a story on a stage: who does what, and who sees what because of it. */
export type Narrator = {
  /** Moves the clock; what becomes due on the way arrives. */
  on: (day: Day, time: string) => Promise<void>;
  say: (who: string, words: string) => Promise<void>;
  press: (who: string, title: string, typed?: Record<string, string>) => Promise<void>;
  /** Closes the dialog and presses a button of the latest card in the chat that has it. */
  tap: (who: string, title: string) => Promise<void>;
  /** Closes the dialog and opens the latest message that waits; `on` names a word of it. */
  open: (who: string, on?: string) => Promise<void>;
  /** What somebody reads at this moment. */
  reads: (who: string) => string[];
  /** Everything that can be chosen in a field of the dialog that is open, as a form sends it. */
  choices: (who: string, field: string) => string;
  id: (who: string) => string;
};

const shown = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const PANEL = /^\*\*|^Blijf bij het kind/;
const WIDE = 110;

export const createNarrator = (stage: Stage, people: string[], write: (line: string) => void): Narrator => {
  const seen = new Map<string, number>();
  const news = (): void => {
    for (const name of people) {
      const { toasts } = stage.player(name).desk;
      for (const toast of toasts.slice(seen.get(name) ?? 0)) write(`        → ${name} ziet op het scherm: ${toast}`);
      seen.set(name, toasts.length);
    }
  };
  const told = (who: string): string => {
    const lines = stage
      .player(who)
      .reads()
      .filter((line) => !PANEL.test(line));
    const text = lines.slice(0, 3).join(' · ').replaceAll('\n', ' ');
    return text.length > WIDE ? `${text.slice(0, WIDE)}…` : text;
  };
  const done = async (who: string, did: string): Promise<void> => {
    await stage.rest();
    write(`  ${shown.format(stage.clock.now()).padEnd(19)} ${who.padEnd(6)} ${did.padEnd(28)} ${told(who)}`);
    news();
  };
  return {
    on: async (day, time) => {
      await stage.clock.moveTo(momentOf(day, time));
      write('');
      news();
    },
    say: async (who, words) => {
      stage.player(who).close();
      await stage.player(who).say(words);
      await done(who, `"${words}"`);
    },
    press: async (who, title, typed = {}) => {
      await stage.player(who).press(title, typed);
      await done(who, `[${title}]`);
    },
    tap: async (who, title) => {
      stage.player(who).close();
      await stage.player(who).press(title);
      await done(who, `[${title}]`);
    },
    open: async (who, on = '') => {
      stage.player(who).close();
      await stage.player(who).press('Open', {}, { on });
      await done(who, '[Open]');
    },
    reads: (who) => stage.player(who).reads(),
    choices: (who, field) => choicesIn(stage.player(who).desk.dialog?.card, field).join(','),
    id: (who) => stage.idOf(who),
  };
};

const choicesIn = (card: JsonObject | undefined, field: string): string[] => {
  const choices = objectsIn(card).find(({ id }) => id === field)?.['choices'];
  return Array.isArray(choices) ? choices.filter(isObject).map(({ value }) => textOf(value)) : [];
};
