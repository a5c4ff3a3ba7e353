import { school } from '../../../services/aggregates/school.ts';
import { signaal } from '../../../services/aggregates/signaal.ts';
import { handle } from '../../../services/handle.ts';
import type { Tools } from '../../../services/tools.ts';
import { pkOf } from '../../../services/ids.ts';
import { signals } from '../../domain/support/inputs.ts';

export const TENANT = '11111111-0000-4000-8000-000000000001';

const personId = (role: number, number: number): string =>
  `00000000-0000-4000-8${String(role).padStart(3, '0')}-${String(number).padStart(12, '0')}`;

const person = (id: string, name: string, role: 'medewerker' | 'af' | 'directie') => ({
  id,
  name,
  title: '',
  phone: '',
  groups: [],
  roles: [{ role, from: '2026-08-01' }],
});

/** A school of a teacher, an AF and a directie. */
export const makeSchool = async (tools: Tools, number: number): Promise<void> => {
  const people = [
    person(personId(1, number), 'Sanne', 'medewerker'),
    person(personId(2, number), 'Marja', 'af'),
    person(personId(3, number), 'Peter', 'directie'),
  ];
  const command = { type: 'school.create', input: { name: 'De Linde', protocol: 'basis5', people } } as const;
  const pk = pkOf(TENANT, `s${number}`, '');
  await handle(tools, school, { pk, person: '', command, receipt: 'made', seen: 0, card: undefined });
};

/** A signal that waits for the AF, so that she is reminded of it. */
export const makeSignal = async (tools: Tools, at: number, number: number): Promise<void> => {
  const stream = `s-${String(number)
    .padStart(26, 'a')
    .replaceAll(/[0189]/g, (digit) => 'bcde'['0189'.indexOf(digit)] ?? 'a')}`;
  const act = { person: personId(1, at), receipt: `signal-${number}`, seen: 0, card: undefined };
  const handled = await handle(tools, signaal, {
    ...act,
    pk: pkOf(TENANT, `s${at}`, stream),
    command: signals('signaal.record'),
  });
  if (handled.kind !== 'accepted') throw new Error(JSON.stringify(handled));
};
