import { z } from 'zod';
import { liftersOf } from '../../services/domain/casus/decide/shield.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'shield-lift',
  data: {
    child: z.string(),
    empty: z.boolean(),
    none: z.string(),
    free: z.boolean(),
    second: z.string(),
    colleagues: choiceList(),
  },
  example: {
    child: 'DV · groep 5',
    empty: false,
    none: 'Deze zaak is voor niemand dicht.',
    free: true,
    second: 'Daarna geeft Ilse akkoord.',
    colleagues: [{ title: 'Omar', value: 'omar' }],
  },
});

/** Asking to open a casus again for somebody; another one decides. */
export const shieldLift = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['casus.liftShield'],
  present: ({ state, facts }) => {
    const [second] = liftersOf(state, facts.actor.person, facts);
    const free = state.excluded.length > 0 && state.lifting === null && second !== undefined;
    return {
      child: childFor(state, facts),
      empty: !free,
      none: whyNot(state.excluded.length, state.lifting !== null),
      free,
      second: second === undefined ? '' : `Daarna geeft ${nameOf(facts.school, second)} akkoord.`,
      colleagues: state.excluded.map((id) => ({ title: nameOf(facts.school, id), value: id })),
    };
  },
});

const whyNot = (count: number, asked: boolean): string => {
  if (count === 0) return 'Deze zaak is voor niemand dicht.';
  return asked
    ? 'Er ligt al een vraag bij een tweede persoon.'
    : 'Er is niemand anders die akkoord kan geven. Vraag de beheerder om een plaatsvervanger.';
};
