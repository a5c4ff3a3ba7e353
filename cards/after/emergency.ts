import type { Facts } from '../../services/domain/decision.ts';
import { firstHoldersOf, holdersOf } from '../../services/domain/people.ts';
import { phoneOf } from '../numbers.ts';
import { afName } from '../people.ts';
import { type After, type Button, said, type Typed } from './said.ts';

/**
 * After a call was recorded; `call` are the buttons for when nobody was called yet, `asked`
 * who is asked to call then.
 */
export const afterEmergency = (facts: Facts, typed: Typed, call: Button[], back: Button, asked = ''): After => {
  if (typed['called'] === 'niemand')
    return said(
      'Vastgelegd. Bel nu.',
      [
        `Bel ${phoneOf('112')} of Veilig Thuis: ${phoneOf('veiligThuis')}.`,
        'Lukt bellen niet? Vraag een collega.',
        asked,
      ],
      call,
    );
  return said('Vastgelegd. Dank je.', [sight(typed['next'] ?? '', facts), goesOn(facts)], [back]);
};

/** All who lead hear of it; who recorded it is one of them, or not. */
const goesOn = (facts: Facts): string =>
  facts.actor.roles.includes('af')
    ? 'Je collega-AF en de directie krijgen bericht.'
    : `${afName(facts)} kijkt hoe het verder gaat.`;

const sight = (who: string, { actor, school, today }: Facts): string => {
  const [head] = firstHoldersOf(school.people, 'directie', today);
  const deputy = holdersOf(school.people, 'af', today)[1];
  const names: Record<string, string> = {
    ik: actor.name,
    af: afName({ school, today }),
    plaatsvervanger: deputy?.name ?? 'De plaatsvervanger',
    directie: head?.name ?? 'De directie',
  };
  const name = names[who];
  if (name === undefined) return '';
  return who === 'ik' ? 'Jij houdt nu zicht.' : `${name} houdt nu zicht. Zeg het even zelf.`;
};
