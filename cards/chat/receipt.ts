import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Around, Facts } from '../../services/domain/decision.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { firstHoldersOf, holdersOf } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { hearsOn } from '../../services/domain/signaal/hearsOn.ts';
import { chatCard, line } from '../card.ts';
import { lateLines } from '../describe/late.ts';
import { phoneOf } from '../numbers.ts';

/** What the author keeps in the chat; the first of `lines` is always what is new. */
export const receipt = chatCard({
  id: 'receipt',
  data: {
    line: line(),
    code: z.string(),
    lines: z.array(z.string()),
    answered: z.boolean(),
    child: z.boolean(),
    open: z.boolean(),
    withdrawn: z.boolean(),
  },
  example: {
    line: 'Vastgelegd.',
    code: '7K3Q',
    lines: ['Gezien door Marja op ma 11 jan.', 'Je hoort uiterlijk ma 18 jan wat ermee gebeurt.'],
    answered: false,
    child: true,
    open: true,
    withdrawn: false,
  },
});

type Seen = Pick<Facts, 'school' | 'today' | 'calendar' | 'protocol'>;

/** The receipt as the signal stands now. */
export const receiptData = (state: SignaalState, facts: Around, code: string): typeof receipt.example => {
  const withdrawn = state.status === 'withdrawn';
  const answered = state.triage !== null && !withdrawn;
  return {
    line: answered ? NEUTRAL.N5 : NEUTRAL.N8,
    code,
    lines: withdrawn ? ['Ingetrokken. Er is niets meer nodig.'] : linesOf(state, facts),
    answered,
    child: state.kind === 'onthulling' && !answered && !withdrawn,
    open: !withdrawn,
    withdrawn,
  };
};

const linesOf = (state: SignaalState, facts: Around): string[] => {
  const { triage, seen } = state;
  if (triage !== null) return [`${nameOf(facts.school, triage.by)} heeft je geantwoord.`];
  const late = lateLines(state, facts);
  const hears = `Je hoort uiterlijk ${shownDay(hearsOn(state, facts))} wat ermee gebeurt.`;
  const seenBy = seen === null ? [] : [`Gezien door ${nameOf(facts.school, seen.by)} op ${shownDay(dayOf(seen.at))}.`];
  const coming = seen === null ? [`${toldTo(state, facts)} ${hears}`] : [...seenBy, hears];
  const first = late.length > 0 ? [...late, ...seenBy] : coming;
  return state.danger === 'weetNiet' ? [...first, DOUBT] : first;
};

const DOUBT = `Twijfel je over gevaar? Bel ${phoneOf('veiligThuis')}, dat mag zonder namen.`;

/** Who gets word: never the author himself, nor to whom it is closed. */
export const toldTo = (
  { author, excluded }: Pick<SignaalState, 'author' | 'excluded'>,
  { school, today, protocol }: Seen,
): string => {
  const af = [...firstHoldersOf(school.people, 'af', today), ...holdersOf(school.people, 'af', today)];
  const first = af.find(({ id }) => id !== author && !excluded.includes(id));
  if (first !== undefined) return `${first.name} krijgt bericht.`;
  const [head] = firstHoldersOf(school.people, 'directie', today);
  return `Er is nu geen ${protocol.roles.af.short}; ${head?.name ?? 'de directie'} krijgt bericht.`;
};
