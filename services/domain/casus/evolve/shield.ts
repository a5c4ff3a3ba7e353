import type { Meta } from '../../decision.ts';
import type { PersonId } from '../../people.ts';
import type { CasusState } from '../casus.ts';
import type { Pending, StepState } from '../step.ts';
import type { Shielded } from '../eventData.ts';
import type { Weging } from '../weging.ts';

/** From here on it is closed to somebody; what was his goes to who takes his place. */
export const shielded = (state: CasusState, { person, instead }: Shielded, { version }: Meta): CasusState => {
  const other = (id: PersonId): PersonId => (id === person ? instead : id);
  return {
    ...state,
    revision: version,
    excluded: [...new Set([...state.excluded, person])],
    lead: other(state.lead),
    steps: Object.fromEntries(Object.entries(state.steps).map(([kind, step]) => [kind, handedOver(step, other)])),
    adviceUnread: state.adviceUnread.filter((id) => id !== person),
    authors: Object.fromEntries(Object.entries(state.authors).filter(([, author]) => author !== person)),
    informs: state.informs && { ...state.informs, person: other(state.informs.person) },
    pending: state.pending && pendingWithout(state.pending, other),
    invited: state.invited.filter((one) => one.person !== person),
    weging: state.weging && weighedWithout(state.weging, person, other),
    followUp: state.followUp && { ...state.followUp, watch: other(state.followUp.watch) },
    intake: state.intake.asked?.person === person ? { ...state.intake, asked: null } : state.intake,
    talk: talkWithout(state.talk, person, other),
    hulp: state.hulp && { ...state.hulp, casemanager: other(state.hulp.casemanager) },
    evaluatie: without(state.evaluatie, person),
    melding: state.melding && {
      ...state.melding,
      reporter: state.melding.reporter === person ? '' : state.melding.reporter,
    },
    change: state.change && { ...state.change, unread: state.change.unread.filter((id) => id !== person) },
    lifting: state.lifting?.by === person ? null : state.lifting,
    closed: state.closed && {
      ...state.closed,
      looker: other(state.closed.looker),
      unread: state.closed.unread.filter((id) => id !== person),
    },
  };
};

/** Who would tell the parents of the end no longer does. */
const pendingWithout = ({ closing, ...rest }: Pending, other: (id: PersonId) => PersonId): Pending =>
  closing === undefined ? rest : { ...rest, closing: { ...closing, tell: other(closing.tell) } };

/** What was done stays with who did it. */
const handedOver = (step: StepState, other: (id: PersonId) => PersonId): StepState =>
  step.status === 'approved' ? step : { ...step, doer: other(step.doer) };

const weighedWithout = (weging: Weging, person: PersonId, other: (id: PersonId) => PersonId): Weging => {
  const chair = other(weging.chair);
  const members = weging.members.filter((id) => id !== person);
  return {
    ...weging,
    chair,
    informs: other(weging.informs),
    members: [...new Set([...members, chair])],
    declined: weging.declined.filter((id) => id !== person && id !== chair),
    views: weging.views.filter((view) => view.person !== person),
  };
};

const without = ({ asked, talk, ...rest }: CasusState['evaluatie'], person: PersonId): CasusState['evaluatie'] => ({
  ...rest,
  asked: asked.filter((id) => id !== person),
  talk: talk.filter((id) => id !== person),
});

type Talk = CasusState['talk'];

/** Who would be there or stay near, or was asked to help, no longer is; who planned it hands it over. */
const talkWithout = (talk: Talk, person: PersonId, other: (id: PersonId) => PersonId): Talk => {
  const { planned, help } = talk;
  const near = planned?.near === person ? { near: '', nearKnows: false } : {};
  const together = planned?.together === person ? { together: '', togetherKnows: false } : {};
  return {
    ...talk,
    planned: planned && { ...planned, ...near, ...together, by: other(planned.by) },
    next: talk.next && { ...talk.next, by: other(talk.next.by) },
    help: help?.whom === person ? null : help && { ...help, by: other(help.by) },
  };
};

export const lifted = (state: CasusState, person: PersonId): CasusState => ({
  ...state,
  excluded: state.excluded.filter((one) => one !== person),
  lifting: null,
});
