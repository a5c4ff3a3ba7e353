import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { casus } from '../../services/aggregates/casus.ts';
import { school } from '../../services/aggregates/school.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { CASUS_EVENTS, SCHOOL_EVENTS, SIGNAAL_EVENTS, type StoredEvent } from '../../services/domain/upcast.ts';
import { ID, NOW } from './support/school.ts';

const stored = z.array(z.strictObject({ type: z.string(), v: z.int(), data: z.unknown() }));

/** Written once, by the rules of that day. Never changed: a new version of an event gets an example of its own. */
const examplesOf = (kind: string): StoredEvent[] =>
  stored.parse(JSON.parse(readFileSync(new URL(`./stored/${kind}.json`, import.meta.url), 'utf8')));

type Folder<State, Event> = {
  kind: string;
  initial: State;
  upcast: (event: StoredEvent) => Event;
  evolve: (state: State, event: Event, meta: { by: string; at: number; version: number }) => State;
};

const meta = (version: number) => ({ by: ID.marja, at: NOW, version });

/** All examples, in the order in which they were written, folded. */
const folded = <State, Event>({ kind, initial, upcast, evolve }: Folder<State, Event>): State =>
  examplesOf(kind).reduce((state, event, index) => evolve(state, upcast(event), meta(index + 1)), initial);

const evolvesEach = <State extends { version: number }, Event>(folder: Folder<State, Event>): void => {
  for (const example of examplesOf(folder.kind)) {
    const event = folder.upcast(example);
    expect(event).toMatchObject({ type: example.type });
    expect(folder.evolve(folder.initial, event, meta(7)).version).toBe(7);
  }
};

const named = (versions: Record<string, number>): string[] =>
  Object.entries(versions).map(([type, v]) => `${type} ${v}`);

describe.each([
  ['signaal', SIGNAAL_EVENTS],
  ['casus', CASUS_EVENTS],
  ['school', SCHOOL_EVENTS],
])('stored events of a %s', (kind, versions) => {
  const examples = examplesOf(kind).map(({ type, v }) => `${type} ${v}`);
  it('hold an example of every event that may be written today', () => {
    expect(named(versions).filter((name) => !examples.includes(name))).toEqual([]);
  });
  it('hold each version once', () => {
    expect(new Set(examples).size).toBe(examples.length);
  });
});

describe('a stored event', () => {
  it('of a signal is understood for ever', () => {
    evolvesEach(signaal);
    expect(folded(signaal)).toMatchObject({
      initials: 'DV',
      group: 'groep 5',
      casus: '',
      staff: { concerns: 'collega', moved: true, again: '2026-11-30', closedAt: NOW },
      excluded: [ID.joost],
    });
  });
  it('of a casus is understood for ever', () => {
    evolvesEach(casus);
    expect(folded(casus)).toMatchObject({
      status: 'closed',
      lead: ID.sanne,
      signals: ['s-aaaaaaaaaaaaaaaaaaaaaaaaaa', 's-bbbbbbbbbbbbbbbbbbbbbbbbbb'],
      outcome: {
        outcome: 'melden',
        norms: ['NORM1_STRUCTUREEL', 'NORM1_DISCLOSURE', 'NORM2_GEEN_HULP'],
        framework: 'afwegingskader-2019',
        frozen: true,
      },
      verdict: { answer: 'nee' },
      meldingen: 2,
      meldingDue: false,
      melding: null,
    });
  });
  it('of a casus from before the norms were told apart keeps why it was a melding', () => {
    const first = examplesOf('casus').find(({ type, v }) => type === 'OutcomeFrozen' && v === 1);
    expect(first && casus.upcast(first)).toMatchObject({
      v: 2,
      data: { outcome: 'melden', norms: ['NORM1_ONVEILIG', 'NORM2_GEEN_HULP'] },
    });
    const verdict = { type: 'VerdictConfirmed', v: 1, data: { answer: 'twijfel', framework: 'x' } };
    expect(casus.upcast(verdict)).toMatchObject({ v: 2, data: { norms: ['NORM3_STOPT_NIET'] } });
  });
  it('of a school is understood for ever', () => {
    evolvesEach(school);
    const { people, contacts, protocol, proposals, agreed } = folded(school);
    expect(people.map(({ name }) => name)).toEqual(['Sanne', 'Joost', 'Marja', 'Ilse', 'Noor']);
    expect(people.find(({ name }) => name === 'Noor')?.roles).toMatchObject([{ role: 'zorgteamlid' }]);
    expect({ contacts, protocol, proposals }).toEqual({ contacts: [], protocol: 'zat5', proposals: [] });
    expect(agreed).toMatchObject({ terms: { signaleren: 3 }, region: 'noord', lastApprover: ID.ilse });
  });
  it('of a school with a route of its own marks the ground that needs the advice of Veilig Thuis', () => {
    const old = examplesOf('school').filter(({ type, v }) => type === 'ProtocolStored' && v < 4);
    const [today] = examplesOf('school').filter(({ type, v }) => type === 'ProtocolStored' && v === 4);
    expect(old).toHaveLength(3);
    for (const event of old) expect(school.upcast(event)).toEqual(today);
  });
  it.each([
    { type: 'SignaalVergeten', v: 1, data: {} },
    { type: 'SignaalSeen', v: 2, data: {} },
    { type: 'SignaalSeen', v: 0, data: {} },
    { type: 'CasusStarted', v: 1, data: {} },
    { type: 'toString', v: 1, data: {} },
    { type: '__proto__', v: 1, data: {} },
  ])('that is not known is a fault, never skipped: %j', (event) => {
    expect(() => signaal.upcast(event)).toThrow(`unknown event ${event.type} version ${event.v}`);
  });
});
