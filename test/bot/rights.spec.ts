import { VERBS } from '../../bot/verbs/registry.ts';
import { CASUS_PAGES } from '../../cards/pages.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { casus as casusRules } from '../../services/aggregates/casus.ts';
import { school } from '../../services/aggregates/school.ts';
import { signaal as signaalRules } from '../../services/aggregates/signaal.ts';
import { isCasusCommand, isCasusForm, isSchoolCommand, isSignaalCommand } from '../../services/domain/command.ts';
import type { Role } from '../../services/domain/people.ts';
import { type SchoolCommand, schoolInputs } from '../../services/domain/school/inputs.ts';
import { handle } from '../../services/handle.ts';
import { addressOf, pkOf } from '../../services/ids.ts';
import { CASUS, SIGNAAL } from '../domain/support/inputs.ts';
import { asks, SETTINGS, sets } from '../domain/support/schoolStory.ts';
import { makeCasus } from '../support/casusAt.ts';
import { startPluis } from '../support/pluis.ts';

/** Each verb over the line, by somebody of each role whom nothing in the streams concerns. Written by hand. */
const OWN = [
  'signaal.record',
  'signaal.tell',
  'signaal.honour',
  'medewerkerRoute.record',
  'acuut.alert',
  'acuut.record',
  'contact.ask',
];
const IB = [
  'observation.add',
  'consultatie.record',
  'adviesVT.record',
  'intake.record',
  'kindcheck.record',
  'verwijsindex.record',
  'gesprek.plan',
  'gesprek.record',
  'gesprek.skip',
  'gesprek.askHelp',
  'gesprek.readHelp',
];
const AF = [
  ...IB,
  'advies.give',
  'ouders.informed',
  'ouders.lapse',
  'casus.start',
  'casus.moveProtocol',
  'sibling.link',
  'sibling.unlink',
  'casus.merge',
  'casus.moveToStaff',
  'casus.unmerge',
  'casus.reopen',
  'leerling.leaves',
  'evaluatie.ask',
  'evaluatie.talked',
  'hulp.plan',
  'hulp.arrived',
  'terugkoppeling.record',
  'dossier.export',
  'overdracht.record',
  'verzoek.record',
  'inzage.choose',
  'inzage.make',
  'bewaren.left',
  'bewaren.stays',
  'bewaren.propose',
  'bewaren.seen',
  'bewaren.hold',
  'bewaren.release',
  'signaal.place',
  'signaal.detach',
  'signaal.move',
  'signaal.join',
  'signaal.part',
  'signaal.close',
  'signaal.hold',
  'signaal.release',
  'signaal.letGo',
  'signaal.correctChild',
  'casus.correctChild',
  'signaal.watch',
  'signaal.correct',

  'observation.invite',
  'consent.record',
  'consent.other',
  'intake.ask',
  'gesprek.look',
  'gesprek.staffSafe',
  'step.takeOver',
  'weging.plan',
  'weging.anonymise',
  'weging.open',
  'afwegingskader.answer',
  'besluit.confirm',
  'melding.assign',
  'melding.again',
  'melding.parents',
  'melding.pupil',
  'melding.record',
  'bezwaar.weigh',
  'followUp.plan',
  'followUp.note',
  'followUp.verdict',
  'casus.close',
  'signaal.seen',
  'signaal.triage',
  'signaal.moveToStaff',
  'acuut.take',
  'acuut.settle',
];
const KEEPS = [
  'role.propose',
  'role.end',
  'person.add',
  'person.change',
  'school.protocol',
  'school.terms',
  'school.calendar',
  'school.socialeKaart',
  'school.endResponsible',
  'school.channel',
  'notices.seen',
  'roles.read',
];
/** Who closes a signal or a casus to a person; opening it again takes two. */
const SHUTS = ['signaal.shield', 'casus.shield', 'casus.liftShield'];
const MAY: Record<string, string[]> = {
  medewerker: OWN,
  zorgteamlid: OWN,
  ib: [...OWN, ...IB, 'school.socialeKaart'],
  af: [
    ...OWN,
    ...AF,
    ...SHUTS,
    'acuut.parents',
    'school.socialeKaart',
    'contact.done',
    'notices.seen',
    'roles.read',
    'afUren.record',
  ],
  directie: [
    ...OWN,
    ...KEEPS,
    ...SHUTS,
    'acuut.parents',
    'gesprek.look',
    'gesprek.staffSafe',
    'melding.record',
    'terugkoppeling.record',
    'dossier.export',
    'verzoek.record',
    'inzage.choose',
    'inzage.make',
    'bewaren.hold',
    'bewaren.release',
    'signaal.correct',
    'acuut.take',
    'acuut.settle',
    'contact.done',
    'school.onDuty',
  ],
  bevoegdGezag: ['roles.read'],
  bestuurscontact: ['roles.read'],
  privacyfunctionaris: [],
  beheerder: KEEPS.filter((verb) => verb !== 'roles.read'),
  // The casus and the signal are closed to this one; the school is not.
  'af shut out': [...OWN, 'contact.done', 'notices.seen', 'roles.read', 'afUren.record', 'school.socialeKaart'],
  // An AF too, of another school of the same board.
  'af elsewhere': [],
  'ended yesterday': [],
  'starts tomorrow': [],
  guest: [],
};
const KINDS = Object.keys(MAY);
/** No account at this school. */
const STRANGERS = ['guest', 'af elsewhere'];
/** They touch nothing but what the presser typed himself, or only what was held for him. */
const BESIDE = ['draft.save', 'draft.drop', 'held.done', 'held.send'];
const ACTS = Object.keys(VERBS).filter((verb) => !verb.endsWith('.open') && !BESIDE.includes(verb));
const idOf = (kind: string): string => `9d2c1f40-5a7b-4c1e-8f00-${String(100 + KINDS.indexOf(kind)).padStart(12, '0')}`;

