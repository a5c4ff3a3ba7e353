import { holdersOf, type Person, type Role } from '../people.ts';
import { approversOf } from '../casus/approvers.ts';
import { noCasus } from '../casus/noCasus.ts';
import type { Facts } from '../decision.ts';
import { isSetUp } from './school.ts';

/** What a school lacks: the Meldcode runs, and somebody may find nobody one day. */
export const GAPS = [
  'noAf',
  'noDirectie',
  'noDeputy',
  'noSecondApprover',
  'noLastApprover',
  'noBevoegdGezag',
  'noBeheerder',
  'noZorgteam',
  'noRegion',
  'notSetUp',
] as const;
export type Gap = (typeof GAPS)[number];

type Around = Pick<Facts, 'school' | 'today' | 'protocol'>;

/**
 * What is missing today (design.md 5: a school in which no second person exists is told so). Somebody who approves
 * alone cannot approve his own step: two persons are the least.
 */
export const gapsOf = (around: Around): Gap[] => {
  const { school, today } = around;
  const holders = (role: Role): Person[] => holdersOf(school.people, role, today);
  const missing: Record<Gap, boolean> = {
    noAf: holders('af').length === 0,
    noDirectie: holders('directie').length === 0,
    noDeputy: holders('af').length === 1,
    noSecondApprover: approvers(around).length < 2,
    noLastApprover: approvers(around).length === 2 && school.agreed.lastApprover === '',
    noBevoegdGezag: holders('bevoegdGezag').length === 0,
    noBeheerder: holders('beheerder').length === 0,
    noZorgteam: holders('zorgteamlid').length === 0,
    noRegion: school.agreed.region === '',
    notSetUp: !isSetUp(school),
  };
  return GAPS.filter((gap) => missing[gap]);
};

/** Everybody who can approve a step of somebody else. */
export const approvers = (around: Around): Person[] => approversOf(noCasus, 'step', '', around);
