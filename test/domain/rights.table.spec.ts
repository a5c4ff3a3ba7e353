import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import { awaitedOfSignaal } from '../../services/domain/signaal/awaited.ts';
import { type CasusState, currentStep } from '../../services/domain/casus/casus.ts';
import type { Pending } from '../../services/domain/casus/step.ts';
import type { CasusCommandType } from '../../services/domain/casus/inputs.ts';
import { mayCasus, mayReadCasus } from '../../services/domain/casus/relations.ts';
import { isCasusCommand, isSchoolCommand, isSignaalCommand } from '../../services/domain/command.ts';
import { type Role, type RoleHeld, ROLES } from '../../services/domain/people.ts';
import type { SchoolCommandType } from '../../services/domain/school/inputs.ts';
import { maySchool } from '../../services/domain/school/relations.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import type { SignaalCommandType } from '../../services/domain/signaal/inputs.ts';
import { mayReadSignaal, maySignaal } from '../../services/domain/signaal/relations.ts';
import { givenCasus } from './support/given.ts';
import { AROUND, factsOf, ID, inDays, SCHOOL, TODAY } from './support/school.ts';
import { asks, givenSchool } from './support/schoolStory.ts';
import * as signaalMoments from './support/signaal.ts';
import { MOMENTS } from './support/walk.ts';

/**
 * Who may do what, written down by hand: the words are roles, or what somebody is in the stream. It is compared with
 * the rules for every role, alone and in pairs, at every moment of a stream; nothing here is taken from the code.
 */
const CASUS: Record<CasusCommandType, string> = {
  'casus.start': 'af',
  'casus.attachSignaal': 'medewerker ib af directie zorgteamlid',
  'casus.loseSignaal': 'medewerker ib af directie zorgteamlid',
  'casus.shield': 'af directie',
  'casus.liftShield': 'af directie',
  'casus.confirmLift': 'lifter',
  'casus.keepShield': 'lifter',
  'acuut.parents': 'af directie lead',
  'casus.moveToStaff': 'af',
  'casus.detachSignaal': 'af',
  'sibling.link': 'af',
  'sibling.unlink': 'af',
  'casus.merge': 'af',
  'casus.unmerge': 'af',
  'casus.reopen': 'af',
  'casus.absorb': 'af',
  'casus.release': 'af',
  'leerling.leaves': 'af',
  'evaluatie.ask': 'af',
  'evaluatie.talked': 'af',
  'casus.correct': 'wrote',
  'casus.correctChild': 'af',
  'casus.readChange': 'told',
  'casus.look': 'looker',
  'hulp.plan': 'af casemanager',
  'hulp.arrived': 'af casemanager',
  'terugkoppeling.record': 'af directie',
  'evaluatie.give': 'evaluator',
  'overdracht.record': 'af',
  'verzoek.record': 'af directie',
  'verzoek.answer': 'decider',
  'inzage.choose': 'af directie',
  'inzage.make': 'af directie',
  'bewaren.left': 'af',
  'bewaren.stays': 'af',
  'bewaren.propose': 'af',
  'bewaren.confirm': 'keeper',
  'bewaren.return': 'keeper',
  'bewaren.seen': 'af',
  'bewaren.hold': 'af directie',
  'bewaren.release': 'af directie',
  'dossier.export': 'af approver decider escalated reporter',
  'observation.add': 'af ib lead invited watcher',
  'observation.decline': 'invited',
  'observation.invite': 'af lead',
  'consultatie.record': 'af ib lead',
  'adviesVT.record': 'af ib lead',
  'consent.other': 'af lead',
  'consent.record': 'af lead',
  'intake.ask': 'af lead',
  'intake.record': 'af ib intaker',
  'kindcheck.record': 'af ib lead',
  'verwijsindex.record': 'af ib',
  'casus.moveProtocol': 'af',
  'gesprek.plan': 'af ib lead',
  'gesprek.record': 'af ib lead',
  'gesprek.skip': 'af ib lead',
  'gesprek.near': 'near cohost',
  'gesprek.nearDecline': 'near cohost',
  'gesprek.checkIn': 'talker lead',
  'gesprek.callHelp': 'talker lead cohost',
  'gesprek.look': 'near af directie',
  'gesprek.askHelp': 'af ib lead',
  'gesprek.help': 'helper',
  'gesprek.readHelp': 'af ib lead',
  'gesprek.staffSafe': 'af directie',
  'step.submit': 'doer',
  'step.approve': 'approver',
  'step.return': 'approver',
  'step.takeOver': 'af',
  'weging.plan': 'af',
  'weging.anonymise': 'af',
  'weging.view': 'member',
  'weging.guestView': 'chair',
  'weging.decline': 'member',
  'weging.remind': 'af chair',
  'weging.dangerHandled': 'af directie',
  'weging.again': 'af',
  'weging.open': 'af chair',
  'weging.record': 'chair',
  'advies.give': 'af',
  'advies.read': 'lead author',
  'ouders.informed': 'af informer',
  'ouders.lapse': 'af',
  'afwegingskader.answer': 'af chair',
  'besluit.confirm': 'af chair',
  'melding.assign': 'af',
  'melding.again': 'af',
  'melding.parents': 'af lead reporter',
  'melding.pupil': 'af lead reporter',
  'bezwaar.weigh': 'af',
  'melding.record': 'af directie reporter',
  'followUp.plan': 'af',
  'followUp.note': 'af lead watcher',
  'followUp.verdict': 'af',
  'casus.close': 'af',
  'casus.read': 'involved',
  'acuut.record': 'af directie lead watcher member',
  'vakantie.watch': 'af',
  'reminder.snooze': 'awaited',
  'turn.handOver': 'af approver',
  'turn.take': '',
  'turn.keep': 'directie',
  'escalation.take': 'escalated',
  'escalation.speak': 'escalated',
};
const READS_CASUS = 'af lead doer chair approver reporter watcher casemanager decider';

