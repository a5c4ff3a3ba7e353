import { z } from 'zod';
import { choice, day, ids, optionalDay, optionalText, person, text, YES_NO } from '../../fields.ts';
import { PROVIDERS } from './beslissen.ts';

export const ARRIVED = ['gestart', 'wachtlijst', 'nietGegaan', 'gestopt'] as const;
export const LEFT_FOR = ['andereSchool', 'buitenland', 'onbekend', 'thuis'] as const;
/** What the school decides when a child leaves: never nothing without a reason (R106). */
export const LEAVING = ['melding', 'overdracht', 'belVeiligThuis', 'niets'] as const;
export const SUPPORTED = ['ja', 'deels', 'nee'] as const;

/** What each act takes that comes after the decision: help, what was heard back, a child that leaves, and how it went. */
export const nazorgInputs = {
  'hulp.plan': z.strictObject({
    what: text(1000),
    provider: choice(PROVIDERS),
    providerWho: text(120),
    casemanager: person(),
    goal: text(1000),
    term: day(),
    roles: text(1500),
    parentsKnow: choice(['ja', 'nogNiet']),
  }),
  'hulp.arrived': z.strictObject({
    arrived: choice(ARRIVED),
    date: optionalDay(),
    note: optionalText(1000),
    bridge: optionalText(1000),
  }),
  'terugkoppeling.record': z.strictObject({
    heard: choice(YES_NO),
    what: optionalText(1500),
    who: optionalText(120),
    next: optionalDay(),
    process: optionalText(1000),
  }),
  'leerling.leaves': z.strictObject({
    where: choice(LEFT_FOR),
    school: optionalText(120),
    date: day(),
    decision: choice(LEAVING),
    why: text(1500),
  }),
  'evaluatie.ask': z.strictObject({ whom: ids(1) }),
  'evaluatie.give': z.strictObject({
    good: optionalText(1000),
    better: optionalText(1000),
    support: choice(SUPPORTED),
    heardThem: optionalText(1000),
  }),
  'evaluatie.talked': z.strictObject({}),
  'casus.look': z.strictObject({ seen: choice(['niets', 'iets']) }),
} as const;
