import { checkProtocol } from '../../services/domain/protocol/check.ts';
import { drawProtocol } from '../../services/domain/protocol/draw.ts';
import type { Role } from '../../services/domain/people.ts';
import type { Protocol, ProtocolStep, Reminded, ReminderRule, Stap } from '../../services/domain/protocol.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { PROTOCOL } from './support/school.ts';

const wrongIn = (given: unknown): string[] => {
  const checked = checkProtocol(given);
  return 'wrong' in checked ? checked.wrong : [];
};
const where = (change: Partial<Protocol>): Protocol => ({ ...PROTOCOL, ...change });
const steps = (kind: Stap, change: Partial<ProtocolStep>): Protocol =>
  where({ steps: PROTOCOL.steps.map((step) => (step.kind === kind ? { ...step, ...change } : step)) });
const swapped = (one: Stap, other: Stap): Protocol => {
  const place: Partial<Record<Stap, Stap>> = { [one]: other, [other]: one };
  const found = (kind: Stap) => PROTOCOL.steps.find((step) => step.kind === kind) ?? PROTOCOL.steps[0];
  return where({ steps: PROTOCOL.steps.flatMap(({ kind }) => found(place[kind] ?? kind) ?? []) });
};

const row = (kind: Reminded, change: Partial<ReminderRule>): Protocol => {
  const { reminders } = PROTOCOL;
  const kinds = { ...reminders.kinds, [kind]: { ...reminders.kinds[kind], ...change } };
  return where({ reminders: { ...reminders, kinds } });
};
const reminded = (kind: Reminded, climbs: ReminderRule['climbs']): Protocol => row(kind, { climbs });

const agreed = (what: 'outcome' | 'verdict' | 'closing', role: Role): Protocol =>
  where({ approve: { ...PROTOCOL.approve, [what]: ['directie', role] } });

