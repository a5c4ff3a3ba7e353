import { closing, following } from './afterwards.ts';
import { consulting, looking, signals, start, talking } from './firstSteps.ts';
import type { Narrator } from './narrator.ts';
import { deciding, planning, views, weighing } from './weighing.ts';

/**
 * Structural neglect, a report, and a long look afterwards (R.K., groep 8): script 5b of the storyboard, as
 * far as the route of five steps goes. Everything is pressed as people press it.
 */
export const play = async (story: Narrator): Promise<void> => {
  await playToWeighing(story);
  await views(story);
  await weighing(story);
  await deciding(story);
  await following(story);
  await closing(story);
};

/** Everything up to the moment at which the care team is asked for its view. */
export const playToWeighing = async (story: Narrator): Promise<void> => {
  await signals(story);
  await start(story);
  await looking(story);
  await consulting(story);
  await talking(story);
  await planning(story);
};
