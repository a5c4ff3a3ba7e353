import { z } from 'zod';
import { isChannel } from '../../services/domain/channel.ts';
import type { Role } from '../../services/domain/people.ts';
import { type Notice, noticesFor } from '../../services/domain/school/notices.ts';
import { nameOf, personOf, type SchoolState } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';

const card = dialogCard({
  id: 'notices',
  data: { lines: z.array(z.string()), none: z.boolean(), waits: z.boolean() },
  example: {
    lines: [
      'Sanne heeft Pluis niet. 2 berichten kwamen niet aan.',
      'Zaak 7K3Q kan nu niet worden geopend. Pluis blijft het proberen. Kijk intussen zelf wat er was afgesproken.',
    ],
    none: false,
    waits: true,
  },
});

const OPENS: readonly Role[] = ['beheerder', 'af', 'directie'];

/** What Pluis itself has to say to who keeps it going; without a word about a child. */
export const notices = ownPage({
  card,
  opens: OPENS,
  present: ({ facts: { school, actor, today } }) => {
    const lines = noticesFor(actor.person, school, today)
      .filter(({ what }) => what !== 'held')
      .map((one) => lineOf(one, school));
    return { lines, none: lines.length === 0, waits: lines.length > 0 };
  },
});

const lineOf = ({ what, about, count }: Notice, school: SchoolState): string => {
  switch (what) {
    case 'unreached': {
      if (isChannel(about))
        return 'Pluis staat in geen team. Een overleg kwam niet in het teamkanaal. De beheerder of de directie kan Pluis aan het team toevoegen.';
      const times = count === 1 ? 'Eén bericht kwam niet aan.' : `${count} berichten kwamen niet aan.`;
      return `${nameOf(school, about)} heeft Pluis niet. ${times}`;
    }
    case 'uninstalled':
      return `${[nameOf(school, about), titleOf(school, about)].filter((part) => part !== '').join(', ')}, heeft Pluis verwijderd.`;
    case 'unopened':
      return `Zaak ${about} kan nu niet worden geopend. Pluis blijft het proberen. Kijk intussen zelf wat er was afgesproken, en vraag de beheerder om hulp.`;
    case 'oldContent':
      return 'De nummers, teksten of schoolvakanties in Pluis zijn niet meer bij de tijd. Vraag wie Pluis bij jullie beheert om een nieuwe versie.';
    case 'held':
      return 'Er staan berichten klaar waarvan Pluis niet zeker weet of ze nog nodig zijn.';
    default:
      return unknownNotice(what);
  }
};

const titleOf = (school: SchoolState, id: string): string => personOf(school, id)?.title ?? '';

const unknownNotice = (what: never): never => {
  throw new Error(`unknown notice: ${JSON.stringify(what)}`);
};
