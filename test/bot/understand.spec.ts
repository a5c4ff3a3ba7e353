import { understand } from '../../bot/chat/understand.ts';

describe('a message', () => {
  it.each([
    ['niet pluis', 'log'],
    ['Niet pluis!', 'log'],
    ['  ZORG  ', 'log'],
    ['acuut', 'acute'],
    ['Nood!!', 'acute'],
    ['start', 'start'],
    ['hallo', 'start'],
    ['', 'start'],
    ['🙂', 'start'],
  ])('"%s" means %s', (text, what) => {
    expect(understand(text).what).toBe(what);
  });

  it.each([
    ['mijn zaken', 'my-cases'],
    ['Mijn werk', 'af-desk'],
    ['vraag', 'ask'],
    ['help', 'help'],
    ['meldcode', 'about'],
    ['collega', 'staff-door'],
  ])('"%s" opens %s', (text, page) => {
    expect(understand(text)).toEqual({ what: 'page', page });
  });

  it.each([
    'Hij bloedt',
    'vader heeft een mes',
    'ze durft niet naar huis',
    'Ruben is weggelopen',
    'moet ik 112 bellen?',
    'hij slaat haar nu',
  ])('with a word of alarm opens the panel: "%s"', (text) => {
    expect(understand(text).what).toBe('alarm');
  });

  it('takes a longer story for something that could be laid down', () => {
    expect(understand('Vanmorgen kwam een kind zonder jas').what).toBe('typed');
  });

  it('does not take messages or measles for a knife', () => {
    expect(understand('ik las de mestbrief').what).toBe('start');
    expect(understand('een vraag over bloemen').what).toBe('start');
  });

  it('is not led astray by names that every object has', () => {
    expect(understand('constructor').what).toBe('start');
    expect(understand('__proto__').what).toBe('start');
  });
});
