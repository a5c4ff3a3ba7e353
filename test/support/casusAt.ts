import type { Stage } from '../../sandbox/stage.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { casus } from '../../services/aggregates/casus.ts';
import type { CasusCommand, CasusFormType } from '../../services/domain/casus/inputs.ts';
import { casusCommand } from '../../services/domain/command.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { CASUS, starts } from '../domain/support/inputs.ts';
import { EVERYBODY, ID } from '../domain/support/school.ts';

type Name = 'Sanne' | 'Marja' | 'Peter' | 'Fatma' | 'Hanna';
type Act = [who: Name, type: CasusFormType, change?: Record<string, string>];

const LAID_BEFORE: Act[] = [
  ['Sanne', 'step.submit'],
  ['Marja', 'step.approve'],
];

/** The straight way, from the start of a casus to a weighing that was opened. */
const TO_WEIGHING: Act[] = [
  ['Sanne', 'observation.add'],
  ...LAID_BEFORE,
  ['Sanne', 'consultatie.record'],
  ...LAID_BEFORE,
  ['Sanne', 'gesprek.record'],
  ...LAID_BEFORE,
  ['Marja', 'consent.record'],
  ['Marja', 'weging.plan'],
  ['Fatma', 'weging.view'],
  ['Hanna', 'weging.view'],
  ['Peter', 'weging.view'],
  ['Peter', 'weging.open'],
];

/** From there to its ordinary end: help, looked back on, and closed. */
const TO_END: Act[] = [
  ['Peter', 'weging.record'],
  ['Marja', 'step.approve'],
  ['Marja', 'afwegingskader.answer', { n: '1' }],
  ['Marja', 'afwegingskader.answer', { n: '2', answer: 'nee' }],
  ['Marja', 'afwegingskader.answer', { n: '3', provider: 'wijkteam' }],
  ['Marja', 'afwegingskader.answer', { n: '4' }],
  ['Marja', 'besluit.confirm'],
  ['Peter', 'step.approve'],
  ['Marja', 'followUp.plan'],
  ['Marja', 'followUp.verdict'],
  ['Peter', 'step.approve'],
  ['Marja', 'casus.close'],
  ['Peter', 'step.approve'],
];

const WAYS = { weging: TO_WEIGHING, gesloten: [...TO_WEIGHING, ...TO_END] };

/** A casus of the demo school as far as that, without a card in between. */
export const makeCasus = async (stage: Stage, id: string, moment: keyof typeof WAYS): Promise<void> => {
  const act = async (who: Name, command: CasusCommand, index: number): Promise<void> => {
    const handled = await handle(stage.bot, casus, {
      pk: pkOf(DEMO.tenant, DEMO.school, id),
      person: stage.idOf(who),
      command,
      receipt: `${id}-${index}`,
      seen: 0,
      card: undefined,
    });
    if (handled.kind !== 'accepted') throw new Error(JSON.stringify([who, command.type, handled]));
  };
  await act('Marja', starts({ leadWho: stage.idOf('Sanne') }), 0);
  for (const [index, [who, type, change]] of WAYS[moment].entries()) {
    const parsed = casusCommand(type, { ...typedAt(stage, type), ...change });
    if ('refusal' in parsed) throw new Error(JSON.stringify([type, parsed.field]));
    await act(who, parsed.command, index + 1);
  }
};

/** What the domain's examples type, with the people of the demo school in it. */
const typedAt = (stage: Stage, type: CasusFormType): Record<string, string> =>
  Object.fromEntries(
    Object.entries(CASUS[type]).map(([field, value]): [string, string] => [
      field,
      EVERYBODY.reduce(
        (text, who) => text.replaceAll(ID[who], stage.idOf(`${who.slice(0, 1).toUpperCase()}${who.slice(1)}`)),
        Array.isArray(value) ? value.join(',') : String(value),
      ),
    ]),
  );
