import type { CasusCommand } from '../../../services/domain/casus/inputs.ts';
import type { GivenCasus } from '../../domain/support/given.ts';
import { does } from '../../domain/support/inputs.ts';
import { EVERYBODY, ID } from '../../domain/support/school.ts';
import { firstToDo, nextAct, type Way, whatWaits } from '../../domain/support/walkProtocol.ts';
import { ANYTHING } from './acts.ts';
import type { Random } from './random.ts';

const WAY: Way = { answers: { 1: 'ja', 2: 'nee', 3: 'ja', 4: 'ja' }, skipsTalk: false };
const OPENS = does('weging.open', { why: 'Het kan niet wachten.' });
const MOST = 120;

/**
 * Brings an open casus to its end by acts that the people of the school can do: the next one on the way first, then
 * what waits for somebody, then whatever else there is. What was done often enough lets something else go first.
 * Undefined when it got there.
 */
export const deadEnd = (from: GivenCasus, random: Random): string | undefined => {
  let story = from;
  const done: string[] = [];
  for (let acts = 0; story.state.status === 'open'; acts += 1) {
    const act = acts === MOST ? undefined : firstPossible(story, done, random);
    if (act === undefined) return where(story);
    story = act.story;
    done.push(act.type);
  }
  return undefined;
};

type Next = { story: GivenCasus; type: string };

const firstPossible = (story: GivenCasus, done: string[], random: Random): Next | undefined => {
  const enough = (type: string): boolean =>
    done.filter((one) => one === type).length >= (type === 'step.approve' ? 30 : 5);
  for (const act of ways(story, random)) {
    const by = enough(act.type) ? undefined : firstToDo(story, act);
    if (by !== undefined) return { story: story.and(by, act), type: act.type };
  }
  return undefined;
};

/** In order of what brings it nearer to its end; computed as far as it is needed. */
function* ways(story: GivenCasus, random: Random): Generator<CasusCommand> {
  // Who has given no view need not be waited for: it is written down why.
  const next = nextAct(story, WAY);
  const wanted = [...(next.type === 'weging.view' ? [OPENS] : [next]), ...onward(story), ...whatWaits(story)];
  for (const act of wanted) yield* [act, ...otherwise(act)];
  for (let tried = 0; tried < ANYTHING.length; tried += 1) yield random.oneOf(ANYTHING);
}

/** Beside a melding that waits for something else, the step goes on. */
const onward = (story: GivenCasus): CasusCommand[] => {
  const { weging, step } = story.state;
  if (step === 'wegen' && weging !== null) return [OPENS, does('weging.record', { present: weging.members })];
  return [does('step.submit'), does('casus.close')];
};

/** The same act, done with other people where the first ones cannot. */
const otherwise = (act: CasusCommand): CasusCommand[] => [
  ...ANYTHING.filter(({ type }) => type === act.type),
  ...EVERYBODY.flatMap((who) => withPerson(act, ID[who])),
];

const WITH: Partial<Record<CasusCommand['type'], (person: string) => CasusCommand>> = {
  'weging.plan': (person) =>
    does('weging.plan', {
      chair: person,
      members: [person],
      whyMissing: 'Het moet nu.',
      share: 'zonderNaam',
      anonText: 'Leerling.',
    }),
  'melding.assign': (reporter) => does('melding.assign', { reporter }),
  'melding.again': (reporter) => does('melding.again', { reporter }),
  'melding.parents': (by) => does('melding.parents', { by }),
  'melding.pupil': (by) => does('melding.pupil', { by }),
  'followUp.plan': (watch) => does('followUp.plan', { watch }),
  'casus.close': (tell) => does('casus.close', { tell }),
  'hulp.plan': (casemanager) => does('hulp.plan', { casemanager }),
  'weging.record': (informs) => does('weging.record', { informs }),
};

const withPerson = ({ type }: CasusCommand, person: string): CasusCommand[] => {
  const changed = WITH[type]?.(person);
  return changed === undefined ? [] : [changed];
};

const where = ({ state: { step, pending, version } }: GivenCasus): string =>
  `no way on from ${step}${pending === null ? '' : `, ${pending.what} waits`}, after ${version} commits`;
