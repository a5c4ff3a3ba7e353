import { z } from 'zod';
import {
  choice,
  choices,
  day,
  optionalChoice,
  optionalDay,
  optionalPerson,
  optionalText,
  person,
  text,
  YES_NO,
} from '../../fields.ts';
import { CONSULTED } from '../../protocol.ts';
import { SOURCE, WHERE } from '../../signaal/inputs.ts';
import { TALK_WITH } from './gesprek.ts';

/** Who stands for himself; consent for anybody else is for whom it names. */
export const KNOWN_RECIPIENTS = ['zorgteam', 'smw', 'jeugdarts', 'wijkteam', 'andereSchool'] as const;
export const CONSENT_RECIPIENTS = [...KNOWN_RECIPIENTS, 'anders'] as const;
export const CONSENT_ANSWERS = ['jaPapier', 'jaMondeling', 'nee', 'ingetrokken'] as const;
export const INTAKE_WITH = ['moeder', 'vader', 'verzorger', 'leerkracht'] as const;
export const KINDCHECK = ['nee', 'ja', 'weetNiet'] as const;

const consentAsked = {
  asked: choice(['gevraagd', 'nietVeilig', 'nogNiet']),
  answer: optionalChoice(CONSENT_ANSWERS),
  giver: optionalChoice(TALK_WITH),
  date: optionalDay(),
  note: optionalText(500),
};

/** What each act takes that looks on: facts, consultation, advice and consent, with what the protocol of a sector adds. */
export const kijkenInputs = {
  'observation.add': z.strictObject({
    fact: text(2000),
    when: day(),
    source: choice(SOURCE),
    meaning: optionalText(1000),
    points: choice(['past', 'spreektTegen', 'weetNiet']),
    where: optionalChoice(WHERE),
    /** The hint that this may be an explanation was shown. */
    hinted: optionalChoice(['ja']),
  }),
  'observation.decline': z.strictObject({}),
  'observation.invite': z.strictObject({ whom: person(), ask: text(500), by: day() }),
  'consultatie.record': z.strictObject({
    with: choices(CONSULTED),
    who: text(200),
    when: day(),
    shown: choice(['zonderNaam', 'toestemming', 'collega']),
    outcome: text(2000),
    doubt: choice(YES_NO),
  }),
  'adviesVT.record': z.strictObject({
    done: choice(['gebeld', 'nietGevraagd']),
    when: optionalDay(),
    spoke: optionalText(120),
    named: optionalChoice(['zonderNaam', 'metNaam']),
    advice: text(2000),
    talkOk: optionalChoice(['ja', 'nog niet', 'niet besproken']),
  }),
  'consent.record': z.strictObject({ recipient: choice(KNOWN_RECIPIENTS), ...consentAsked }),
  'consent.other': z.strictObject({ who: text(60), ...consentAsked }),
  'intake.ask': z.strictObject({ whom: person(), ask: text(500), by: day() }),
  'intake.record': z.strictObject({
    with: choices(INTAKE_WITH),
    when: day(),
    said: text(2000),
    question: text(1000),
  }),
  'kindcheck.record': z.strictObject({ cares: choice(KINDCHECK), safe: optionalText(1000) }),
  'verwijsindex.record': z.strictObject({ given: choice(YES_NO), date: optionalDay(), by: optionalPerson() }),
  'casus.moveProtocol': z.strictObject({}),
} as const;