const SIGNAAL: Record<SignaalCommandType, string> = {
  'signaal.record': 'staff',
  'signaal.tell': 'staff',
  'signaal.add': 'author',
  'signaal.seen': 'af',
  'signaal.triage': 'af',
  'signaal.acknowledge': 'author',
  'signaal.withdraw': 'author',
  'signaal.attach': 'af',
  'signaal.place': 'af',
  'signaal.detach': 'staff',
  'signaal.move': 'af',
  'signaal.join': 'af',
  'signaal.part': 'af',
  'sibling.link': 'af',
  'sibling.unlink': 'af',
  'signaal.close': 'af',
  'signaal.correctChild': 'af',
  'signaal.watch': 'author af',
  'signaal.erase': 'second',
  'signaal.keep': 'second',
  'signaal.hold': 'af',
  'signaal.release': 'af',
  'signaal.letGo': 'af',
  'signaal.correct': 'author af directie',
  'signaal.readChange': '',
  'signaal.honour': 'staff',
  'signaal.shield': 'af directie',
  'signaal.unshield': 'af directie',
  'signaal.moveToStaff': 'author af',
  'medewerkerRoute.record': 'staff',
  'medewerkerRoute.add': '',
  'medewerkerRoute.next': '',
  'medewerkerRoute.follow': '',
  'medewerkerRoute.close': '',
  'acuut.alert': 'staff',
  'acuut.take': 'af directie',
  'acuut.settle': 'af directie',
  'acuut.cancel': 'author',
  'acuut.needCaller': 'author',
  'acuut.record': 'staff',
  'reminder.snooze': 'awaited',
  'turn.handOver': 'af',
  'turn.take': '',
  'turn.keep': 'directie',
  'escalation.take': 'escalated',
  'escalation.speak': 'escalated',
};