const WRONG: [string, unknown, RegExp][] = [
  ['a step that is not there', where({ steps: PROTOCOL.steps.slice(0, 5) }), /Deze stappen ontbreken: volgen\./],
  [
    'a step that is there twice',
    where({ steps: [...PROTOCOL.steps, ...PROTOCOL.steps.slice(5)] }),
    /"volgen" staat er twee keer/,
  ],
  ['another first step', swapped('signaleren', 'gesprek'), /eerste stap moet "signaleren" zijn/],
  ['a decision before the weighing', swapped('wegen', 'beslissen'), /"wegen" moet voor "beslissen" komen/],
  ['one number for two steps', steps('wegen', { number: '3' }), /Nummer 3 hoort bij twee stappen/],
  ['a step inside itself', steps('volgen', { inside: 'volgen' }), /binnen een stap die er niet is/],
  [
    'two names before the decision',
    steps('wegen', { afterOutcome: { help: { number: '4a', name: 'a' }, report: { number: '4b', name: 'b' } } }),
    /Alleen "volgen"/,
  ],
  [
    'a need that comes later',
    steps('signaleren', { needs: ['waarneming', 'weging'] }),
    /vraagt "weging", maar dat komt pas later/,
  ],
  [
    'a need that is switched off',
    steps('wegen', { needs: ['overleg', 'intake', 'weging'] }),
    /"intake", maar dat staat uit/,
  ],
  ['a weighing without a consultation', steps('wegen', { needs: ['weging'] }), /"wegen" moet "overleg" vragen/],
  ['less time at a slower pace', steps('wegen', { term: { vandaag: 3, 'deze week': 2, gewoon: 5 } }), /minder tijd/],
  [
    'one role that approves',
    where({ approve: { ...PROTOCOL.approve, step: ['af', 'af'] } }),
    /akkoord op "step" hoort een tweede rol/,
  ],
  ['a role that settles things only', where({ leads: ['beheerder'] }), /"beheerder" doet niet mee/],
  [
    'a talk that may have nobody',
    where({ does: { ...PROTOCOL.does, talk: ['ib'] } }),
    /"talk" moet ook kunnen door de AF/,
  ],
  [
    'a decision that waits for the AF, who may not',
    where({ does: { ...PROTOCOL.does, decide: ['lead'] } }),
    /bij haar wachten ze/,
  ],
  ['a teacher who answers for it', where({ finallyResponsible: 'medewerker' }), /Eindverantwoordelijk is/],
  [
    'a ground that is there twice',
    where({ skipTalkGrounds: [...PROTOCOL.skipTalkGrounds, ...PROTOCOL.skipTalkGrounds.slice(0, 1)] }),
    /reden "veiligheidKind" staat er twee keer/,
  ],
  [
    'somebody to consult twice',
    where({ consults: [...PROTOCOL.consults, ...PROTOCOL.consults.slice(0, 1)] }),
    /"af" staat twee keer/,
  ],
  ['weeks that no card offers', where({ followUp: { weeks: [3], maxDays: 92 } }), /om de 3 weken/],
  ['a look back past the limit', where({ followUp: { weeks: [6], maxDays: 30 } }), /later dan "maxDays"/],
  [
    'a withdrawal that leads nowhere',
    where({ withdrawn: { since: '2026-11-01', why: 'x', goOnWith: PROTOCOL.version } }),
    /naar zichzelf/,
  ],
  ['nothing', undefined, /Het bestand ontbreekt/],
  ['a field that is missing', { ...PROTOCOL, owner: undefined }, /"owner" ontbreekt\./],
  ['a field that nobody reads', { ...PROTOCOL, stappen: [] }, /veld dat niemand leest: stappen/],
  [
    'a word where a list stands',
    { ...PROTOCOL, leads: 'af' },
    /"leads" heeft een verkeerde vorm: dit moet een lijst zijn/,
  ],
  [
    'a role that does not exist',
    { ...PROTOCOL, leads: ['conciërge'] },
    /"leads › nummer 1" moet een van deze zijn: medewerker/,
  ],
  ['a number that is none', { ...PROTOCOL, id: 'Met Spaties' }, /"id" is niet goed geschreven/],
  ['a name without words', { ...PROTOCOL, name: '' }, /"name" is leeg/],
  [
    'a name that is too long',
    { ...PROTOCOL, name: 'x'.repeat(300) },
    /"name" is te lang of te groot \(hoogstens 200\)/,
  ],
  [
    'something that waits and does not climb to the board',
    reminded('akkoord', { directie: 6 }),
    /"akkoord" moet uitkomen bij de directie, en daarna bij het bestuur/,
  ],
  [
    'a directie that hears before the deputy',
    reminded('besluit', { deputy: 5, directie: 4, bestuurscontact: 8 }),
    /bij "besluit" hoort iemand het eerder dan wie voor hem komt/,
  ],
  ['a talk after the decision', swapped('gesprek', 'beslissen'), /"gesprek" moet voor "beslissen" komen/],
  [
    'a ground not to talk that the Meldcode does not know',
    where({ skipTalkGrounds: [{ id: 'geenTijd', label: 'geen tijd' }] }),
    /De reden "geenTijd" om niet te praten mag niet/,
  ],
  [
    'advice of Veilig Thuis that nobody asked for',
    where({ skipTalkGrounds: [{ id: 'veiligThuisRaadtAf', label: 'Veilig Thuis raadt het af' }] }),
    /geldt alleen met "needsAdvice"/,
  ],
  ['a teacher who agrees to the outcome', agreed('outcome', 'medewerker'), /het besluit .* kan niet van de rol "medew/],
  ['a member of the team who agrees to the end', agreed('closing', 'zorgteamlid'), /het afsluiten .* "zorgteamlid"/],
  ['a teacher who agrees that all is well', agreed('verdict', 'medewerker'), /het terugkijken .* "medewerker"/],
  ['another framework', where({ framework: 'iets' }), /"framework" moet "afwegingskader-2019" zijn/],
  [
    'a step without an end',
    steps('wegen', { term: { vandaag: 1, 'deze week': 10, gewoon: 31 } }),
    /bij "gewoon" hoogstens 30 schooldagen/,
  ],
  [
    'a day that is no day',
    steps('gesprek', { term: { vandaag: 4, 'deze week': 5, gewoon: 10 } }),
    /hoogstens 3 school/,
  ],
  ['a look back in years', where({ followUp: { weeks: [6], maxDays: 184 } }), /hoogstens 183 dagen/],
  ['a first reminder that never comes', row('eersteBlik', { remind: [11] }), /"eersteBlik" is alles binnen 10 dagen/],
  [
    'a directie that never hears',
    row('akkoord', { climbs: { directie: 21, bestuurscontact: 30 } }),
    /"akkoord" is alles binnen 20 dagen/,
  ],
  ['putting off for ever', row('besluit', { later: 17 }), /"besluit" is alles binnen 16 dagen/],
  [
    'danger that waits',
    where({ reminders: { ...PROTOCOL.reminders, acute: { remind: [241], climbs: {} } } }),
    /"acute" is alles binnen 240 minuten/,
  ],
  ['a colleague of whom others hear', reminded('collega', { directie: 2 }), /Wat over een collega gaat/],
];

describe('checking a protocol', () => {
  it.each(WRONG)('finds %s, in a plain sentence', (_, given, sentence) => {
    const wrong = wrongIn(given);
    expect(wrong.join('\n')).toMatch(sentence);
    for (const one of wrong) expect(one).toMatch(/^\S.*\.$/);
  });
  it('tells everything at once', () => {
    expect(wrongIn({ ...steps('wegen', { number: '3', needs: [] }), finallyResponsible: 'ib' })).toHaveLength(4);
    expect(wrongIn({})).not.toHaveLength(1);
  });
  it('finds nothing in what ships', () => {
    for (const protocol of Object.values(loadProtocols().current)) expect(wrongIn(protocol)).toEqual([]);
  });
});

describe.each(Object.entries(loadProtocols().current))('the drawing of %s', (_, protocol) => {
  const drawn = drawProtocol(protocol);
  it('has every step with its name, and an arrow from each to the next and to the end', () => {
    for (const { kind, name } of protocol.steps) {
      expect(drawn).toContain(`${kind}["<b>`);
      expect(drawn).toContain(name);
    }
    expect(drawn.match(/-->\|"akkoord: /g)).toHaveLength(protocol.steps.length);
  });
  it('names team, roles and terms in the words of the school', () => {
    const { careTeam, roles } = protocol;
    for (const words of [careTeam.the, careTeam.organisesHelp, roles.af.short, roles.directie.short, 'schooldagen'])
      expect(drawn).toContain(words);
  });
  it('is a chart that a reader of mermaid can read: quotes in pairs, brackets closed', () => {
    for (const line of drawn.split('\n')) expect((line.match(/"/g) ?? []).length % 2).toBe(0);
    expect(drawn.startsWith('flowchart TD\n')).toBe(true);
  });
});
