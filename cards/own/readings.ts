import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { oddReadings, type Reading } from '../../services/domain/readings.ts';
import { dialogCard } from '../card.ts';
import { oddLine, readingLine } from '../describe/readings.ts';
import { ownPage } from '../page.ts';

const card = dialogCard({
  id: 'readings',
  data: {
    odd: z.array(z.string()),
    quiet: z.boolean(),
    lines: z.array(z.string()),
    empty: z.boolean(),
    more: z.boolean(),
    part: z.boolean(),
    since: z.string(),
  },
  example: {
    odd: ['di 12 jan · Joost opende 14 verschillende zaken of signalen.'],
    quiet: false,
    lines: ['wo 27 jan 15:42 · Marja · het dossier · 7K3Q', 'wo 27 jan 15:40 · Sanne · de zaak · 7K3Q'],
    empty: false,
    more: false,
    part: false,
    since: '',
  },
});

const MOST = 30;

/** Who read what in the last month, with what stands out on top: for the privacyfunctionaris, who reads no file. */
export const readings = ownPage({
  card,
  opens: ['privacyfunctionaris'],
  related: 'allReadings',
  present: ({ facts: { school }, related }) => {
    const odd = oddReadings(related.readings).map((one) => oddLine(one, school));
    return {
      odd: odd.slice(0, MOST),
      quiet: odd.length === 0,
      lines: related.readings.slice(0, MOST).map((one) => readingLine(one, school)),
      empty: related.readings.length === 0,
      more: related.readings.length > MOST,
      part: !related.readingsWhole,
      since: related.readingsWhole ? '' : sinceOf(related.readings),
    };
  },
});

/** From which day on what stands out was looked for. */
const sinceOf = (readings: readonly Reading[]): string => shownDay(dayOf(readings.at(-1)?.at ?? 0));
