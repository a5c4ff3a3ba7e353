import { momentOf } from '../../services/domain/calendar.ts';
import type { Day, Instant } from '../../services/domain/time.ts';
import type { Stage } from '../stage.ts';
import { type Heard, heardBy } from './heard.ts';
import { createNarrator, type Narrator } from './narrator.ts';
import { playToWeighing } from './story.ts';

/** Somebody to whom it climbs, and what he is in this case. */
export type Rung = { who: string; is: string };

/** A case in which, from one moment on, nobody does anything at all. */
export type SilentCase = {
  title: string;
  begins: string;
  ladder: Rung[];
  /** Played up to the last thing that anybody does. */
  play: (story: Narrator) => Promise<void>;
  till: Day;
};

export type Silence = { from: Instant; heard: Heard[]; boardReads: string[] };

const AUTHOR = { who: 'Joost', is: 'leerkracht' };
const AF = { who: 'Marja', is: 'AF' };
const DEPUTY = { who: 'Ilse', is: 'plaatsvervanger' };
const DIRECTIE = { who: 'Peter', is: 'directie' };
const BOARD = { who: 'Ruth', is: 'bestuurscontact' };

export const UNREAD: SilentCase = {
  title: 'Een signaal waar niemand naar kijkt',
  begins: 'Joost legt iets vast. Daarna doet niemand iets.',
  ladder: [AUTHOR, AF, DEPUTY, DIRECTIE, BOARD],
  play: async ({ on, say, press }) => {
    await on('2026-11-02', '10:15');
    await say('Joost', 'niet pluis');
    const what = 'Kwam bij vier graden zonder jas.';
    await press('Joost', 'Leg vast', { initials: 'RK', group: 'groep 8', what, danger: 'nee' });
  },
  till: '2026-12-18',
};

export const UNWEIGHED: SilentCase = {
  title: 'Een overleg waarvoor niemand een kijk geeft',
  begins: 'Marja plant een overleg op di 15 dec en vraagt het zorgteam. Daarna doet niemand iets.',
  ladder: [
    AUTHOR,
    { who: 'Fatma', is: 'zorgteam' },
    { who: 'Hanna', is: 'zorgteam' },
    AF,
    { who: 'Peter', is: 'voorzitter, directie' },
    BOARD,
  ],
  play: playToWeighing,
  till: '2027-02-05',
};

/** Plays it, and lets the time go by. */
export const fallSilent = async (stage: Stage, { ladder, play, till }: SilentCase): Promise<Silence> => {
  const story = createNarrator(stage, [], () => {});
  await play(story);
  await stage.rest();
  const from = stage.clock.now();
  await stage.clock.moveTo(momentOf(till, '18:00'));
  const people = ladder.map(({ who }) => who);
  const heard = heardBy(stage, people, from - 1);
  await story.open(BOARD.who, 'Op een school');
  return { from, heard, boardReads: story.reads(BOARD.who) };
};
