import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** The constant card for the words acuut and nood: the panel, open, and nothing else. */
export const acute = chatCard({
  id: 'acute',
  panel: 'open',
  data: { line: line() },
  example: { line: 'Kijk nu in Pluis.' },
});

/** Photos and files are refused unread. */
export const noFiles = chatCard({
  id: 'no-files',
  data: { line: line() },
  example: { line: 'Er staat iets voor je klaar in Pluis.' },
});

/** For a pupil or a stranger in the same tenant: where to go, and no buttons. */
export const notStaff = chatCard({
  id: 'not-staff',
  panel: 'none',
  data: { line: line() },
  example: { line: 'Welkom bij Pluis.' },
});

/** For a colleague without a role: who can change that. */
export const notYet = chatCard({
  id: 'not-yet',
  panel: 'none',
  data: { line: line(), admin: z.string() },
  example: { line: 'Welkom bij Pluis.', admin: 'Peter' },
});

/** For who has a role that records nothing: the beheerder, the board, the privacyfunctionaris. */
export const office = chatCard({
  id: 'office',
  panel: 'numbers',
  data: {
    line: line(),
    af: z.string(),
    desk: z.boolean(),
    settings: z.boolean(),
    figures: z.boolean(),
    readings: z.boolean(),
  },
  example: { line: 'Welkom bij Pluis.', af: 'Marja', desk: true, settings: true, figures: true, readings: true },
});

/** Until two persons have looked at the first roles: the numbers, and nobody is alerted (storyboard `setup-first`). */
export const settingUp = chatCard({
  id: 'setting-up',
  panel: 'openNumbers',
  data: { line: line(), af: z.string() },
  example: { line: 'Welkom bij Pluis.', af: 'Marja' },
});

/** Something of ours went wrong: the panel is open, because it may have been urgent. */
export const fault = chatCard({
  id: 'fault',
  panel: 'open',
  data: { line: line(), af: z.string(), ref: z.string() },
  example: { line: 'Een bericht is niet aangekomen.', af: 'Marja', ref: 'P-4821' },
});

/** In a team or a group chat: where to find Pluis; the panel without its alert never stands there. */
export const inGroup = chatCard({
  id: 'in-group',
  panel: 'none',
  data: { line: line() },
  example: { line: 'Welkom bij Pluis.' },
});

/** The numbers, where others read along: nothing to press. */
export const acuteGroup = chatCard({
  id: 'acute-group',
  panel: 'none',
  data: { line: line() },
  example: { line: 'Welkom bij Pluis.' },
});
