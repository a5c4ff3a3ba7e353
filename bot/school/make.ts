import { roleLines } from '../../cards/school/people.ts';
import { gapSentence } from '../../cards/describe/gaps.ts';
import { school } from '../../services/aggregates/school.ts';
import { sentenceOf } from '../../services/domain/refusals.ts';
import { gapsOf } from '../../services/domain/school/gaps.ts';
import { factsOf } from '../../services/facts.ts';
import { handle } from '../../services/handle.ts';
import type { Tools } from '../../services/tools.ts';
import { pkOf } from '../../services/ids.ts';
import type { SchoolFile } from './file.ts';

/** What was made of a file: the lines to print; or that the school was there already, or why it cannot be. */
export type Made = { kind: 'made'; lines: string[] } | { kind: 'exists' } | { kind: 'refused'; sentence: string };

/** Makes a school from its file, once; says who has which role and what is still missing (design.md 5). */
export const makeSchool = async (tools: Tools, { tenant, school: id, ...input }: SchoolFile): Promise<Made> => {
  const pk = pkOf(tenant, id, '');
  const before = await tools.schools.load(tenant, id);
  if (before.version > 0) return { kind: 'exists' };
  const command = { type: 'school.create', input } as const;
  const handled = await handle(tools, school, {
    pk,
    person: '',
    command,
    receipt: `create-${id}`,
    seen: 0,
    card: undefined,
  });
  if (handled.kind === 'refused') return { kind: 'refused', sentence: sentenceOf(handled.refusal) };
  const state = await tools.schools.load(tenant, id);
  const facts = factsOf(tools, state, undefined, { pk, person: '' });
  const roles = roleLines(state, facts.today).map(({ name, value }) => `  ${name}: ${value}`);
  const gaps = gapsOf(facts).map((gap) => `  ${gapSentence(gap)}`);
  return {
    kind: 'made',
    lines: [
      `${state.name} staat klaar met protocol ${facts.protocol.name}.`,
      'Wie heeft welke rol:',
      ...roles,
      ...(gaps.length === 0 ? [] : ['Dit ontbreekt nog:', ...gaps]),
      'Voeg Pluis nu toe in Teams. De beheerder en één van AF, directie of bestuur kijken de rollen na; dan kan de rest beginnen.',
    ],
  };
};
