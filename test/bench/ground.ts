import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { casus } from '../../services/aggregates/casus.ts';
import { school } from '../../services/aggregates/school.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import { schoolInputs } from '../../services/domain/school/inputs.ts';
import { handle } from '../../services/handle.ts';
import type { Tools } from '../../services/tools.ts';
import { pkOf } from '../../services/ids.ts';

const demo = z
  .looseObject({ tenant: z.string(), school: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../sandbox/demo-school.json', import.meta.url), 'utf8')));
const input = schoolInputs['school.create'].parse({
  name: demo['name'],
  protocol: demo['protocol'],
  people: demo['people'],
});

const named = (name: string): string => input.people.find((person) => person.name.startsWith(name))?.id ?? '';

/** The demo school, and who acts in it. */
export const GROUND = { tenant: demo.tenant, school: demo.school, lead: named('Joost'), af: named('Marja') };

export const makeSchool = async (tools: Tools): Promise<void> => {
  const pk = pkOf(GROUND.tenant, GROUND.school, '');
  await handle(tools, school, {
    pk,
    person: '',
    command: { type: 'school.create', input },
    receipt: 'create',
    seen: 0,
    card: undefined,
  });
};

const onCasus = async (
  tools: Tools,
  stream: string,
  person: string,
  receipt: string,
  command: CasusCommand,
): Promise<void> => {
  const pk = pkOf(GROUND.tenant, GROUND.school, stream);
  const handled = await handle(tools, casus, { pk, person, command, receipt, seen: 0, card: undefined });
  if (handled.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(handled)}`);
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id as a casus has it. */
export const casusId = (number: number): string =>
  `c-${Array.from({ length: 26 }, (_, place) => LETTERS[Math.floor(number / 32 ** (25 - place)) % 32]).join('')}`;

/** A running casus that the teacher leads. */
export const makeCasus = async (tools: Tools, stream: string): Promise<void> =>
  onCasus(tools, stream, GROUND.af, `start-${stream}`, {
    type: 'casus.start',
    input: {
      fullName: 'Voorbeeld',
      born: '2014-05-01',
      group: 'groep 8',
      signals: ['s-voorbeeld'],
      reason: 'Meting.',
      leadWho: GROUND.lead,
      siblings: 'nee',
      siblingWho: '',
      shield: '',
      initials: 'RK',
      pace: 'gewoon',
      signalCount: 1,
      running: '',
      brings: { eer: false, onthulling: false, acuut: 0, reported: false, calledOn: '', shut: [] },
    },
  });

export const FACT = 'Kwam zonder jas op school. Zei: ik heb het niet koud. At bij de pauze het brood van een ander.';

export const observe = async (tools: Tools, stream: string, receipt: string): Promise<void> =>
  onCasus(tools, stream, GROUND.lead, receipt, {
    type: 'observation.add',
    input: { fact: FACT, when: '2026-01-12', source: 'zelf', meaning: '', points: 'past', where: 'plein', hinted: '' },
  });
