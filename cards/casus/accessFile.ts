import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { isAnonymous, itemOf, mayReadLine, type ReadLine } from '../../services/domain/casus/inzage.ts';
import { isGranted } from '../../services/domain/casus/verzoek.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { casusLines } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { type CasusView, casusPage } from '../page.ts';
import { readable } from './readable.ts';

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
      { title: 'volgens de regels · signaal van Joost op di 12 jan', value: 's-aaaaaaaaaaaaaaaaaaaaaaaaaa' },
    ],
    some: true,
    makes: true,
    further: false,
    after: '12',
  },
});

/** A page of them; a card holds 25 KB. */
const PAGE = 12;
const SHORT = 70;

/** What may be read by who asked: the rules first, then what is chosen for this request; and the file itself. */
export const accessFile = casusPage({
  card,
  opens: ['af', 'directie', 'decider'],
  acts: ['inzage.choose', 'inzage.make'],
  reads: ({ version }) => Array.from({ length: version }, (_, index) => index + 1),
  related: 'child',
  present: (view) => {
    const { state, facts, values } = view;
    const items = itemsOf(view);
    const from = Number.parseInt(values['after'] ?? '', 10) || 0;
    return {
      child: childLine(state),
      stands: standsFor(state),
      anonymous: isAnonymous(view.told.map(({ event }) => event)),
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

/** Each thing that was written, with whether it is read now; newest last, as in the file. */
const itemsOf = (view: CasusView): { title: string; value: string }[] => [...ofSignals(view), ...ofCasus(view)];

const ofCasus = ({ told, state, facts }: CasusView): { title: string; value: string }[] => {
  const { verzoek } = state;
  if (verzoek === null) return [];
  const events = readable(told, state, facts);
  const hidden = isAnonymous(events.map(({ event }) => event));
  const lines = events.flatMap((one) =>
    casusLines([one], facts.school, facts.protocol).map(({ head, label, text, version }) => ({
      head,
      text,
      line: { event: one.event, version, label } satisfies ReadLine,
    })),
  );
  const all = lines.map(({ line }) => line);
  const first = lines.filter(({ line }, index) => all.findIndex(({ version }) => version === line.version) === index);
  return first.map(({ head, line, text }) => ({
    title: `${mayReadLine(line, verzoek, all, hidden) ? 'leest' : 'weg'} · ${head} · ${short(text)}`,
    value: itemOf(line.version),
  }));
};

const ofSignals = ({ related, state, facts }: CasusView): { title: string; value: string }[] =>
  related.signals
    .filter(({ id }) => state.signals.includes(id))
    .map(({ id, state: { author, at } }) => {
      const chosen = state.verzoek?.left.includes(id)
        ? 'weg'
        : state.verzoek?.read.includes(id)
          ? 'leest'
          : 'volgens de regels';
      return { title: `${chosen} · signaal van ${nameOf(facts.school, author)} op ${shownDay(dayOf(at))}`, value: id };
    });

const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)} …` : text);
