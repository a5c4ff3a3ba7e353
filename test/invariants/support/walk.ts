import type { Protocol } from '../../../services/domain/protocol.ts';
import { AROUND, type Around, EVERYBODY, whoIs } from '../../domain/support/school.ts';
import type { GivenCasus } from '../../domain/support/given.ts';
import type { Coverage } from './coverage.ts';
import { type Drawing, wrongCards } from './draw.ts';
import { brokenIn, stuckIn, undrawable } from './looks.ts';
import { type Random, randomOf } from './random.ts';
import { type Done, played, type Step } from './step.ts';
import { heard, type Heard, type World, worldOf } from './world.ts';

/** In which school, on which route; and where it begins: with nothing, or with a casus that is somewhere already. */
export type Place = { protocol: Protocol; school: Around['school']; begun: GivenCasus | undefined };

/** Of so many acts one is asked whether it still leads to an end, and of so many one reader opens everything. */
const ENDED_EACH = 40;
const DRAWN_EACH = 8;
const ALL_HEARD = 40;

/**
 * Walks through a school and looks at every state on the way; throws at the first that is wrong, with the last acts.
 */
export const walkThrough = (steps: Step[], place: Place, seen: Coverage, drawing: Drawing): void => {
  let world = begunIn(place);
  const story: string[] = [];
  const look = (wrong: string[]): void => {
    if (wrong.length > 0) throw new Error([...wrong.slice(0, 5), '', ...story.slice(-40)].join('\n'));
  };
  steps.forEach((step, number) => {
    const random = randomOf(step.seed + 1);
    const done = played(world, step);
    if (done.events.length > 0 || done.type === 'later') story.push(said(done));
    seen.act(done);
    look(broken(done.world));
    world = settled(done.world, random, (next) => {
      seen.heard(next);
      story.push(`  heard ${next.type} -> ${next.events.join(', ')}${next.refused}`);
      look(broken(next.world));
    });
    seen.world(world);
    look(closeLook(world, number, random, drawing));
  });
  world = settled(world, undefined, (next) => look(broken(next.world)));
  look([...Object.keys(world.casussen), ...Object.keys(world.signalen)].flatMap((id) => stuckIn(world, id)));
  look(undrawable(world, drawing));
};

const FIRST = 'c-00000000000000000000000000';

const begunIn = ({ protocol, school, begun }: Place): World => {
  const world = worldOf({ ...AROUND, protocol, school });
  return begun === undefined ? world : { ...world, casussen: { [FIRST]: begun.where(world.around) } };
};

/** What streams ask of each other is mostly heard at once; sometimes it is late, or another act comes in between. */
const settled = (from: World, random: Random | undefined, visit: (heard: Heard) => void): World => {
  let world = from;
  for (let count = 0; world.outbox.length > 0 && count < ALL_HEARD; count += 1) {
    if (random !== undefined && random.below(4) === 0) return world;
    const next = heard(world, 0);
    world = next.world;
    visit(next);
  }
  return world;
};

const broken = (world: World): string[] => world.changed.flatMap((id) => brokenIn(world, id));

const closeLook = (world: World, number: number, random: Random, drawing: Drawing): string[] => {
  const all = world.changed.length > 0 ? world.changed : [];
  const ends = number % ENDED_EACH === 0 ? all.flatMap((id) => stuckIn(world, id)) : [];
  if (number % DRAWN_EACH !== 0 || all.length === 0) return ends;
  const id = random.oneOf(all);
  const awaited = (world.casussen[id] ?? world.signalen[id])?.waits().map(({ person }) => whoIs(person)) ?? [];
  const who = random.oneOf([...awaited, ...awaited, ...EVERYBODY]);
  return [...ends, ...wrongCards(world, id, who, drawing).map((what) => `${id}: ${what}`)];
};

const said = ({ by, type, on, events }: Done): string =>
  `${by === '' ? '(by itself)' : by} ${type} ${on.replace(/-0+(?=\d)/, '-')} -> ${events.join(', ')}`;
