import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { isAnonymous, itemOf, mayReadLine, type ReadLine } from '../../services/domain/casus/inzage.ts';
import { knowsOfMelding } from '../../services/domain/casus/inzageMelding.ts';
import { isReadable, mayReadSignal, signalOf } from '../../services/domain/casus/inzageSignaal.ts';
import type { Verzoek } from '../../services/domain/casus/verzoek.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { casusLines } from '../describe/casus.ts';
import { signaalLines } from '../describe/signaal.ts';
import type { CasusView } from '../page.ts';
import { readable } from './readable.ts';

type Item = { title: string; value: string };

/** Must who reports stay unknown to the family, in this casus or in one that went on in it? */
export const isAnonymousView = (view: CasusView): boolean => isAnonymous(eventsOf(view));

const eventsOf = ({ told, related }: CasusView): CasusEvent[] =>
  [told, ...related.file.casussen.map((one) => one.told)].flat().map(({ event }) => event);

/** Each thing that was written, with whether it is read now: signals, then the casus and what went on in it; newest last. */
export const itemsOf = (view: CasusView): Item[] => {
  const { verzoek } = view.state;
  if (verzoek === null) return [];
  const merged = view.related.file.casussen.flatMap((one) => {
    const facts = { ...view.facts, protocol: one.protocol };
    return ofCasus({ ...one, facts }, verzoek, {
      hidden: isAnonymousView(view),
      merged: one.id,
      of: `zaak ${one.code} · `,
    });
  });
  return [
    ...ofSignals(view, verzoek),
    ...ofCasus(view, verzoek, { hidden: isAnonymousView(view), merged: '', of: '' }),
    ...merged,
  ];
};

type Place = { hidden: boolean; merged: string; of: string };

const ofCasus = (
  { told, state, facts }: Pick<CasusView, 'told' | 'state' | 'facts'>,
  verzoek: Verzoek,
  { hidden, merged, of }: Place,
): Item[] => {
  const lines = readable(told, state, facts).flatMap((one) =>
    casusLines([one], facts.school, facts.protocol).map(({ head, label, text, version }) => ({
      head,
      text,
      line: { event: one.event, version, label, item: itemOf(version, merged) } satisfies ReadLine,
    })),
  );
  const all = lines.map(({ line }) => line);
  const first = lines.filter(({ line }, index) => all.findIndex(({ version }) => version === line.version) === index);
  return first.map(({ head, line, text }) => ({
    title: `${mayReadLine(line, verzoek, all, hidden) ? 'leest' : 'weg'} · ${of}${head} · ${short(text)}`,
    value: line.item,
  }));
};

/** A signal is chosen as a whole; how much of it is read now stands in front. */
const ofSignals = (view: CasusView, verzoek: Verzoek): Item[] => {
  const { related, facts } = view;
  const asked = { ...verzoek, knows: knowsOfMelding(verzoek.asker, eventsOf(view)) };
  return related.file.signals.flatMap(({ id, told, state: { author, at } }) => {
    const lines = told
      .filter(({ event }) => isReadable(event))
      .flatMap((one) =>
        signaalLines([one], facts.school).map(({ label, text, version }) => ({
          text,
          line: { event: one.event, version, label, item: id },
        })),
      );
    const all = lines.map(({ line }) => line);
    const signal = signalOf(told.map(({ event }) => event));
    const [first] = lines;
    if (first === undefined) return [];
    const isRead = lines.map(({ line }) => mayReadSignal(line, signal, asked, all));
    const how = isRead.every((read) => read) ? 'leest' : isRead.some((read) => read) ? 'leest een deel' : 'weg';
    const what = `signaal van ${nameOf(facts.school, author)} op ${shownDay(dayOf(at))}`;
    return [{ title: `${how} · ${what} · ${short(first.text)}`, value: id }];
  });
};

const SHORT = 70;

const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)} …` : text);
