import type { Stage } from '../../sandbox/stage.ts';

/** Marja looks at the signal of ZQ that waits for her and starts the Meldcode; Sanne leads. */
export const startMeldcode = async (pluis: Stage): Promise<void> => {
  const marja = pluis.player('Marja');
  await marja.press('Open');
  await marja.press('Leg vast', { next: 'meldcode', pace: 'gewoon', answer: 'Dank je.', date: '', same: 'nieuw' });
  await marja.press('Start de Meldcode');
  await marja.press('Ga verder', {
    fullName: 'Zoë Quist',
    born: '2017-05-05',
    group: 'groep 5',
    reason: 'Derde keer.',
  });
  await marja.press('Start de Meldcode', {
    leadWho: pluis.idOf('Sanne'),
    siblings: 'nee',
    siblingWho: '',
    shield: '',
  });
  await pluis.rest();
};
