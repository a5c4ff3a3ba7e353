import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { numbered } from '../describe/stepName.ts';
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
      { name: '1. Signalen in kaart brengen', goal: 'Schrijf op wat je ziet en hoort. Ook wat goed gaat.' },
      { name: '2. Overleggen', goal: 'Bespreek je zorg met een collega. Twijfel? Vraag Veilig Thuis om advies.' },
      { name: '3. Praten met ouders en kind', goal: 'Vertel wat je ziet en luister. Je hoeft niets op te lossen.' },
      { name: '4. Samen wegen', goal: 'Kijk samen met het zorgteam hoe veilig het kind is.' },
      { name: '5. Beslissen', goal: 'Beantwoord de vragen van de beslissing. De uitkomst volgt daaruit.' },
      { name: 'Volgen', goal: 'Houd zicht op het kind tot het echt veilig is.' },
    ],
    who: 'Marja (aandachtsfunctionaris) kijkt bij elke stap mee. Bij elke stap geeft een tweede collega akkoord.',
  },
});

/** The school's own steps, by name (storyboard `about`). */
export const about = ownPage({
  card,
  present: ({ facts }) => ({
    school: facts.school.name,
    steps: facts.protocol.steps.map((step) => ({ name: numbered(step), goal: step.goal })),
    who: `${afName(facts)} (${facts.protocol.roles.af.name}) kijkt bij elke stap mee. Bij elke stap geeft een tweede collega akkoord.`,
  }),
});
