import { z } from 'zod';
import { FIGURES_READERS } from '../../services/domain/rights.ts';
import { dialogCard } from '../card.ts';
import { figureLines, qualityLines } from '../describe/figures.ts';
import { hoursLines } from '../describe/hours.ts';
import { ownPage } from '../page.ts';

const lineSchema = z.strictObject({ name: z.string(), value: z.string() });

const card = dialogCard({
  id: 'figures',
  data: {
    schools: z.string(),
    partial: z.boolean(),
    lines: z.array(lineSchema),
    quality: z.array(lineSchema),
    hours: z.array(lineSchema),
    records: z.boolean(),
  },
  example: {
    schools: 'Basisschool De Linde · schooljaar 2026-2027',
    partial: false,
    lines: [
      { name: 'Meldcode gestart', value: 'Dit jaar 7 · vorig jaar minder dan 5 · vier jaar samen 7 of meer' },
      { name: 'Advies gevraagd aan Veilig Thuis', value: 'Dit jaar 5 · vorig jaar minder dan 5 · vier jaar samen 9' },
      { name: 'Gemeld bij Veilig Thuis', value: 'minder dan 5' },
    ],
    quality: [{ name: 'Ook vastgelegd wat de zorg tegenspreekt', value: 'Dit jaar alle of bijna alle' }],
    hours: [{ name: 'Basisschool De Linde', value: 'Dit jaar 42 uur: een zaak 30 uur, overleg 8 uur, scholing 4 uur' }],
    records: true,
  },
});

/** How often the Meldcode was used and how well it was written down: never a casus, a code or a child (R112, R113). */
export const figures = ownPage({
  card,
  opens: FIGURES_READERS,
  related: 'figures',
  present: ({ facts: { protocol, actor }, related: { figures: seen } }) => {
    const { year } = seen.figures;
    return {
      schools: `${new Intl.ListFormat('nl').format(seen.schools.map(({ name }) => name))} · schooljaar ${year}-${year + 1}`,
      partial: !seen.whole,
      lines: figureLines(seen.figures, protocol),
      quality: qualityLines(seen.figures),
      hours: seen.schools.map(({ name, hours }) => ({ name, value: hoursLines(hours, year) })),
      records: actor.roles.includes('af'),
    };
  },
});
