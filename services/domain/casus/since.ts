import { dayOf } from '../calendar.ts';
import type { Day, Instant } from '../time.ts';
import { type CasusState, currentStep } from './casus.ts';
import type { Weging } from './weging.ts';
import { asksText, missingViews } from './evolve/weging.ts';
import { isLetGo } from './refutable.ts';

/**
 * Since when each thing stands open, by the key of its wait. Whatever else is written down in between, reminders and
 * what climbs are counted from here: a lively casus must not hide what nobody does (R122).
 */
export type Since = Readonly<Record<string, Instant>>;

/** What stands open after an event keeps its moment, and what is new has that of the event. */
export const sinceAfter = (state: CasusState, at: Instant): Since =>
  Object.fromEntries(standing(state, dayOf(at)).map((key) => [key, state.since[key] ?? at]));

/** Since when something waits; what has no moment of its own counts from the last act. */
export const openSince = ({ since, movedAt }: Pick<CasusState, 'since' | 'movedAt'>, key: string): Instant =>
  since[key] ?? movedAt;

/** Of the newest advice for class. */
export const adviceKey = ({ approach, adviceGiven }: CasusState): string => `a${Math.max(approach, adviceGiven)}`;

/** What the leaving of a child asks for next: a call, a look back, the end. */
export const leftKey = (
  { version }: NonNullable<CasusState['left']>,
  { callDue, verdict }: Pick<CasusState, 'callDue' | 'verdict'>,
): string => {
  if (callDue) return `left${version}call`;
  return verdict === null ? `left${version}` : `left${version}end`;
};

/** What somebody else does from now on waits for him from now on. */
export const anew = (since: Since, key: string): Since =>
  Object.fromEntries(Object.entries(since).filter(([one]) => one !== key));

/** The keys of all that can wait without a day of its own, whoever it waits for. */
const standing = (state: CasusState, today: Day): string[] => [
  ...state.invited.map(({ version }) => `i${version}`),
  ...(state.adviceUnread.length > 0 ? [adviceKey(state)] : []),
  ...(state.informs === null ? [] : [`ouders${state.informs.version}`]),
  ...(state.honour === 'ask' ? ['honour'] : []),
  ...(state.disclosed ? ['disclosed'] : []),
  ...(state.doubt && state.advice.state === 'none' ? ['doubt'] : []),
  ...(state.intake.asked === null ? [] : [`in${state.intake.asked.version}`]),
  ...ofStep(state, today),
  ...ofMelding(state),
  ...ofTalk(state),
  ...ofAfter(state),
];

const ofStep = (state: CasusState, today: Day): string[] => {
  const { weging, followUp } = state;
  return [
    ...ofThisStep(state),
    ...(weging !== null && asksText(state, today) ? [`text${weging.version}`] : []),
    ...(weging?.danger ? [`d${weging.danger.version}`] : []),
    ...(state.danger === null ? [] : [`x${state.danger.version}`]),
    ...(state.call === null ? [] : [`call${state.call.version}`]),
    ...(followUp?.worse ? [`f${followUp.version}worse`] : []),
  ];
};

/** Only what has its turn: what comes later in the route does not wait yet, and what lies before somebody else waits for him. */
const ofThisStep = (state: CasusState): string[] => {
  const { step, weging, verdict, followUp } = state;
  const { returns } = currentStep(state);
  if (state.pending !== null) return [];
  switch (step) {
    case 'signaleren':
    case 'consultatie':
    case 'gesprek':
      return [`${step}${returns}`];
    case 'wegen':
      return weging === null ? [`plan${returns}`] : ofWeging(weging, returns);
    case 'beslissen':
      return [`besluit${returns}`];
    case 'volgen':
      if (state.meldingDue || followUp !== null) return [];
      return [isLetGo(state) ? `close${returns}` : `plan${verdict?.version ?? 0}`];
    default:
      return unknownStep(step);
  }
};

const ofWeging = (weging: Weging, returns: number): string[] => [
  ...(weging.opened ? [`record${returns}`] : [`w${weging.version}r${weging.reminded}`]),
  ...(missingViews(weging).length === 0 ? [`w${weging.version}all`] : []),
];

const ofMelding = ({ meldingDue, meldingen, melding, pending }: CasusState): string[] => [
  ...(meldingDue || melding !== null ? [`m${meldingen}`] : []),
  ...(melding === null
    ? []
    : [
        `m${melding.version}${melding.from}`,
        ...(melding.recorded ? [`t${melding.version}`] : []),
        ...(melding.bezwaar === 'open' && pending?.what !== 'bezwaar' ? [`b${melding.version}`] : []),
      ]),
];

const ofTalk = ({ talk: { planned, noShow, threat, help, next } }: CasusState): string[] => [
  `noshow${noShow}`,
  ...(planned === null
    ? []
    : [
        `n${planned.version}${planned.nearDeclined ? 'no' : ''}`,
        `met${planned.version}${planned.togetherDeclined ? 'no' : ''}`,
      ]),
  ...(next === null ? [] : [`next${next.version}`]),
  ...(threat === null ? [] : [`t${threat.version}`]),
  ...(help === null ? [] : [`h${help.version}${help.answered === 0 ? '' : 'yes'}`]),
];

const ofAfter = (state: CasusState): string[] => {
  const { fourthAgain, helpDue, hulp, outcome, left, evaluatie, meldingDue, pending } = state;
  return [
    ...(fourthAgain ? [`fourth${hulp?.version ?? 0}`] : []),
    ...(helpDue ? [`h${outcome?.version ?? 0}`] : []),
    ...(left === null ? [] : [`t${left.version}`, ...(meldingDue || pending !== null ? [] : [leftKey(left, state)])]),
    ...(evaluatie.asked.length > 0 ? ['evaluate'] : []),
    `e${evaluatie.talk.length}`,
  ];
};

const unknownStep = (step: never): never => {
  throw new Error(`unknown step: ${JSON.stringify(step)}`);
};
