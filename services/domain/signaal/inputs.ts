import { z } from 'zod';
import type { PersonId } from '../people.ts';
import { type Correction, correctionInput } from '../correction.ts';
import {
  choice,
  choices,
  ids,
  day,
  optionalChoice,
  optionalDay,
  optionalPerson,
  optionalText,
  optionalTime,
  person,
  text,
  time,
} from '../fields.ts';
import { PACES } from '../protocol.ts';
import type { Instant } from '../time.ts';
import { turnInputs } from '../turns/inputs.ts';

export const DANGER = ['nee', 'jaNu', 'kindVertelt', 'weetNiet'] as const;
export const WHERE = ['klas', 'plein', 'halenBrengen', 'gym', 'online', 'huisbezoek', 'anders'] as const;
export const SOURCE = ['zelf', 'kind', 'ouder', 'collega', 'ander', 'toets'] as const;
export const KIND = [
  'lijf',
  'verzorging',
  'etenSlapen',
  'gedrag',
  'stemming',
  'uitspraak',
  'thuis',
  'aanwezigheid',
  'anders',
] as const;
export const POINTS = ['past', 'spreektTegen', 'weetNiet'] as const;
export const TRIAGE = ['praten', 'kijken', 'meldcode', 'andereZorg', 'veiligThuis'] as const;
/** Whom it concerns: where it goes follows from this (R36). */
export const CONCERNS = ['directie', 'collega', 'familie'] as const;
export const STAFF_KIND = ['seks', 'geweld', 'anders'] as const;
export const STAFF_CLOSED = ['bestuur', 'politie', 'weerlegd', 'maatregel', 'anders'] as const;
export const WATCHED = ['beter', 'hetzelfde', 'meerZorg'] as const;
export const KEEP = ['bewaren', 'wissen'] as const;
export const CALLED = ['112', 'veiligThuis', 'crisisdienst', 'niemand'] as const;

// Longer than initials are: who types a whole name is asked for initials, not for a shorter name.
const initials = () => text(60);
const group = () => text(20);

/** What each act on a signal takes, by command (storyboard 3.A to 3.C). */
export const signaalInputs = {
  'signaal.record': z.strictObject({ initials: initials(), group: group(), what: text(2000), danger: choice(DANGER) }),
  'signaal.tell': z.strictObject({
    initials: initials(),
    group: group(),
    words: text(2000),
    safeToday: choice(['ja', 'nee', 'weetNiet']),
    promise: optionalText(1000),
  }),
  'signaal.add': z.strictObject({
    day: optionalDay(),
    time: optionalTime(),
    where: choice(WHERE),
    source: choice(SOURCE),
    words: optionalText(1000),
    meaning: optionalText(1000),
    kind: choices(KIND),
    points: optionalChoice(POINTS),
  }),
  'signaal.seen': z.strictObject({}),
  'signaal.triage': z.strictObject({
    same: optionalPerson(),
    next: choice(TRIAGE),
    pace: choice(PACES),
    date: optionalDay(),
    answer: text(1500),
  }),
  'signaal.acknowledge': z.strictObject({}),
  'signaal.withdraw': z.strictObject({
    why: choice(['verkeerdKind', 'dubbel', 'anderInzicht', 'perOngeluk']),
    text: optionalText(500),
  }),
  'signaal.honour': z.strictObject({
    initials: initials(),
    group: group(),
    what: text(2000),
    leaving: choice(['nee', 'ja', 'weetNiet']),
    date: optionalDay(),
  }),
  'signaal.shield': z.strictObject({ person: person(), why: text(500) }),
  'signaal.unshield': z.strictObject({ person: person() }),
  'signaal.moveToStaff': z.strictObject({
    who: choice(['directie', 'collega']),
    colleague: optionalPerson(),
    whoName: optionalText(120),
    reason: text(1000),
  }),
  'medewerkerRoute.record': z.strictObject({
    who: choice(CONCERNS),
    colleague: optionalPerson(),
    whoName: optionalText(120),
    what: text(2000),
    initials: optionalText(60),
    group: optionalText(20),
    danger: choice(['nee', 'jaNu', 'weetNiet']),
  }),
  'medewerkerRoute.add': z.strictObject({ what: text(2000) }),
  'medewerkerRoute.next': z.strictObject({
    about: choice(STAFF_KIND),
    boardDay: day(),
    boardTime: time(),
    inspector: choice(['gebeld', 'nietNodig']),
    reason: optionalText(1000),
    again: day(),
  }),
  'medewerkerRoute.follow': z.strictObject({ what: text(2000), again: optionalDay() }),
  'medewerkerRoute.close': z.strictObject({ what: text(2000), why: optionalChoice(STAFF_CLOSED) }),
  'signaal.place': z.strictObject({ same: person(), why: optionalText(500) }),
  'signaal.attach': z.strictObject({ casus: person() }),
  'signaal.detach': z.strictObject({ casus: person() }),
  'signaal.move': z.strictObject({ from: person(), casus: person() }),
  'signaal.join': z.strictObject({ signaal: person() }),
  'signaal.part': z.strictObject({ signaal: person() }),
  'sibling.link': z.strictObject({ other: person(), why: optionalText(500) }),
  'sibling.unlink': z.strictObject({ other: person(), why: optionalText(500) }),
  'signaal.watch': z.strictObject({ now: choice(WATCHED), what: optionalText(1500) }),
  'signaal.close': z.strictObject({ why: text(1000), keep: choice(KEEP) }),
  'signaal.erase': z.strictObject({}),
  'signaal.keep': z.strictObject({}),
  'signaal.hold': z.strictObject({ why: text(1000) }),
  'signaal.release': z.strictObject({ why: text(1000) }),
  'signaal.letGo': z.strictObject({}),
  'signaal.correct': correctionInput(),
  'signaal.correctChild': z.strictObject({ initials: initials(), group: group(), why: text(500) }),
  'signaal.readChange': z.strictObject({}),
  'acuut.alert': z.strictObject({ about: optionalPerson(), shut: ids() }),
  'acuut.take': z.strictObject({}),
  'acuut.settle': z.strictObject({ word: optionalText(1500) }),
  'acuut.cancel': z.strictObject({}),
  'acuut.needCaller': z.strictObject({}),
  'acuut.record': z.strictObject({
    initials: optionalText(60),
    group: optionalText(20),
    called: choices(CALLED),
    day: optionalDay(),
    when: time(),
    spoke: optionalText(200),
    agreed: text(1500),
    reported: choice(['ja', 'advies', 'onduidelijk']),
    next: choice(['ik', 'af', 'plaatsvervanger', 'directie']),
  }),
  ...turnInputs,
} as const;

export type SignaalInputs = { [Type in keyof typeof signaalInputs]: z.infer<(typeof signaalInputs)[Type]> };
export type SignaalCommandType = keyof SignaalInputs;
export type SignaalFormType = Exclude<SignaalCommandType, 'signaal.correct'>;
export type SignaalFormCommand<Type extends SignaalFormType = SignaalFormType> = {
  [Each in Type]: { type: Each; input: SignaalInputs[Each] };
}[Type];
/** A correction comes with what the store says of the original: nobody types who wrote it. */
export type SignaalCorrectCommand = { type: 'signaal.correct'; input: Correction };
export type HeldAlarm = { by: PersonId; since: Instant };

/** `held`: who has the alarm that the author gave just before, and since when, as the store says; never typed. */
export type SignaalCommand = (SignaalFormCommand | SignaalCorrectCommand) & { held?: HeldAlarm };
