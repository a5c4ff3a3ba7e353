import { dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import type { PersonId } from '../../people.ts';
import type { CasusEvent } from '../events.ts';
import type { Talk } from '../talk.ts';

export type TalkEvent = Extract<
  CasusEvent,
  {
    type:
      | 'GesprekPlanned'
      | 'NearAccepted'
      | 'NearDeclined'
      | 'GesprekCheckedIn'
      | 'GesprekHelpCalled'
      | 'GesprekLookedAt'
      | 'GesprekRecorded'
      | 'GesprekHelpAsked'
      | 'GesprekHelpGiven'
      | 'GesprekHelpRead'
      | 'StaffSafetyAgreed';
  }
>;

/** The talk: planned, held safely or called for help, recorded. A new plan begins anew. */
export const evolveTalk = (talk: Talk, event: TalkEvent, meta: Meta): Talk => {
  switch (event.type) {
    case 'GesprekPlanned':
      return { ...talk, next: null, planned: planned(event.data, meta) };
    case 'NearAccepted':
      return answered(talk, meta, { togetherKnows: true }, { nearKnows: true });
    case 'NearDeclined':
      return answered(talk, meta, { togetherDeclined: true }, { nearDeclined: true });
    case 'GesprekCheckedIn':
      return withPlan(talk, { fine: true });
    case 'GesprekHelpCalled':
      return withPlan(talk, { helpAt: meta.at, fine: false, lookedBy: '' });
    case 'GesprekLookedAt':
      return withPlan(talk, { lookedBy: meta.by });
    case 'GesprekRecorded':
      return recorded(talk, event.data, meta);
    case 'GesprekHelpAsked':
      return { ...talk, help: { by: meta.by, whom: event.data.whom, version: meta.version, answered: 0 } };
    case 'GesprekHelpGiven':
      return { ...talk, help: talk.help && { ...talk.help, answered: meta.version } };
    case 'GesprekHelpRead':
      return { ...talk, help: null };
    case 'StaffSafetyAgreed':
      return { ...talk, threat: null };
    default:
      return unknownEvent(event);
  }
};

type Change = Partial<NonNullable<Talk['planned']>>;

/** Who was asked to be there, and who was asked to stay near, answer alike. */
const answered = (talk: Talk, { by }: Meta, together: Change, near: Change): Talk =>
  withPlan(talk, talk.planned?.together === by ? together : near);

const withPlan = (talk: Talk, change: Change): Talk => ({
  ...talk,
  planned: talk.planned && { ...talk.planned, ...change },
});

type Data<Type extends TalkEvent['type']> = Extract<TalkEvent, { type: Type }>['data'];

const planned = (data: Data<'GesprekPlanned'>, { by, version }: Meta): NonNullable<Talk['planned']> => ({
  day: data.day,
  time: data.time,
  until: data.until,
  by,
  together: data.together,
  togetherKnows: false,
  togetherDeclined: false,
  // Who is in the room cannot be near it.
  near: data.near === data.together ? '' : data.near,
  nearKnows: false,
  nearDeclined: false,
  tense: data.safe !== 'nee',
  fine: false,
  helpAt: 0,
  lookedBy: '',
  withPupil: data.with.includes('leerling'),
  version,
});

const recorded = (talk: Talk, data: Data<'GesprekRecorded'>, meta: Meta): Talk => {
  const { held, cause, tone, next } = data;
  const { by, version } = meta;
  return {
    ...talk,
    last: held === 'nietGekomen' ? talk.last : latest(talk.last, heldOn(talk, data, meta)),
    held: talk.held + (held === 'nietGekomen' ? 0 : 1),
    planned: null,
    otherCause: cause === 'andereOorzaak',
    noShow: held === 'nietGekomen' ? talk.noShow + 1 : 0,
    next: next === '' ? null : { by, day: next, version },
    threat: tone === 'dreigend' ? { by, version } : talk.threat,
  };
};

type Held = NonNullable<Talk['last']>;

/** As it was written down. A record from before a talk had its own day goes by the plan. */
const heldOn = (talk: Talk, { when, colleague }: Data<'GesprekRecorded'>, { by, at }: Meta): Held =>
  when === ''
    ? { day: talk.planned?.day ?? dayOf(at), people: [by, ...joined(talk)] }
    : { day: when, people: [by, ...(colleague === '' ? [] : [colleague])] };

/** A talk that is written down late does not come after one that was held later. */
const latest = (before: Talk['last'], held: Held): Held => (before !== null && before.day > held.day ? before : held);

const joined = ({ planned: plan }: Talk): PersonId[] =>
  plan === null || plan.together === '' || plan.togetherDeclined ? [] : [plan.together];

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Gesprek event: ${JSON.stringify(event)}`);
};
