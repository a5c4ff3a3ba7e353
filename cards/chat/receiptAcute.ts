import { z } from 'zod';
import { clockOf } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { alarmed } from '../../services/domain/signaal/awaited.ts';
import { isSettled, type SignaalState } from '../../services/domain/signaal/signaal.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { chatCard, line } from '../card.ts';
import { phoneOf } from '../numbers.ts';

/** What the author keeps when there is danger now: the numbers open, and who was told. */
export const receiptAcute = chatCard({
  id: 'receipt-acute',
  panel: 'openNumbers',
  data: { line: line(), code: z.string(), lines: z.array(z.string()), canAsk: z.boolean() },
  example: {
    line: 'Kijk nu in Pluis.',
    code: '7K3Q',
    lines: [
      'Peter heeft dit.',
      'Vastgelegd. Marja, Ilse en Peter zijn gewaarschuwd om 14:50.',
      '**Bel nu. Wacht niet op antwoord in Pluis.**',
    ],
    canAsk: true,
  },
});

type Seen = Pick<Facts, 'school' | 'today' | 'now'>;

/** The receipt as the alarm stands now. */
export const receiptAcuteData = (state: SignaalState, facts: Seen, code: string): typeof receiptAcute.example => ({
  line: NEUTRAL.N3,
  code,
  lines:
    state.alarm?.held === true
      ? [`Vastgelegd. Dank je. ${inHands(state, facts)}`]
      : [
          ...whoHasIt(state, facts),
          `Vastgelegd. ${toldAt(state, facts)}`,
          '**Bel nu. Wacht niet op antwoord in Pluis.**',
        ],
  canAsk: canAsk(state),
});

/** What somebody recorded to whom a colleague came already: he is not told to call anew. */
export const inHands = ({ alarm }: SignaalState, { school }: Pick<Seen, 'school'>): string =>
  `${nameOf(school, alarm?.takenBy ?? '')} houdt zicht. Je hoort vandaag nog hoe het verder gaat.`;

const names = new Intl.ListFormat('nl', { type: 'conjunction' });

const toldAt = (state: SignaalState, facts: Seen): string => {
  const told = alarmed(state, facts).filter((person) => person.id !== state.author);
  if (told.length === 0) return 'Er is nu niemand om te waarschuwen.';
  const verb = told.length === 1 ? 'is' : 'zijn';
  return `${names.format(told.map((person) => person.name))} ${verb} gewaarschuwd om ${clockOf(state.alarm?.at ?? state.at)}.`;
};

const PATIENCE = 10 * MINUTE;

/** What has become of an alarm, as its author reads it; nothing while it is fresh. */
export const whoHasIt = (state: SignaalState, { school, now }: Seen): string[] => {
  const { alarm } = state;
  if (isSettled(state)) return ['Het is geregeld. Nu toch gevaar? Bel, of druk op Acuut gevaar.'];
  if (alarm === null) return [];
  if (alarm.takenBy !== '') return [`${nameOf(school, alarm.takenBy)} heeft dit.`];
  if (now - alarm.at >= PATIENCE)
    return [`Nog niemand heeft gereageerd. Bel zelf ${phoneOf('112')} of ${phoneOf('veiligThuis')}.`];
  return alarm.callerNeeded ? ['Je collega’s lezen nu dat jij niet kunt bellen.'] : [];
};

/** Only while nobody has it and nobody was asked to call. */
export const canAsk = ({ alarm }: SignaalState): boolean =>
  alarm !== null && !alarm.cancelled && alarm.takenBy === '' && !alarm.callerNeeded;
