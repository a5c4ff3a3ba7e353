import { readdirSync, readFileSync } from 'node:fs';
import { REFUSALS, sentenceOf } from '../../services/domain/refusals.ts';

const read = (folder: URL, suffix: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix) && !name.endsWith('refusals.ts') && !name.startsWith('support'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');

const rules = read(new URL('../../services/domain/', import.meta.url), '.ts');
const specs = read(new URL('./', import.meta.url), '.spec.ts');
const CODES = Object.keys(REFUSALS);

describe('a refusal', () => {
  it.each(Object.entries(REFUSALS))('%s says in plain words what to do', (_, sentence) => {
    expect(sentence).toMatch(/^[A-Z{].*[.?]$/);
    expect(sentence.length).toBeLessThan(120);
  });
  it('that a rule can give has a test of its own', () => {
    const given = CODES.filter((code) => rules.includes(`'${code}'`));
    expect(given.length).toBeGreaterThan(30);
    expect(given.filter((code) => !specs.includes(`'${code}'`))).toEqual([]);
  });
  it('fills in what it names, and falls back to the AF', () => {
    expect(sentenceOf({ code: 'ALREADY_TAKEN', values: { naam: 'Peter' } })).toBe('Peter heeft dit.');
    expect(sentenceOf({ code: 'GROUND', values: {} })).toContain('Vraag je AF om hulp.');
  });
});