const KEEPERS = 'beheerder directie';
const SCHOOL_ACTS: Record<SchoolCommandType, string> = {
  'school.create': '',
  'contact.ask': 'staff',
  'contact.done': 'af directie',
  'notices.seen': 'beheerder af directie',
  'setup.confirm': '',
  'role.propose': KEEPERS,
  'role.confirm': 'second',
  'role.return': 'second',
  'role.end': KEEPERS,
  'roles.read': '',
  'person.add': KEEPERS,
  'person.change': KEEPERS,
  'school.protocol': KEEPERS,
  'school.terms': KEEPERS,
  'school.calendar': KEEPERS,
  'school.socialeKaart': 'af ib beheerder directie',
  'school.endResponsible': KEEPERS,
  'school.channel': KEEPERS,
  'school.onDuty': 'directie',
  'afUren.record': 'af',
};

const STAFF: Role[] = ['medewerker', 'ib', 'af', 'directie', 'zorgteamlid'];
const GOVERNING: Role[] = ['af', 'directie', 'bevoegdGezag', 'bestuurscontact'];
const PAIRS: Role[][] = ROLES.flatMap((one, at) => ROLES.slice(at + 1).map((other) => [one, other]));
const HELD: Role[][] = [[], ...ROLES.map((role) => [role]), ...PAIRS];
const HER = ID.vreemde;

/** The school with one person more, whom nothing waits for and who did nothing. */
const with_ = (roles: RoleHeld[], school: SchoolState = SCHOOL): SchoolState => ({
  ...school,
  people: [...school.people, { id: HER, name: 'Vera', title: '', phone: '', groups: [], roles }],
});
const today = (roles: Role[]) => with_(roles.map((role) => ({ role, from: TODAY })));
const hers = (school: SchoolState) => factsOf('vreemde', { ...AROUND, school });

const says = (table: string, standing: string[]): boolean =>
  table.split(' ').some((word) => word !== '' && standing.includes(word));

/** Who approves what, in the protocol of these tests. */
const APPROVES: Record<Pending['what'], Role[]> = {
  step: ['af', 'directie'],
  skip: ['af', 'directie'],
  bezwaar: ['directie', 'af'],
  outcome: ['directie', 'af'],
  verdict: ['directie', 'af'],
  vertrek: ['directie', 'af'],
  closing: ['directie', 'af'],
};

const standing = (roles: Role[], state: CasusState, placed: string[] = []): string[] => {
  if (!roles.some((role) => STAFF.includes(role))) return roles.filter(() => false);
  const { pending } = state;
  const approves =
    pending !== null && pending.by !== HER && roles.some((role) => APPROVES[pending.what].includes(role));
  const lifts = state.lifting !== null && roles.some((role) => role === 'af' || role === 'directie');
  const { proposal } = state.bewaren;
  const keeps = proposal !== null && roles.some((role) => role === 'af' || role === 'directie');
  const asked = state.verzoek?.answer === '';
  const decides = asked && roles.some((role) => role === 'af' || role === 'directie');
  return [
    ...roles,
    ...placed,
    ...(approves ? ['approver'] : []),
    ...(lifts ? ['lifter'] : []),
    ...(keeps ? ['keeper'] : []),
    ...(decides ? ['decider'] : []),
  ];
};

const CASUS_ACTS = Object.keys(CASUS)
  .filter(isCasusCommand)
  .map((act) => [act, CASUS[act]] as const);
const SIGNAAL_ACTS = Object.keys(SIGNAAL)
  .filter(isSignaalCommand)
  .map((act) => [act, SIGNAAL[act]] as const);

