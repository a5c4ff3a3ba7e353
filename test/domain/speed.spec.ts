import { decideTimes, longStory } from '../bench/decide.ts';
import { median } from '../bench/figures.ts';

const ONE_MS = 1;

describe('a casus of 1,000 events', () => {
  // The median of many, so that a busy machine does not decide it; `npm run bench -- --only decide` measures.
  it('takes less than a millisecond to decide an act on', () => {
    const story = longStory();
    expect(story.commits).toHaveLength(1000);
    expect(median(decideTimes(story, 3))).toBeLessThan(ONE_MS);
  });
});
