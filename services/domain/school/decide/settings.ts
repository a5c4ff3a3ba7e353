import type { Decision, Facts } from '../../decision.ts';
import { STAFF } from '../../people.ts';
import { STAPPEN, stepOf } from '../../protocol.ts';
import { refuse } from '../../refusals.ts';
import type { SchoolInputs } from '../inputs.ts';
import { holdsAny, type SchoolEvent, type SchoolState, type Terms } from '../school.ts';

type Decided = Decision<SchoolEvent>;

const only = (event: SchoolEvent): Decided => ({ events: [event] });
const nothing: Decided = { events: [] };

/** New casussen follow it; running ones keep the version that they started with (design.md 1.3). */
export const chooseProtocol = (
  input: SchoolInputs['school.protocol'],
  state: SchoolState,
  { routes }: Facts,
): Decided => {
  if (!routes.some(({ id }) => id === input.protocol)) return refuse('NO_CHOICE');
  return input.protocol === state.protocol ? nothing : only({ type: 'ProtocolChosen', v: 1, data: input });
};

/** A school may be quicker than its protocol, never slower. */
export const setTerms = (input: SchoolInputs['school.terms'], { protocol }: Facts): Decided => {
  const here = STAPPEN.filter((kind) => protocol.steps.some((step) => step.kind === kind));
  const given = here.map((kind) => ({ kind, days: input[kind] ?? '', max: stepOf(protocol, kind).term.gewoon }));
  const wrong = given.find(({ days, max }) => days !== '' && (Number(days) < 1 || Number(days) > max));
  if (wrong !== undefined)
    return refuse('TERM_LONG', { stap: stepOf(protocol, wrong.kind).name, max: String(wrong.max) });
  const terms: Terms = Object.fromEntries(
    given.filter(({ days }) => days !== '').map(({ kind, days }) => [kind, Number(days)]),
  );
  return only({ type: 'TermsSet', v: 1, data: { terms } });
};

const FREE = 40;

/** The region, and one period of its own days off to add or to take out. */
export const setCalendar = (
  { region, freeName, freeFrom, freeTill, drop }: SchoolInputs['school.calendar'],
  { agreed }: SchoolState,
): Decided => {
  const kept = agreed.free.filter(({ from, till }) => `${from} ${till}` !== drop);
  if (freeFrom === '') return only({ type: 'CalendarSet', v: 1, data: { region, free: kept } });
  const till = freeTill === '' ? freeFrom : freeTill;
  if (till < freeFrom) return refuse('DAY_ORDER');
  const added = { name: freeName === '' ? 'vrije dag' : freeName, from: freeFrom, till };
  const free = [...kept, added].toSorted((one, other) => (one.from < other.from ? -1 : 1)).slice(-FREE);
  return only({ type: 'CalendarSet', v: 1, data: { region, free } });
};

const ENTRIES = 12;

/** One entry of the own sociale kaart to add or to take out (R16). */
export const setKaart = (
  { name, phone, what, kind, drop }: SchoolInputs['school.socialeKaart'],
  { agreed }: SchoolState,
): Decided => {
  const kept = agreed.socialeKaart.filter((entry) => entry.name !== drop && entry.name !== name);
  if (name === '' && drop === '') return refuse('MISSING', { veld: 'de naam' });
  if (name !== '' && phone === '') return refuse('MISSING', { veld: 'het nummer' });
  const entries = name === '' ? kept : [...kept, { name, phone, what, kind: kind || 'overig' }].slice(-ENTRIES);
  return only({ type: 'SocialeKaartSet', v: 2, data: { entries } });
};

/** Who answers for the decision to report or not, and who approves when nobody else can (R24, B.5). Never oneself. */
export const setResponsible = (input: SchoolInputs['school.endResponsible'], facts: Facts): Decided => {
  const chosen = [input.responsible, input.lastApprover].filter((id) => id !== '');
  const known = chosen.every((id) => holdsAny(id, [...STAFF, 'bevoegdGezag'], facts));
  return known ? only({ type: 'EndResponsibleSet', v: 1, data: input }) : refuse('NO_ACCOUNT');
};

/** Off until a school wants it. */
export const setChannel = ({ channel }: SchoolInputs['school.channel'], { agreed }: SchoolState): Decided => {
  const on = channel === 'aan';
  return on === agreed.channel ? nothing : only({ type: 'ChannelSet', v: 1, data: { channel: on } });
};

const DUTIES = 24;

/** Who can be reached in a holiday, and how. A later word on the same days takes the place of the earlier one. */
export const setDuty = (
  { from, till, duty: person, phone }: SchoolInputs['school.onDuty'],
  { agreed }: SchoolState,
  facts: Facts,
): Decided => {
  if (till < from) return refuse('DAY_ORDER');
  if (till < facts.today) return refuse('DATE_PAST');
  if (!holdsAny(person, STAFF, facts)) return refuse('NO_ACCOUNT');
  const others = agreed.duty.filter((one) => one.till < from || one.from > till);
  const duty = [...others, { from, till, person, phone }].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return only({ type: 'DutySet', v: 1, data: { duty: duty.slice(-DUTIES) } });
};