/** What she is in a casus besides her role; undefined where nobody is that at this moment. */
const PLACES: Record<string, (state: CasusState) => CasusState | undefined> = {
  lead: (state) => (state.lead === '' ? undefined : { ...state, lead: HER }),
  doer: (state) => ({ ...state, steps: { ...state.steps, [state.step]: { ...currentStep(state), doer: HER } } }),
  chair: ({ weging, ...state }) => (weging === null ? undefined : { ...state, weging: { ...weging, chair: HER } }),
  member: ({ weging, ...state }) =>
    weging === null ? undefined : { ...state, weging: { ...weging, members: [...weging.members, HER] } },
  invited: (state) => ({ ...state, invited: [{ person: HER, by: TODAY, version: 1 }] }),
  watcher: ({ followUp, ...state }) =>
    followUp === null ? undefined : { ...state, followUp: { ...followUp, watch: HER } },
  cohost: ({ talk, ...state }) =>
    talk.planned === null || talk.planned.togetherDeclined
      ? undefined
      : { ...state, talk: { ...talk, planned: { ...talk.planned, together: HER } } },
  near: ({ talk, ...state }) =>
    talk.planned === null ? undefined : { ...state, talk: { ...talk, planned: { ...talk.planned, near: HER } } },
  talker: ({ talk, ...state }) =>
    talk.planned === null ? undefined : { ...state, talk: { ...talk, planned: { ...talk.planned, by: HER } } },
  author: (state) => ({ ...state, authors: { 's-hers': HER } }),
  helper: ({ talk, ...state }) => ({
    ...state,
    talk: { ...talk, help: { by: '', whom: HER, version: 1, answered: 0 } },
  }),
  reporter: ({ melding, ...state }) =>
    melding === null ? undefined : { ...state, melding: { ...melding, reporter: HER } },
  casemanager: ({ hulp, ...state }) => (hulp === null ? undefined : { ...state, hulp: { ...hulp, casemanager: HER } }),
  evaluator: (state) => ({ ...state, evaluatie: { ...state.evaluatie, asked: [HER] } }),
  informer: (state) => ({ ...state, informs: { person: HER, version: 1, what: 'overleg' } }),
  wrote: (state) => ({ ...state, writers: [HER] }),
  involved: ({ closed, ...state }) =>
    closed === null ? undefined : { ...state, closed: { ...closed, unread: [HER] } },
};

const wrongOn = (roles: Role[], state: CasusState, placed: string[], school = today(roles)): string[] => {
  const facts = hers(school);
  const is = standing(roles, state, placed);
  const waits = awaitedOfCasus(state, facts).some(({ person }) => person === HER);
  if (waits && roles.some((role) => [...STAFF, 'bevoegdGezag'].includes(role))) is.push('awaited');
  const wrong = CASUS_ACTS.filter(([act, table]) => (mayCasus(state, act, facts) === undefined) !== says(table, is));
  const reads = mayReadCasus(state, facts) !== says(READS_CASUS, is);
  return [...wrong.map(([act]) => act), ...(reads ? ['reading'] : [])].map((act) => `${roles.join('+')} ${act}`);
};

/** What comes from a signal alone and says nothing of the casus. */
const FROM_SIGNAL = ['casus.loseSignaal', 'casus.attachSignaal'];
const CASUS_MOMENTS = [givenCasus(), ...MOMENTS];

describe('on a casus, at every moment', () => {
  it('a role alone, and two together, may what the table says and no more', () => {
    for (const { state } of CASUS_MOMENTS) for (const roles of HELD) expect(wrongOn(roles, state, [])).toEqual([]);
  });
  it.each(Object.entries(PLACES))(
    'who is %s may so in every role that works with children, and in no other',
    (name, place) => {
      let count = 0;
      for (const { state } of CASUS_MOMENTS) {
        const placed = place(state);
        if (placed === undefined) continue;
        count += 1;
        for (const roles of HELD.slice(0, ROLES.length + 1)) expect(wrongOn(roles, placed, [name])).toEqual([]);
      }
      expect(count).toBeGreaterThan(0);
    },
  );
  it('whom it is closed to has nothing, whatever she is', () => {
    for (const { state } of CASUS_MOMENTS)
      for (const roles of HELD) {
        const shut = { ...state, lead: HER, excluded: [HER] };
        const facts = hers(today(roles));
        expect(mayReadCasus(shut, facts)).toBe(false);
        const open = CASUS_ACTS.filter(([act]) => mayCasus(shut, act, facts)?.code !== 'NOT_INVITED').map(
          ([act]) => act,
        );
        expect(open.filter((act) => !FROM_SIGNAL.includes(act))).toEqual([]);
      }
  });
  it.each([
    ['ended yesterday', { from: '2026-08-01', till: inDays(-1) }],
    ['starts tomorrow', { from: inDays(1) }],
  ])('a role that %s is no role, also for who leads', (_, span) => {
    for (const { state } of CASUS_MOMENTS)
      for (const role of ROLES) {
        const school = with_([{ role, ...span }]);
        expect(wrongOn([], { ...state, lead: HER }, ['lead'], school)).toEqual([]);
      }
  });
  it('who works at another school is nobody here, nor is a guest', () => {
    for (const { state } of CASUS_MOMENTS) expect(wrongOn([], { ...state, lead: HER }, [], SCHOOL)).toEqual([]);
  });
});

