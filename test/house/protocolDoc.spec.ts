import { readFileSync } from 'node:fs';
import { protocolSchema } from '../../services/domain/protocol.ts';
import { NEEDS, step } from '../../services/domain/protocol/steps.ts';
import { approve, does } from '../../services/domain/protocol/people.ts';
import { retention } from '../../services/domain/protocol/retention.ts';
import { careTeam, optional } from '../../services/domain/protocol/team.ts';

const doc = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

describe('docs/protocol.md', () => {
  it('explains every field of a protocol', () => {
    const shapes = [protocolSchema, step, approve, does, careTeam, optional, retention];
    const fields = [...shapes.flatMap(({ shape }) => Object.keys(shape)), ...NEEDS];
    expect(fields.filter((field) => !doc.includes(`\`${field}\``))).toEqual([]);
  });
});
