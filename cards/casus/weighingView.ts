import { z } from 'zod';
import { consentOn } from '../../services/domain/casus/toestemming.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Weging } from '../../services/domain/casus/weging.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard, told } from '../card.ts';
import { consented } from '../describe/checkList.ts';
import { childLine } from '../describe/child.ts';
import { ofType } from '../describe/ofType.ts';
import { byName, knowsName, sharedLines, textOf } from '../describe/shared.ts';
import { weighingDay } from '../describe/weighingDay.ts';
import { within } from '../describe/within.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'weighing-view',
  pages: ['weighing-view-1', 'weighing-view-2'],
  data: {
    child: z.string(),
    planned: z.boolean(),
    when: z.string(),
    started: z.boolean(),
    free: z.boolean(),
    given: z.boolean(),
    shared: z.string(),
    told: told(),
    more: z.boolean(),
    noText: z.boolean(),
    af: z.string(),
  },
  example: {
    child: 'een leerling, zonder naam',
    planned: true,
    when: 'De weging is di 15 dec om 15:30, kamer van de intern begeleider. Peter zit voor.',
    started: false,
    free: true,
    given: true,
    shared: 'Je leest wat de school zonder naam deelt.',
    told: [
      {
        head: 'Marja · wo 9 dec · tekst zonder naam',
        text: 'Het gaat om een leerling uit de bovenbouw.\nWat is gezien of gehoord:\n- Vier keer zonder jas bij vorst.\n- Drie weken pijn aan een kies.\n- “Ik kook meestal voor mijn broertje.”\nWat spreekt de zorg tegen:\n- Het huiswerk is altijd af.',
      },
    ],
    more: false,
    noText: false,
    af: 'Marja',
  },
});

/** Everybody alone first: the file in the form that may be shared, then the own view (storyboard 3.G). */
export const weighingView = casusPage({
  card,
  opens: ['member'],
  acts: ['weging.view'],
  reads: (state, facts) => (knowsName(state, facts) ? fileOf(state, facts) : planOf(state, facts)),
  related: byName,
  prefill: ({ told: events, facts }) => {
    const own = ofType(events, 'WegingViewGiven').findLast(({ by }) => by === facts.actor.person)?.event.data;
    return own ?? {};
  },
  present: (view) => {
    const { state, facts, told: events } = view;
    const { weging } = state;
    const named = knowsName(state, facts);
    const { lines, more } = within(sharedLines(view));
    const place = ofType(events, 'WegingPlanned').at(-1)?.event.data.place;
    return {
      child: named ? childLine(state) : 'een leerling, zonder naam',
      planned: weging !== null,
      when: weighingDay(weging, facts, place),
      started: weging?.opened === true,
      free: weging?.opened === false,
      given: weging?.opened === false && hasView(weging, facts),
      shared: named
        ? `Toestemming voor ${facts.protocol.careTeam.the}: ${consented(consentOn(state, facts.today))}.`
        : 'Je leest wat de school zonder naam deelt.',
      told: lines,
      more,
      noText: !named && lines.length === 0,
      af: nameOf(facts.school, state.startedBy),
    };
  },
});

const hasView = ({ views }: Weging, { actor }: Facts): boolean => views.some(({ person }) => person === actor.person);

/** The plan, which holds the text without names, and the reader's own view: nothing else. */
const planOf = ({ weging }: CasusState, { actor }: Facts): number[] =>
  weging === null
    ? []
    : [
        ...textOf(weging),
        ...weging.views.filter(({ person }) => person === actor.person).map(({ version }) => version),
      ];

/** The steps so far. Of the weighing itself never somebody else's view. */
const fileOf = (state: CasusState, { actor }: Facts): number[] => {
  const { steps, weging } = state;
  const others = (weging?.views ?? []).filter(({ person }) => person !== actor.person).map(({ version }) => version);
  const all = [steps.signaleren, steps.consultatie, steps.gesprek, steps.wegen].flatMap((step) => step?.content ?? []);
  return all.filter((version) => !others.includes(version));
};
