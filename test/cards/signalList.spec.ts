import { isObject, objectsIn, textOf } from '../../cards/json.ts';
import { OWN_PAGES } from '../../cards/own/index.ts';
import { SIGNAL_LIST } from '../../cards/signalList.ts';
import { understand } from '../../bot/chat/understand.ts';
import { actionsIn, drawn, EVERY, inputsIn } from './support/everyCard.ts';

const pages = EVERY.filter(({ id }) => id.startsWith('signal-list'));
const wordsOn = (page: unknown): string => JSON.stringify(page);

describe('the signal list', () => {
  it('is there by age, and for what is between parent and child', () => {
    expect(SIGNAL_LIST.lists.map(({ id, groups }) => [id, groups.length])).toEqual([
      ['kind', 8],
      ['jongere', 8],
      ['ouder', 8],
    ]);
  });
  it.each(pages)('says on $id that no sign points to one cause, and when it was last looked at', (one) => {
    for (const page of drawn(one)) {
      expect(wordsOn(page)).toContain('Geen enkel signaal wijst naar één oorzaak.');
      expect(wordsOn(page)).toContain('Nagekeken op 23 november 2026.');
    }
  });
  it.each(pages)('is an aid on $id: nothing can be ticked, nothing is counted', (one) => {
    for (const page of drawn(one)) {
      expect(inputsIn(page)).toEqual([]);
      const verbs = actionsIn(page).map(({ data }) => (isObject(data) ? textOf(data['verb']) : 'fold'));
      expect(verbs.filter((verb) => !/\.open$|^fold$|^acuut\.alert$/.test(verb))).toEqual([]);
    }
  });
  it('names beside every group what else it can come from', () => {
    for (const { groups } of SIGNAL_LIST.lists) for (const { also } of groups) expect(also.length).toBeGreaterThan(10);
  });
  it('asks on every list what goes well', () => {
    for (const one of pages.filter(({ id }) => id !== 'signal-list'))
      for (const page of drawn(one)) expect(wordsOn(page)).toContain('Wat gaat goed?');
  });
  it('is reached by a word, from the log, an observation, a question and the help', () => {
    expect(understand('signalenlijst')).toEqual({ what: 'page', page: 'signal-list' });
    const opens = EVERY.filter((one) =>
      drawn(one)
        .flatMap(objectsIn)
        .some(({ verb }) => verb === 'signal-list.open'),
    ).map(({ id }) => id);
    expect(opens).toEqual(expect.arrayContaining(['log-more', 'observation', 'ask', 'help']));
    expect(Object.keys(OWN_PAGES)).toContain('signal-list');
  });
});
