import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { nearSignal } from '../describe/nearby.ts';
import { fitting } from '../describe/fitting.ts';
import { dayLine } from '../describe/together.ts';
import { type SignaalView, signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'place',
  data: { child: z.string(), code: z.string(), now: z.string(), belongs: choiceList(), cut: z.boolean() },
  example: {
    child: 'DV · groep 5',
    code: '7K3Q',
    now: 'Nu: hoort bij zaak 5M2T.',
    belongs: [
      { title: 'zaak 5M2T · DV · groep 5', value: 'c-5m2t' },
      { title: 'zaak 2B8N · LM · groep 4', value: 'c-2b8n' },
      { title: 'signaal 9XA1 · DV · groep 5 · di 19 jan', value: 's-9xa1' },
      { title: 'maak los, hoort bij geen zaak', value: 'los' },
    ],
    cut: true,
  },
});

/** With what a signal belongs: attach, move, take loose, or say that it is another child. By the AF's word. */
export const place = signaalPage({
  card,
  opens: ['af'],
  acts: ['signaal.place'],
  related: 'childAndOpen',
  present: (view) => {
    const { choices, cut } = placeChoices(view, true);
    return { child: childLine(view.state), code: view.code, now: nowOf(view), belongs: choices, cut };
  },
});

const nowOf = ({ state, related }: SignaalView): string => {
  if (state.casus !== '') {
    const found = related.casussen.find(({ id }) => id === state.casus);
    return `Nu: hoort bij zaak ${found?.code ?? 'die jij niet mag zien'}.`;
  }
  const codes = related.signals.filter(({ id }) => state.joined.includes(id)).map(({ code }) => code);
  return codes.length === 0 ? 'Nu: hoort nog nergens bij.' : `Nu: hetzelfde kind als signaal ${codes.join(', ')}.`;
};

/**
 * What looks like the same child first, then everything open when `all`. No choice is empty, so that nothing
 * is chosen beforehand: a wrong child would be hard to see.
 */
export const placeChoices = (view: SignaalView, all: boolean) => {
  const { state, related, facts } = view;
  const { same, maybe, cases } = nearSignal(view);
  const others = all ? related.casussen.filter((row) => !cases.includes(row)) : [];
  const open = [...cases, ...others].filter((row) => row.state.status === 'open');
  const loose = [...same, ...maybe].filter((row) => row.state.casus === '' && row.state.status !== 'withdrawn');
  const more = all && state.casus !== '' ? [] : loose;
  const { choices, cut } = fitting([
    ...open.map((row) => ({ title: `zaak ${row.code} · ${childLine(row.state)}`, value: row.id })),
    ...more.map((row) => ({
      title: `signaal ${row.code} · ${childLine(row.state)} · ${dayLine(row.state.at, facts.today)}`,
      value: row.id,
    })),
  ]);
  const none =
    state.casus === ''
      ? { title: 'nieuw kind', value: 'nieuw' }
      : { title: 'maak los, hoort bij geen zaak', value: 'los' };
  return { choices: [...choices, none], cut };
};