/** Casussen further on, in which none of these people has a part. */
const LATER = [
  ['weging', `c-${'w'.repeat(26)}`],
  ['gesloten', `c-${'z'.repeat(26)}`],
] as const;
const CASUS_ACTS = ACTS.filter((verb) => isCasusForm(verb) && verb !== 'acuut.record');
/** Who may read every casus of the school, or the page of it that belongs to his role. */
const READS = ['ib', 'af', 'directie'];
const CHILD = /\bDV\b|Daan Visser|Hij eet niet|Elke ochtend even/;

const asTyped = (input: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]): [string, string] => [
      key,
      Array.isArray(value) ? value.join(',') : String(value),
    ]),
  );
const typedFor = (verb: string): Record<string, string> => {
  if (isCasusCommand(verb)) return asTyped(CASUS[verb]);
  if (isSignaalCommand(verb)) return asTyped(SIGNAAL[verb]);
  return isSchoolCommand(verb) ? asTyped(SETTINGS[verb]) : {};
};

describe('every verb over the line', () => {
  let stage: Stage;
  let casus = '';
  let signaal = '';
  let presses = 0;

  const heads = async (kind: 'signaal' | 'casus' | 'school') =>
    (await stage.bot.store.list({ tenant: DEMO.tenant, school: DEMO.school, kind }, undefined, 200)).items;
  const versions = async (): Promise<string[]> =>
    (await Promise.all([heads('signaal'), heads('casus'), heads('school')]))
      .flat()
      .map(({ pk, version }) => `${pk} ${version}`)
      .toSorted();

  let acts = 0;
  const onSchool = async (by: string, command: SchoolCommand): Promise<number> => {
    acts += 1;
    const pk = pkOf(DEMO.tenant, DEMO.school, '');
    const act = { pk, person: by, command, receipt: `test-${acts}`, seen: 0, card: undefined };
    const handled = await handle(stage.bot, school, act);
    if (handled.kind !== 'accepted') throw new Error(JSON.stringify([command, handled.kind]));
    return handled.state.version;
  };

  const gives = async (kind: string, role: Role, from: string, till = ''): Promise<void> => {
    const [karin, marja] = [stage.idOf('Karin'), stage.idOf('Marja')];
    const change = { person: idOf(kind), from, till, function: 'SMW' };
    const version = await onSchool(karin, asks('joost', role, change));
    if (['af', 'directie', 'bevoegdGezag', 'bestuurscontact'].includes(role))
      await onSchool(marja, sets('role.confirm', { proposal: version }));
  };

  const addPeople = async (): Promise<void> => {
    const karin = stage.idOf('Karin');
    for (const kind of KINDS) {
      const person = { id: idOf(kind), name: kind, title: kind };
      stage.fake.world.desks.set(person.id, {
        person,
        conversation: `a:${person.id}`,
        messages: [],
        dialog: undefined,
        toasts: [],
      });
      if (!STRANGERS.includes(kind))
        await onSchool(karin, sets('person.add', { account: person.id, name: kind, title: kind }));
    }
    await gives('ended yesterday', 'af', '2026-11-26', '2026-11-26');
    await gives('starts tomorrow', 'af', '2026-11-28');
    for (const role of ['medewerker', 'ib', 'af', 'directie', 'zorgteamlid'] as const)
      await gives(role, role, '2026-11-26');
    await gives('af shut out', 'af', '2026-11-26');
    for (const role of ['bevoegdGezag', 'bestuurscontact', 'privacyfunctionaris', 'beheerder'] as const)
      await gives(role, role, '2026-11-26');
  };

  const shutOut = async (): Promise<void> => {
    const person = idOf('af shut out');
    const input = { person, why: 'Familie van het kind.' };
    const by = { person: stage.idOf('Marja'), seen: 0, card: undefined };
    const at = (stream: string): string => pkOf(DEMO.tenant, DEMO.school, stream);
    const acts = await Promise.all([
      ...[casus, ...LATER.map(([, id]) => id)].map(async (id) =>
        handle(stage.bot, casusRules, {
          ...by,
          pk: at(id),
          command: { type: 'casus.shield', input },
          receipt: `shut-${id}`,
        }),
      ),
      handle(stage.bot, signaalRules, {
        ...by,
        pk: at(signaal),
        command: { type: 'signaal.shield', input },
        receipt: 'shut-s',
      }),
    ]);
    if (acts.some(({ kind }) => kind !== 'accepted')) throw new Error('not shut');
    await stage.rest();
  };

  const makeOtherSchool = async (): Promise<void> => {
    const people = [
      {
        id: idOf('af elsewhere'),
        name: 'af elsewhere',
        title: 'AF',
        groups: [],
        phone: '',
        roles: [{ role: 'af', from: '2026-08-01' }],
      },
    ];
    const input = schoolInputs['school.create'].parse({ name: 'De Eik', protocol: 'basis5', people });
    const pk = pkOf(DEMO.tenant, 'eik', '');
    const command = { type: 'school.create', input } as const;
    const made = await handle(stage.bot, school, { pk, person: '', command, receipt: 'eik', seen: 0, card: undefined });
    if (made.kind !== 'accepted') throw new Error('no other school');
  };

  beforeAll(async () => {
    stage = await startPluis({ day: '2026-11-26' });
    await addPeople();
    for (const kind of KINDS) await stage.fake.client.install(idOf(kind));
    await stage.rest();
    const narrator = createNarrator(stage, [], () => {});
    await start(narrator);
    await stage.rest();
    const [open] = await heads('casus');
    const found = (await heads('signaal')).find(({ status }) => status === 'open');
    casus = addressOf(open?.pk ?? '').stream;
    signaal = addressOf(found?.pk ?? '').stream;
    for (const [moment, id] of LATER) await makeCasus(stage, id, moment);
    await shutOut();
    await makeOtherSchool();
  }, 60_000);
  afterAll(async () => stage.stop());

  const streamOf = (verb: string): string => {
    if (verb === 'acuut.record') return '';
    if (isCasusCommand(verb) && verb !== 'casus.start') return casus;
    return isSignaalCommand(verb) || verb === 'casus.start' ? signaal : '';
  };
  const press = async (
    kind: string,
    verb: string,
    typed: Record<string, string>,
    stream = streamOf(verb),
  ): Promise<string> => {
    presses += 1;
    const ids = { school: DEMO.school, stream, step: '', render: `r-${presses}`, seen: 0 };
    const desk = stage.fake.world.desks.get(idOf(kind));
    await stage.fake.client.act(idOf(kind), 'dialog', { type: 'Action.Submit', verb, data: { ...typed, verb, ids } });
    return JSON.stringify(desk?.dialog ?? '');
  };

  it.each(KINDS)(
    'of %s changes nothing where it is not his',
    async (kind) => {
      const before = await versions();
      for (const verb of ACTS)
        if (!(MAY[kind] ?? []).includes(verb)) {
          await press(kind, verb, typedFor(verb));
          const after = await versions();
          if (after.join() !== before.join())
            throw new Error(`${kind} could do ${verb}: ${after.filter((one) => !before.includes(one)).join(', ')}`);
        }
    },
    60_000,
  );

  it.each(KINDS.filter((kind) => kind !== 'ib'))(
    'of %s shows nothing of the child where it is not his',
    async (kind) => {
      const pages = Object.keys(VERBS).filter((verb) => verb.endsWith('.open'));
      if (kind === 'af' || kind === 'directie') return;
      for (const verb of pages)
        for (const stream of [casus, signaal]) {
          presses += 1;
          const ids = { school: DEMO.school, stream, step: '', render: `r-${presses}`, seen: 0 };
          await stage.fake.client.act(idOf(kind), 'dialog', { type: 'Action.Submit', verb, data: { verb, ids } });
          const shown = JSON.stringify(stage.fake.world.desks.get(idOf(kind))?.dialog ?? '');
          expect([verb, /RK|R\. Voorbeeld|meestal voor mijn|geen brood bij zich/.test(shown)]).toEqual([verb, false]);
        }
    },
    60_000,
  );

  const CLOSED = /Dit kan alleen|geen toegang|nog niet toegevoegd|andere rol/;
  it.each(KINDS)(
    'of %s is not kept from him where it is his',
    async (kind) => {
      for (const verb of MAY[kind] ?? [])
        expect([verb, CLOSED.exec(await press(kind, verb, typedFor(verb)))?.[0]]).toEqual([verb, undefined]);
    },
    60_000,
  );

  describe.each(LATER)('on a casus at the moment "%s"', (_, id) => {
    const pk = pkOf(DEMO.tenant, DEMO.school, id);
    const version = async (): Promise<number> => {
      const loaded = await stage.bot.store.load(pk);
      return loaded.kind === 'head' ? loaded.head.version : 0;
    };
    // Settings were pressed before: what follows from them by itself is written first.
    beforeAll(async () => {
      await stage.beat();
      await stage.rest();
    });
    const his = (kind: string): string[] => CASUS_ACTS.filter((verb) => (MAY[kind] ?? []).includes(verb));

    it('changes nothing where it is not his', async () => {
      for (const kind of KINDS)
        for (const verb of CASUS_ACTS.filter((one) => !his(kind).includes(one))) {
          const before = await version();
          await press(kind, verb, typedFor(verb), id);
          expect([kind, verb, await version()]).toEqual([kind, verb, before]);
        }
    }, 60_000);

    it('shows nothing of the child to whom it is not for', async () => {
      const pages = Object.keys(CASUS_PAGES).map((page) => `${page}.open`);
      for (const kind of KINDS.filter((one) => !READS.includes(one)))
        for (const verb of pages)
          expect([kind, verb, CHILD.test(await press(kind, verb, {}, id))]).toEqual([kind, verb, false]);
    }, 60_000);

    it('is kept from nobody whose it is', async () => {
      for (const kind of KINDS)
        for (const verb of his(kind)) {
          const said = CLOSED.exec(await press(kind, verb, typedFor(verb), id))?.[0];
          expect([kind, verb, said]).toEqual([kind, verb, undefined]);
        }
    }, 60_000);
  });

  it('of everybody but the directie and the board does and shows nothing, once the casus is about a colleague', async () => {
    const input = { who: 'collega', colleague: '', whoName: 'de invaller', reason: 'Het kind noemde hem.' } as const;
    const pk = pkOf(DEMO.tenant, DEMO.school, casus);
    const command = { type: 'casus.moveToStaff', input } as const;
    const act = { pk, person: stage.idOf('Marja'), command, receipt: 'staff', seen: 0, card: undefined };
    expect((await handle(stage.bot, casusRules, act)).kind).toBe('accepted');
    await stage.rest();
    const before = await versions();
    const verbs = [
      ...ACTS.filter((verb) => isCasusCommand(verb) && verb !== 'casus.start'),
      'casus.open',
      'casus-file.open',
    ];
    for (const kind of KINDS.filter((one) => one !== 'directie' && one !== 'bevoegdGezag'))
      for (const verb of verbs) {
        if (streamOf(verb) === '' && !verb.endsWith('.open')) continue;
        presses += 1;
        const ids = { school: DEMO.school, stream: casus, step: '', render: `r-${presses}`, seen: 0 };
        const data = { ...typedFor(verb), verb, ids };
        await stage.fake.client.act(idOf(kind), 'dialog', { type: 'Action.Submit', verb, data });
        const shown = JSON.stringify(stage.fake.world.desks.get(idOf(kind))?.dialog ?? '');
        expect([kind, verb, /RK|R\. Voorbeeld|meestal voor mijn/.test(shown)]).toEqual([kind, verb, false]);
      }
    expect(await versions()).toEqual(before);
  }, 60_000);
});
