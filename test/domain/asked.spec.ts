import { ANONYMITY, PARENTS_TOLD } from '../../services/domain/casus/inputs/melden.ts';
import type { CasusFormType } from '../../services/domain/casus/inputs.ts';
import { NATURE } from '../../services/domain/casus/inputs/wegen.ts';
import { casusCommand } from '../../services/domain/command.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { casusLines } from '../../cards/describe/casus.ts';
import type { Told } from '../../cards/page.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { DIALOGS, drawn } from '../cards/support/everyCard.ts';
import { gepland, gewogen } from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { ID, NOW, PROTOCOL, SCHOOL } from './support/school.ts';

/** Is it taken as it was typed? */
const takes = (type: CasusFormType, change: Record<string, unknown>): boolean =>
  'command' in casusCommand(type, { ...does(type).input, ...change });

/** The lines of the last commit in the file. */
const inFile = (story: GivenCasus): string => {
  const last: Told<CasusEvent>[] = (story.commits.at(-1)?.events ?? []).map((event) => ({
    event,
    by: ID.peter,
    at: NOW,
    version: story.state.version,
  }));
  return casusLines(last, SCHOOL, PROTOCOL)
    .map(({ head, text }) => `${head}: ${text}`)
    .join('\n');
};

describe('a weighing', () => {
  it('says risk, nature and severity, and is not taken without one of them', () => {
    for (const field of ['risk', 'severity']) expect(takes('weging.record', { [field]: '' })).toBe(false);
    expect(takes('weging.record', { nature: [] })).toBe(false);
    expect(takes('weging.record', {})).toBe(true);
  });
  it('names each kind of the law and the groups that ask for more, several at once, or that it is not clear', () => {
    expect([...NATURE].toSorted()).toEqual(
      [
        'lichamelijk',
        'verzorging',
        'emotioneel',
        'aandacht',
        'seksueel',
        'getuige',
        'strijd',
        'eer',
        'onduidelijk',
      ].toSorted(),
    );
    expect(takes('weging.record', { nature: ['getuige', 'emotioneel'] })).toBe(true);
    expect(takes('weging.record', { nature: ['schuldig'] })).toBe(false);
    expect(inFile(gewogen)).toContain('vermoeden');
  });
  it('may lean on an instrument and need not; which one stands in the file', () => {
    expect(takes('weging.record', { instrument: '' })).toBe(true);
    const { events = [] } = gewogen.commits.at(-1) ?? {};
    const [event] = events;
    if (event?.type !== 'WegingRecorded') throw new Error('not recorded');
    const story = {
      ...gewogen,
      commits: [{ by: 'peter', at: NOW, events: [{ ...event, data: { ...event.data, instrument: 'LIRIK' } }] }],
    } satisfies GivenCasus;
    expect(inFile(story)).toContain('instrument: LIRIK');
  });
  it('is planned with or without the parents, and never without the question', () => {
    expect(takes('weging.plan', { parents: '' })).toBe(false);
    for (const parents of ['erbij', 'nietErbij']) expect(takes('weging.plan', { parents })).toBe(true);
    expect(inFile(gepland)).toContain('ouders');
  });
});

describe('an injury', () => {
  it('points to who knows somebody that can read it: the youth doctor or Veilig Thuis', () => {
    expect(JSON.stringify(DIALOGS.filter(({ id }) => id === 'consultation').map((one) => drawn(one)))).toContain(
      'Zij kennen een deskundige in letsel.',
    );
    for (const { consults } of Object.values(loadProtocols().current))
      expect(consults.map(({ name }) => name.toLowerCase()).join()).toMatch(/jeugdarts|jeugdgezondheid|jeugdverpleeg/);
  });
});

describe('a melding', () => {
  it('says what the school still does, as agreed with Veilig Thuis', () => {
    expect(takes('melding.record', { schoolDoes: '' })).toBe(false);
  });
  it('is on name unless one of the three grounds of the law is chosen; nothing is chosen beforehand', () => {
    expect([...ANONYMITY]).toEqual(['ja', 'gevaarKind', 'gevaarMelder', 'vertrouwen']);
    for (const anon of ['', 'liever niet']) expect(takes('melding.assign', { anon })).toBe(false);
  });
  it('is kept from the parents only for the safety of the child or another, or because contact will break', () => {
    expect(PARENTS_TOLD.filter((told) => told.startsWith('niet'))).toEqual([
      'nietVeiligheidKind',
      'nietVeiligheidAnder',
      'nietContactBreekt',
    ]);
    expect(takes('melding.parents', { told: 'niet nodig' })).toBe(false);
  });
});