const ORDINARY = Object.values(signaalMoments).filter(({ state }) => state.staff === null);
const ROUTES = Object.values(signaalMoments).filter(({ state }) => state.staff !== null);

describe('on a signal, at every moment', () => {
  it('a role alone, and two together, also as its author, may what the table says and no more', () => {
    for (const { state } of ORDINARY)
      for (const roles of HELD)
        for (const author of [false, true]) {
          const facts = hers(today(roles));
          const works = roles.some((role) => STAFF.includes(role));
          const second = state.erasure !== null && roles.some((role) => role === 'af' || role === 'directie');
          const besides = [...(author ? ['author'] : []), ...(second ? ['second'] : [])];
          const is = works ? [...roles, 'staff', ...besides] : [];
          const seen = author ? { ...state, author: HER } : state;
          if (author && roles.includes('directie') && !roles.includes('af')) continue;
          if (works && awaitedOfSignaal(seen, facts).some(({ person }) => person === HER)) is.push('awaited');
          const wrong = SIGNAAL_ACTS.filter(
            ([act, table]) => (maySignaal(seen, act, facts) === undefined) !== says(table, is),
          );
          expect([roles, author, wrong]).toEqual([roles, author, []]);
          const reads = says('af author', is) || (is.includes('directie') && state.alarm !== null);
          expect([roles, author, mayReadSignaal(seen, facts)]).toEqual([roles, author, reads]);
        }
  });
  it('that is about a colleague opens for no role but the directie and the board', () => {
    for (const { state } of ROUTES)
      for (const roles of HELD.filter((held) => !held.includes('directie') && !held.includes('bevoegdGezag'))) {
        const facts = hers(today(roles));
        expect([roles, mayReadSignaal(state, facts)]).toEqual([roles, false]);
        for (const [act] of SIGNAAL_ACTS) expect(maySignaal(state, act, facts)).toBeDefined();
      }
  });
  it('whom it is closed to has nothing, also its author', () => {
    for (const { state } of [...ORDINARY, ...ROUTES])
      for (const roles of HELD) {
        const facts = hers(today(roles));
        const shut = { ...state, author: HER, excluded: [HER] };
        expect(mayReadSignaal(shut, facts)).toBe(false);
        expect(SIGNAAL_ACTS.filter(([act]) => maySignaal(shut, act, facts) === undefined)).toEqual([]);
      }
  });
});

describe('on the school', () => {
  const quiet = givenSchool().state;
  const waiting = givenSchool().and('karin', asks('joost', 'af')).state;
  const acts = Object.keys(SCHOOL_ACTS)
    .filter(isSchoolCommand)
    .map((act) => [act, SCHOOL_ACTS[act]] as const);
  it.each([
    ['with nothing that waits', quiet, false],
    ['with a role that waits', waiting, true],
  ])('%s, a role alone, and two together, may what the table says and no more', (_, state, waits) => {
    for (const roles of HELD) {
      const school = with_(
        roles.map((role) => ({ role, from: TODAY })),
        state,
      );
      const second = waits && roles.some((role) => GOVERNING.includes(role));
      const works = roles.some((role) => STAFF.includes(role));
      const is = [...roles, ...(works ? ['staff'] : []), ...(second ? ['second'] : [])];
      const wrong = acts.filter(
        ([act, table]) => (maySchool(school, act, hers(school)) === undefined) !== says(table, is),
      );
      expect([roles, wrong]).toEqual([roles, []]);
    }
  });
});
