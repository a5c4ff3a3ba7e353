import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { askedVeiligThuis } from '../../services/domain/casus/consulted.ts';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import { asksVeiligThuis } from '../../services/domain/casus/evolve/weging.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { firstHoldersOf } from '../../services/domain/people.ts';
import { nameOf, personOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { evenly } from '../describe/evenly.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { declinedLines } from '../describe/declined.ts';
import { differencesOf, givenViews, silentGuests, viewLines } from '../describe/views.ts';
import { type CasusView, casusPage } from '../page.ts';
import { staff } from '../people.ts';

const card = dialogCard({
  id: 'weighing-record',
  pages: ['weighing-record-1', 'weighing-record-2', 'weighing-record-3'],
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    unopened: z.boolean(),
    differences: z.array(z.strictObject({ line: z.string() })),
    agree: z.boolean(),
    doubt: z.boolean(),
    advises: z.boolean(),
    absent: z.array(z.string()),
    told: told(),
    cut: z.boolean(),
    members: choiceList(),
    colleagues: choiceList(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    unopened: false,
    differences: [
      { line: 'Direct gevaar. Hanna: twijfel; Fatma en Peter: nee.' },
      { line: 'Risico’s. Hanna en Fatma: groot; Peter: klein.' },
    ],
    agree: false,
    doubt: true,
    advises: true,
    absent: ['Ilse kan er niet bij zijn: ziek.'],
    told: [
      {
        head: 'Hanna · direct gevaar: twijfel · ontwikkeling in de weg: ja · risico’s: groot',
        text: 'De kies is al weken niet behandeld. Dat kan snel erger worden.',
      },
      { head: 'Hanna · wat spreekt het tegen', text: 'De vaccinaties zijn op tijd gehaald.' },
      {
        head: 'Fatma · direct gevaar: nee · ontwikkeling in de weg: ja · risico’s: groot',
        text: 'Zes dagen zonder eten in november. Zorgt elke avond voor een broertje.',
      },
      { head: 'Fatma · wat spreekt het tegen', text: 'Leert goed. Het huiswerk is altijd af.' },
      {
        head: 'Peter · direct gevaar: nee · ontwikkeling in de weg: ja · risico’s: klein',
        text: 'Vader komt op afspraken als we op tijd bellen.',
      },
    ],
    cut: true,
    members: [
      { title: 'Hanna', value: 'hanna' },
      { title: 'Fatma', value: 'fatma' },
      { title: 'Peter', value: 'peter' },
    ],
    colleagues: [
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
  },
});

/** All views next to one another, and the one approach that is agreed on (storyboard 3.G). */
export const weighingRecord = casusPage({
  card,
  opens: ['chair'],
  acts: ['weging.record'],
  reads: ({ weging, steps }) =>
    weging?.opened === true
      ? [weging.version, ...weging.views.map(({ version }) => version), ...(steps.wegen?.content ?? [])]
      : [],
  prefill: (view) => ({ informs: usuallyInforms(view), ...planned(view), ...before(view) }),
  present: (view) => {
    const { state, facts, values } = view;
    const views = viewsOf(view);
    const differences = differencesOf(views);
    const { lines, cut } = evenly(viewLines(views));
    return {
      child: childLine(state),
      ...gateOf(whyNot(state, facts), values['absentWhy']),
      unopened: state.weging?.opened === false,
      differences: differences.map((line) => ({ line })),
      agree: differences.length === 0,
      doubt: state.weging?.opened === true && asksVeiligThuis(state.weging),
      advises: stillWrites(state, facts),
      absent: absentees(view),
      told: lines,
      cut,
      members: (state.weging?.members ?? [])
        .filter((id) => !state.weging?.declined.includes(id))
        .map((id) => ({ title: nameOf(facts.school, id), value: id })),
      colleagues: informants(state, facts),
    };
  },
});

/** May he write down himself what Veilig Thuis said, where that is not done yet? */
const stillWrites = (state: CasusState, facts: Facts): boolean =>
  !askedVeiligThuis(state) && mayCasus(state, 'adviesVT.record', facts) === undefined;

const whyNot = (state: CasusState, facts: Facts): string => {
  if (state.weging === null) return notNow(state, facts, 'wegen') || 'Er is nog geen weging gepland.';
  return (
    notNow(state, facts, 'wegen') ||
    (state.weging.opened ? '' : 'De weging is nog niet open. Daarom zie je nog geen kijk.')
  );
};

/** Only once the weighing is open. */
const viewsOf = ({ state: { weging }, told: events, facts }: CasusView) =>
  weging?.opened === true ? givenViews(events, weging, facts.school) : [];

/** Who said not to come, and whose view nobody wrote down. */
const absentees = ({ state: { weging }, told: events, facts }: CasusView): string[] =>
  weging === null
    ? []
    : [
        ...declinedLines(events, weging, facts.school),
        ...silentGuests(events, weging).map((name) => `Van ${name} is nog geen kijk opgeschreven.`),
      ];

/** Colleagues of the school, and who weighed along. */
const informants = ({ weging, excluded }: CasusState, facts: Facts) => {
  const all = staff(facts, excluded);
  const others = (weging?.members ?? []).filter((id) => !all.some(({ value }) => value === id));
  return [
    ...all,
    ...others.flatMap((id) => {
      const person = personOf(facts.school, id);
      return person === undefined ? [] : [{ title: `${person.name}, ${person.title}`, value: id }];
    }),
  ];
};

/** Who tells the parents unless something else is agreed, as the protocol has it; nobody where it is agreed each time. */
const usuallyInforms = ({ state, facts: { protocol, school, today } }: CasusView): string => {
  const who = protocol.informsParents;
  if (who === 'team') return '';
  if (who === 'lead') return state.lead;
  return firstHoldersOf(school.people, who, today).find(({ id }) => !state.excluded.includes(id))?.id ?? '';
};

/** Who was to come; whoever records it says who did. */
const planned = ({ told: events }: CasusView): Record<string, string> => {
  const plan = ofType(events, 'WegingPlanned').at(-1)?.event.data;
  return plan === undefined ? {} : { parentsCame: plan.parents, others: plan.guests };
};

/** A weighing that was sent back begins with what was laid before. */
const before = ({ state: { weging }, told: events }: CasusView): Record<string, string> => {
  const last = ofType(events, 'WegingRecorded').at(-1);
  if (last === undefined || weging === null || last.version < weging.version) return {};
  const { present, nature, ...rest } = last.event.data;
  return { ...rest, present: present.join(','), nature: nature.join(',') };
};
