import { z } from 'zod';
import type { Lifts } from '../upcast.ts';

const old = z.looseObject({});

/** What the norms were called before the second consideration asked in which way a child is unsafe. */
const CALLED: Record<string, string> = {
  ONVEILIG: 'NORM1_ONVEILIG',
  GEEN_HULP: 'NORM2_GEEN_HULP',
  HULP_NIET_AANVAARD: 'NORM2_HULP_NIET_AANVAARD',
  STOPT_NIET: 'NORM3_STOPT_NIET',
};
const withNorms = z.looseObject({ norms: z.array(z.string()) });

const renamed = (data: unknown) => {
  const { norms, ...rest } = withNorms.parse(data);
  return { ...rest, norms: norms.map((norm) => CALLED[norm] ?? norm) };
};

const verdict = z.looseObject({ answer: z.string() });

const consent = z.looseObject({ who: z.string(), note: z.string() });

/** Who answered was typed, and is a choice now: what was typed stays with the note. */
const chosen = (data: unknown) => {
  const { who, note, ...rest } = consent.parse(data);
  return { ...rest, giver: '', note: [who, note].filter((part) => part !== '').join(' · ') };
};

const melding = z.looseObject({ parentsTold: z.string(), parentsWhy: z.string() });

const withParents = (data: unknown) => {
  const { parentsTold, parentsWhy, ...rest } = melding.parse(data);
  return { ...rest, confirmed: '', informs: '', parents: { told: parentsTold, why: parentsWhy } };
};

const ofParents = (data: unknown) => ({ ...old.parse(data), whose: ['ouders'] });

/** How events of a casus that were written by an earlier version read today. */
export const CASUS_LIFTS: Lifts = {
  SignaalLinked: { 1: (data) => ({ ...old.parse(data), author: '' }) },
  SignaalBrought: {
    1: (data) => ({ ...old.parse(data), onthulling: false }),
    2: (data) => ({ ...old.parse(data), calledOn: '' }),
  },
  WegingPlanned: { 1: (data) => ({ ...old.parse(data), guests: '' }) },
  // Who came beside the team was only in the plan.
  WegingRecorded: { 1: (data) => ({ ...old.parse(data), parentsCame: '', others: '' }) },
  WegingDeclined: { 1: (data) => ({ ...old.parse(data), who: '' }) },
  // Nobody wrote down on which day it was, or which colleague was there.
  GesprekRecorded: { 1: (data) => ({ ...old.parse(data), when: '', colleague: '' }) },
  // On which day was called was not asked: the day on which it was written down counts.
  EmergencyRecorded: { 1: (data) => ({ ...old.parse(data), day: '' }) },
  // Whom "anders" was, was not asked: such consent is for nobody.
  ConsentRecorded: { 1: chosen, 2: (data) => ({ ...old.parse(data), who: '' }) },
  DossierExported: { 1: (data) => ({ ...old.parse(data), who: '' }) },
  AfwegingAnswered: { 1: (data) => ({ ...old.parse(data), unsafe: [] }) },
  OutcomeProposed: { 1: renamed },
  OutcomeFrozen: { 1: renamed },
  // On which day, and whether the pupil objects, was not asked; only parents could object.
  LeerlingIngelicht: { 1: (data) => ({ ...old.parse(data), when: '', objects: 'nee' }) },
  BezwaarProposed: { 1: ofParents },
  BezwaarWeighed: { 1: ofParents },
  MeldingRecorded: { 1: withParents },
  VerdictProposed: { 1: (data) => ({ ...old.parse(data), term: '' }) },
  VerdictConfirmed: {
    1: (data) => {
      const parsed = verdict.parse(data);
      return { ...parsed, norms: parsed.answer === 'ja' ? [] : ['NORM3_STOPT_NIET'] };
    },
  },
};
