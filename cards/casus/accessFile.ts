import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { isGranted } from '../../services/domain/casus/verzoek.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { isAnonymousView, itemsOf } from './accessItems.ts';

const card = dialogCard({
  id: 'access-file',
  data: {
    child: z.string(),
    stands: z.string(),
    anonymous: z.boolean(),
    merged: z.boolean(),
    items: choiceList(),
    some: z.boolean(),
    makes: z.boolean(),
    further: z.boolean(),
    after: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    stands: 'De directie zei: ja, een deel. Kijk na wat er weg moet, en maak dan het bestand.',
    anonymous: true,
    merged: false,
    items: [
      {
        title: 'leest · Sanne · wo 27 jan 15:40 · zelf gezien · Kwam zonder jas en had geen eten bij zich.',
        value: 'v-4',
      },
      {
        title: 'weg · Fatma · ma 8 feb 9:05 · kijk voor de weging · Het gezin is bekend bij het wijkteam.',
        value: 'v-19',
      },
      {
        title: 'leest een deel · signaal van Joost op di 12 jan · Viel bij rekenen in slaap.',
        value: 's-aaaaaaaaaaaaaaaaaaaaaaaaaa',
      },
    ],
    some: true,
    makes: true,
    further: false,
    after: '12',
  },
});

/** A page of them; a card holds 25 KB. */
const PAGE = 12;

/** What may be read by who asked: the rules first, then what is chosen for this request; and the file itself. */
export const accessFile = casusPage({
  card,
  opens: ['af', 'directie', 'decider'],
  acts: ['inzage.choose', 'inzage.make'],
  reads: ({ version }) => Array.from({ length: version }, (_, index) => index + 1),
  related: 'file',
  present: (view) => {
    const { state, facts, values } = view;
    const items = itemsOf(view);
    const from = Number.parseInt(values['after'] ?? '', 10) || 0;
    return {
      child: childLine(state),
      stands: standsFor(state),
      anonymous: isAnonymousView(view),
      merged: state.absorbed.length > 0,
      items: items.slice(from, from + PAGE),
      some: state.verzoek?.what === 'inzage' && items.length > 0,
      makes: isGranted(state.verzoek?.answer ?? '') && !isOnlyDecider(facts),
      further: items.length > from + PAGE,
      after: String(from + PAGE),
    };
  },
});

const isOnlyDecider = ({ actor }: Facts): boolean => !actor.roles.some((role) => role === 'af' || role === 'directie');

const standsFor = ({ verzoek }: CasusState): string => {
  if (verzoek === null || verzoek.what !== 'inzage') return 'Er ligt nu geen verzoek om inzage.';
  if (verzoek.answer === '') return 'De directie beslist nog. Hier zie je wat het bestand zou worden.';
  if (!isGranted(verzoek.answer)) return 'De directie zei nee. Er wordt geen bestand gemaakt.';
  return 'De directie zei ja. Kijk na wat er weg moet, en maak dan het bestand.';
};
