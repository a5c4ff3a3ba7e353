import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';
import { afName } from '../people.ts';

const card = dialogCard({
  id: 'about',
  data: {
    school: z.string(),
    steps: z.array(z.strictObject({ name: z.string(), goal: z.string() })),
    who: z.string(),
  },
  example: {
    school: 'De Linde',
    steps: [
      { name: 'Signalen in kaart brengen', goal: 'Schrijf op wat je ziet en hoort. Ook wat goed gaat.' },
      { name: 'Overleggen', goal: 'Bespreek je zorg met een collega. Twijfel? Vraag Veilig Thuis om advies.' },
      { name: 'Praten met ouders en kind', goal: 'Vertel wat je ziet en luister. Je hoeft niets op te lossen.' },
      { name: 'Samen wegen', goal: 'Kijk samen met het zorgteam hoe veilig het kind is.' },
      { name: 'Beslissen', goal: 'Beantwoord de vragen van de beslissing. De uitkomst volgt daaruit.' },
      { name: 'Volgen', goal: 'Houd zicht op het kind tot het echt veilig is.' },
    ],
    who: 'Marja is de AF en kijkt bij elke stap mee. Bij elke stap geeft een tweede collega akkoord.',
  },
});

/** The school's own steps, by name (storyboard `about`). */
export const about = ownPage({
  card,
  present: ({ facts }) => ({
    school: facts.school.name,
    steps: facts.protocol.steps.map(({ name, goal }) => ({ name, goal })),
    who: `${afName(facts)} kijkt bij elke stap mee. Bij elke stap geeft een tweede collega akkoord.`,
  }),
});
