import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { consentOn, maySharePerson } from '../../services/domain/casus/toestemming.ts';
import { missingForWeighing } from '../../services/domain/casus/missing.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { holdersOf, type Role } from '../../services/domain/people.ts';
import { choiceList, dialogCard } from '../card.ts';
import { anonymous } from '../describe/anonymous.ts';
import { checkList } from '../describe/checkList.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { choicesOf } from '../labels.ts';
import { type CasusView, casusPage } from '../page.ts';
import { colleagues, staff } from '../people.ts';

const card = dialogCard({
  id: 'weighing-plan',
  pages: ['weighing-plan-1', 'weighing-plan-2', 'weighing-plan-3'],
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    again: z.boolean(),
    checks: z.array(z.strictObject({ line: z.string() })),
    noConsultation: z.boolean(),
    chairs: choiceList(),
    members: choiceList(),
    alone: z.boolean(),
    lacks: z.boolean(),
    lacking: z.string(),
    noConsent: z.boolean(),
    team: z.string(),
    shares: choiceList(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    again: true,
    checks: [
      { line: '✓ Signalen: 6 waarnemingen, 1 spreekt de zorg tegen' },
      { line: '– Overleg: nog niet geweest' },
      { line: '– Advies van Veilig Thuis: nog niet gevraagd, en er is twijfel' },
      { line: '✓ Gesprek: 1 keer' },
      { line: '– Toestemming voor het zorgteam: nee' },
    ],
    noConsultation: true,
    chairs: [
      { title: 'Peter, directeur', value: 'peter' },
      { title: 'Ilse, leerkracht groep 7', value: 'ilse' },
    ],
    members: [
      { title: 'Fatma, schoolmaatschappelijk werk', value: 'fatma' },
      { title: 'Hanna, jeugdarts', value: 'hanna' },
      { title: 'Marja, intern begeleider', value: 'marja' },
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
    ],
    alone: true,
    lacks: true,
    lacking: 'advies van Veilig Thuis, want er is twijfel',
    noConsent: true,
    team: 'het zorgteam',
    shares: [{ title: 'zonder naam', value: 'zonderNaam' }],
  },
});

/** The AF calls the care team: what is there, who comes, and in what form it is shared (storyboard 3.G). */
export const weighingPlan = casusPage({
  card,
  opens: ['af'],
  acts: ['weging.plan'],
  reads: ({ steps, weging }) => [1, ...(steps.signaleren?.content ?? []), ...(weging === null ? [] : [weging.version])],
  related: 'signals',
  prefill: (view) => ({ ...fresh(view), ...before(view) }),
  present: ({ state, facts, values }) => {
    const lacking = missingForWeighing(state, facts.protocol);
    return {
      child: childLine(state),
      ...gateOf(whyNot(state, facts), values['place']),
      again: state.weging !== null,
      checks: checkList(state, facts).map((line) => ({ line })),
      noConsultation: state.consultations === 0,
      chairs: colleagues(facts, facts.protocol.careTeam.chair, state.excluded),
      members: membersOf(state, facts),
      alone: state.advice.state !== 'given',
      lacks: lacking.length > 0,
      lacking: lacking.join(', '),
      noConsent: !consented(state, facts),
      team: facts.protocol.careTeam.the,
      shares: choicesOf('share').filter(({ value }) => value === 'zonderNaam' || consented(state, facts)),
    };
  },
});

const consented = (state: CasusState, { today }: Facts): boolean => maySharePerson('zorgteam', consentOn(state, today));

const whyNot = (state: CasusState, facts: Facts): string =>
  notNow(state, facts, 'wegen') || (state.weging?.opened ? 'De weging is al begonnen. Plannen kan niet meer.' : '');

/** Who sits in the team, and who may chair it. */
const teamRoles = ({ protocol: { careTeam } }: Facts): Role[] => [
  ...careTeam.members.map(({ role }) => role),
  ...careTeam.chair,
];

/** The care team and those around it, the colleague who leads the steps, and those whose signals it is about. */
const membersOf = (state: CasusState, facts: Facts) => {
  const team = colleagues(facts, teamRoles(facts), state.excluded);
  const near = [...new Set([state.lead, ...Object.values(state.authors)])].filter((id) => !state.excluded.includes(id));
  const others = staff(facts, state.excluded).filter(({ value }) => near.includes(value));
  return [...team, ...others.filter(({ value }) => !team.some((one) => one.value === value))];
};

/** The chair that the protocol names first; nobody is asked, and nothing shared by name, unless she says so. */
const fresh = (view: CasusView): Record<string, string> => ({
  chair: firstChair(view.state, view.facts),
  parents: view.facts.protocol.careTeam.parents ? '' : 'nietErbij',
  share: consented(view.state, view.facts) ? '' : 'zonderNaam',
  anonText: anonymous(view),
});

const firstChair = ({ excluded }: CasusState, { protocol, school, today }: Facts): string =>
  protocol.careTeam.chair
    .flatMap((role) => holdersOf(school.people, role, today))
    .find(({ id }) => !excluded.includes(id))?.id ?? '';

/** What was planned before, when it is planned anew: only the reading over has to be done again. */
const before = ({ state, told, facts }: CasusView): Record<string, string> => {
  const last = ofType(told, 'WegingPlanned').at(-1)?.event.data;
  if (last === undefined) return {};
  const { date, time, place, chair, parents, members, guests, whyMissing, share, anonText } = last;
  return {
    date,
    time,
    place,
    chair,
    parents,
    guests,
    whyMissing,
    members: members.join(','),
    share: consented(state, facts) ? share : 'zonderNaam',
    ...(anonText === '' ? {} : { anonText }),
  };
};
