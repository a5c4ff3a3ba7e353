import { approversOf } from '../../services/domain/casus/approvers.ts';
import { noCasus } from '../../services/domain/casus/noCasus.ts';
import type { Pending } from '../../services/domain/casus/step.ts';
import { casusInputs } from '../../services/domain/casus/inputs.ts';
import { missingFor } from '../../services/domain/casus/missing.ts';
import { type Role, STAFF } from '../../services/domain/people.ts';
import {
  type Protocol,
  PACES,
  protocolSchema,
  STAPPEN,
  type Stap,
  stepAfter,
  stepOf,
} from '../../services/domain/protocol.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { AROUND, inDays, SCHOOL, TODAY } from './support/school.ts';
import { rolesOf } from '../../services/domain/people.ts';

const all = Object.entries(loadProtocols().current);

/** The steps in the order that a casus goes through them. */
const wayOf = (protocol: Protocol): Stap[] => {
  const way: Stap[] = [];
  for (let at = protocol.steps[0]?.kind; at !== undefined && way.length <= STAPPEN.length; at = stepAfter(protocol, at))
    way.push(at);
  return way;
};

const rolesIn = ({ approve, careTeam, leads }: Protocol): Role[] => [
  ...approve.step,
  ...approve.outcome,
  ...approve.verdict,
  ...approve.closing,
  ...careTeam.chair,
  ...leads,
];

/** Who may act in a casus: the staff, and above them the board. */
const ACTING: Role[] = [...STAFF, 'bevoegdGezag'];

const PROPOSALS: Pending['what'][] = ['step', 'skip', 'outcome', 'verdict', 'closing'];

describe.each(all)('protocol %s', (id, protocol) => {
  it('has the name that it is found by', () => {
    expect(protocol.id).toBe(id);
  });
  it('reaches every step once, from the first signals to the follow-up', () => {
    const way = wayOf(protocol);
    expect(way).toEqual(protocol.steps.map(({ kind }) => kind));
    expect(new Set(way).size).toBe(way.length);
    expect(way[0]).toBe('signaleren');
    expect(way.at(-1)).toBe('volgen');
  });
  it('has all six steps, as the rules know no other way yet', () => {
    expect(new Set(wayOf(protocol))).toEqual(new Set(STAPPEN));
  });
  it('decides only after weighing, and weighs only after a consultation', () => {
    const way = wayOf(protocol);
    expect(way.indexOf('consultatie')).toBeLessThan(way.indexOf('wegen'));
    expect(way.indexOf('wegen')).toBeLessThan(way.indexOf('beslissen'));
    expect(stepOf(protocol, 'wegen').needs).toContain('overleg');
  });
  it('names only roles whose holders may act in a casus', () => {
    expect(rolesIn(protocol).filter((role) => !ACTING.includes(role))).toEqual([]);
  });
  it('can have a second person for everything: never one role only', () => {
    const lists = Object.values(protocol.approve).map((roles) => new Set(roles).size);
    expect(lists.filter((size) => size < 2)).toEqual([]);
  });
  it.each(PROPOSALS)('finds another approver for a %s, whoever of the staff proposes it', (what) => {
    const proposers = SCHOOL.people.filter((person) => rolesOf(person, TODAY).some((role) => STAFF.includes(role)));
    const stuck = proposers.filter(
      ({ id: by }) => approversOf(noCasus, what, by, { ...AROUND, protocol, today: TODAY }).length === 0,
    );
    expect(stuck).toEqual([]);
  });
  it('gives no less time at a slower pace', () => {
    for (const { term } of protocol.steps) {
      const terms = PACES.map((pace) => term[pace]);
      expect(terms).toEqual(terms.toSorted((one, other) => one - other));
    }
  });
  it('asks for nothing that has no words', () => {
    const asked = protocol.steps.map(({ kind }) => missingFor(noCasus, protocol, kind));
    expect(asked.flat().every((words) => words.length > 0)).toBe(true);
    expect(asked.every((missing) => missing.length > 0)).toBe(true);
  });
  it('has every ground for skipping the talk once, so that the card can offer it', () => {
    const grounds = protocol.skipTalkGrounds.map((ground) => ground.id);
    expect(new Set(grounds).size).toBe(grounds.length);
    for (const ground of grounds)
      expect(casusInputs['gesprek.skip'].safeParse({ ground, why: 'Daarom.', advice: 'ja' }).success).toBe(true);
  });
  it('follows up in weeks that the card offers, and within its own limit', () => {
    const { weeks, maxDays } = protocol.followUp;
    const offered = weeks.filter((count) => {
      const plan = { watch: 'joost', date: inDays(7), repeat: String(count), look: 'Eten.' };
      return casusInputs['followUp.plan'].safeParse(plan).success;
    });
    expect(offered).toEqual(weeks);
    expect(Math.max(...weeks) * 7).toBeLessThanOrEqual(maxDays);
  });
});

describe('a protocol', () => {
  const [basis5] = all.map(([, protocol]) => protocol);
  const refuses = (change: object): boolean => !protocolSchema.safeParse({ ...basis5, ...change }).success;
  it('is refused with a step that the rules do not know', () => {
    expect(refuses({})).toBe(false);
    expect(refuses({ steps: [{ ...basis5?.steps[0], kind: 'straffen' }] })).toBe(true);
    expect(refuses({ steps: [{ ...basis5?.steps[0], needs: ['bewijs'] }] })).toBe(true);
  });
  it('is refused without steps, without an approver, or with a role that does not exist', () => {
    expect(refuses({ steps: [] })).toBe(true);
    expect(refuses({ approve: { ...basis5?.approve, closing: [] } })).toBe(true);
    expect(refuses({ leads: ['conciërge'] })).toBe(true);
  });
  it('is refused with a field that nobody reads', () => {
    expect(refuses({ stappen: [] })).toBe(true);
  });
  it('has no step after the last, and says so when a step is missing', () => {
    if (basis5 === undefined) throw new Error('no protocol');
    expect(stepAfter(basis5, 'volgen')).toBeUndefined();
    expect(() => stepOf({ ...basis5, steps: [] }, 'wegen')).toThrow('has no step wegen');
  });
});
