import { ageOn, OWN_WORD } from '../age.ts';
import { isFromOutside, type SchoolState } from '../school/school.ts';
import type { Day } from '../time.ts';
import type { CONSENT_RECIPIENTS } from './inputs/kijken.ts';
import type { CasusInputs } from './inputs.ts';

export type ConsentRecipient = (typeof CONSENT_RECIPIENTS)[number];

/** To these four the school may tell who it is about without consent, when that is needed (R120). */
export const WITHOUT_CONSENT = [
  'veiligThuis',
  'raadKinderbescherming',
  'politie',
  'gecertificeerdeInstelling',
] as const;
export type Recipient = ConsentRecipient | (typeof WITHOUT_CONSENT)[number];

type Recorded = Omit<CasusInputs['consent.record'], 'recipient'>;
/** What was asked and answered, for whom; `who`: whom it names, where the recipient is none of those who are known. */
export type Consented = Recorded & { recipient: ConsentRecipient; who: string };

/** What was asked last and what came of it; the history is in the commits. `who`: as it was typed. */
export type ConsentEntry = { asked: Recorded['asked']; answer: Recorded['answer']; who: string; version: number };

type Key = Exclude<ConsentRecipient, 'anders'> | `anders:${string}`;

/** One entry for each recipient and for each of those who can answer (R45 to R47); each other one by name. */
export type Ledger = Partial<Record<Key, Partial<Record<Giver, ConsentEntry>>>>;
export type Giver = 'ouders' | 'leerling';

/** The answers that count, by recipient. */
export type Consent = Partial<Record<Key, ConsentEntry>>;

const plain = (who: string): string => who.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Under what it stands in the ledger: a name is the same however it was typed. */
export const keyOf = (recipient: ConsentRecipient, who = ''): Key =>
  recipient === 'anders' ? `anders:${plain(who)}` : recipient;

/** Whose answer somebody gave: the pupil's own, or that of who has the say over him. */
export const giverOf = (giver: Recorded['giver']): Giver => (giver === 'leerling' ? 'leerling' : 'ouders');

/** Whose word counts: from sixteen on the pupil's own, and no longer that of the parents. */
export const whoDecides = (bornOn: Day, today: Day): Giver =>
  bornOn !== '' && ageOn(bornOn, today) >= OWN_WORD ? 'leerling' : 'ouders';

/** The ledger as it counts on a day. */
export const consentOn = ({ consent, bornOn }: { consent: Ledger; bornOn: Day }, today: Day): Consent => {
  const who = whoDecides(bornOn, today);
  return Object.fromEntries(
    Object.entries(consent).flatMap(([recipient, entries]) => {
      const entry = entries?.[who];
      return entry === undefined ? [] : [[recipient, entry]];
    }),
  );
};

/**
 * May it be said to them who it is about? To the four organisations always; to everybody else only with
 * consent on paper that holds at this moment, and for that one alone (R118 to R121).
 */
export const maySharePerson = (recipient: Recipient, consent: Consent, who = ''): boolean => {
  if (isOneOfFour(recipient)) return true;
  if (recipient === 'anders' && plain(who) === '') return false;
  return consent[keyOf(recipient, who)]?.answer === 'jaPapier';
};

/** The others for whom there is consent on paper, by name. */
export const othersNamed = (consent: Consent): string[] =>
  Object.values(consent).flatMap((entry) => (entry?.answer === 'jaPapier' && entry.who !== '' ? [entry.who] : []));

/** Whoever is asked to do something for a child learns who it is: from outside only with consent (R45, R121). */
export const mayKnow = (
  person: string,
  state: { consent: Ledger; bornOn: Day },
  facts: { school: SchoolState; today: Day },
): boolean => !isFromOutside(person, facts) || maySharePerson('zorgteam', consentOn(state, facts.today));

export const isOneOfFour = (recipient: Recipient): recipient is (typeof WITHOUT_CONSENT)[number] =>
  WITHOUT_CONSENT.some((one) => one === recipient);

/** Adds one entry; what was there for the same recipient and giver stays in the commits only. */
export const recordConsent = (ledger: Ledger, data: Consented, version: number): Ledger => {
  const { asked, answer, giver, recipient, who } = data;
  const key = keyOf(recipient, who);
  const { [key]: before, ...others } = ledger;
  return bounded({ ...others, [key]: { ...before, [giverOf(giver)]: { asked, answer, who, version } } });
};

/** So many others are remembered by name: the latest. */
const OTHERS = 12;

const bounded = (ledger: Ledger): Ledger => {
  const named = Object.keys(ledger).filter((key) => key.startsWith('anders:'));
  const gone = named.slice(0, Math.max(0, named.length - OTHERS));
  return Object.fromEntries(Object.entries(ledger).filter(([key]) => !gone.includes(key)));
};

/** Was it asked, or was asking not safe? "Not yet" is no answer to that. */
export const wasAsked = (ledger: Ledger, recipient: Exclude<ConsentRecipient, 'anders'>): boolean =>
  Object.values(ledger[recipient] ?? {}).some(({ asked }) => asked !== 'nogNiet');
