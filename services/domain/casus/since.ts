import type { Instant } from '../time.ts';
import { type CasusState, currentStep } from './casus.ts';

/**
 * Since when each thing stands open, by the key of its wait. Whatever else is written down in between, reminders and
 * what climbs are counted from here: a lively casus must not hide what nobody does (R122).
 */
export type Since = Readonly<Record<string, Instant>>;

/** What stands open after an event keeps its moment, and what is new has that of the event. */
export const sinceAfter = (state: CasusState, at: Instant): Since =>
  Object.fromEntries(standing(state).map((key) => [key, state.since[key] ?? at]));

/** Since when something waits; what has no moment of its own counts from the last act. */
export const openSince = ({ since, movedAt }: Pick<CasusState, 'since' | 'movedAt'>, key: string): Instant =>
  since[key] ?? movedAt;

/** Of the newest advice for class. */
export const adviceKey = ({ approach, adviceGiven }: CasusState): string => `a${Math.max(approach, adviceGiven)}`;

/** What somebody else does from now on waits for him from now on. */
export const anew = (since: Since, key: string): Since =>
  Object.fromEntries(Object.entries(since).filter(([one]) => one !== key));

/** The keys of all that can wait without a day of its own, whoever it waits for. */
const standing = (state: CasusState): string[] => [
  ...state.invited.map(({ version }) => `i${version}`),
  ...(state.adviceUnread.length > 0 ? [adviceKey(state)] : []),
  ...(state.informs === null ? [] : [`ouders${state.informs.version}`]),
  ...(state.honour === 'ask' ? ['honour'] : []),
  ...(state.disclosed ? ['disclosed'] : []),
  ...(state.doubt && state.advice.state === 'none' ? ['doubt'] : []),
  ...(state.intake.asked === null ? [] : [`in${state.intake.asked.version}`]),
  ...ofStep(state),
  ...ofMelding(state),
  ...ofTalk(state),
  ...ofAfter(state),
];

const ofStep = (state: CasusState): string[] => {
  const { step, weging, verdict, followUp } = state;
  const { returns } = currentStep(state);
  const own = [`${step}${returns}`, `besluit${returns}`, `record${returns}`, `close${returns}`];
  const weighing =
    weging === null
      ? [`plan${returns}`]
      : [`w${weging.version}r${weging.reminded}`, `w${weging.version}all`, `text${weging.version}`];
  const danger = [
    ...(weging?.danger ? [`d${weging.danger.version}`] : []),
    ...(state.danger === null ? [] : [`x${state.danger.version}`]),
    ...(state.call === null ? [] : [`call${state.call.version}`]),
  ];
  return [
    ...own,
    ...weighing,
    ...danger,
    followUp === null ? `plan${verdict?.version ?? 0}` : `f${followUp.version}worse`,
  ];
};

const ofMelding = ({ meldingDue, meldingen, melding }: CasusState): string[] => [
  ...(meldingDue || melding !== null ? [`m${meldingen}`] : []),
  ...(melding === null
    ? []
    : [
        `m${melding.version}${melding.from}`,
        `t${melding.version}`,
        ...(melding.bezwaar === 'open' ? [`b${melding.version}`] : []),
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

const ofAfter = ({ fourthAgain, helpDue, hulp, outcome, left, evaluatie }: CasusState): string[] => [
  ...(fourthAgain ? [`fourth${hulp?.version ?? 0}`] : []),
  ...(helpDue ? [`h${outcome?.version ?? 0}`] : []),
  ...(left === null ? [] : [`left${left.version}`, `t${left.version}`]),
  ...(evaluatie.asked.length > 0 ? ['evaluate'] : []),
  `e${evaluatie.talk.length}`,
];
