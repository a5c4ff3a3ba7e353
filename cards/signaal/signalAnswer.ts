import { z } from 'zod';
import { dayOf, longDay, shownDay } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { hearsOn } from '../../services/domain/signaal/hearsOn.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { lateLines } from '../describe/late.ts';
import { signaalPage } from '../page.ts';
import { afName } from '../people.ts';

const card = dialogCard({
  id: 'signal-answer',
  data: {
    af: z.string(),
    child: z.string(),
    day: z.string(),
    hears: z.string(),
    none: z.boolean(),
    late: z.array(z.string()),
    answered: z.boolean(),
    unread: z.boolean(),
    next: z.string(),
    told: told(),
  },
  example: {
    af: 'Marja',
    child: 'DV · groep 5',
    day: 'ma 11 jan',
    hears: 'ma 18 jan',
    none: false,
    late: [],
    answered: true,
    unread: true,
    next: 'Marja vraagt je te blijven kijken tot ma 25 jan. Daarna kijken jullie samen verder.',
    told: [
      {
        head: 'Marja · ma 11 jan 15:40',
        text: 'Dank je. Let op slapen, eten en hoe het opgehaald wordt. Ook wat goed gaat.',
      },
    ],
  },
});

type Triage = NonNullable<SignaalState['triage']>;

/** The AF's answer to the author, and what happens now (storyboard 3.C). */
export const signalAnswer = signaalPage({
  card,
  opens: ['author'],
  acts: ['signaal.acknowledge'],
  reads: ({ triage, closed }) => [triage?.version, closed?.version].filter((version) => version !== undefined),
  present: ({ state, facts, told: events }) => {
    const { triage, closed } = state;
    const by = triage?.by ?? closed?.confirmed;
    const af = by === undefined ? afName(facts) : nameOf(facts.school, by);
    const late = lateLines(state, facts);
    const answers = events.filter(({ event }) => event.type === 'SignaalTriaged' || event.type === 'SignaalClosed');
    return {
      af,
      child: childLine(state),
      day: shownDay(dayOf(state.at)),
      hears: shownDay(hearsOn(state, facts)),
      none: triage === null && closed === null && late.length === 0,
      late,
      answered: triage !== null,
      unread: (triage !== null || closed !== null) && !state.acknowledged,
      next: triage === null ? '' : closedLine(state) || whatNow(triage, af),
      told: describeSignaal(answers, facts.school),
    };
  },
});

/** How it ended, where it did; nothing while it runs. */
const closedLine = ({ closed }: SignaalState): string => {
  if (closed === null) return '';
  return closed.erase
    ? 'Dit signaal is afgesloten en wordt gewist.'
    : `Dit signaal is afgesloten. Het blijft bewaard tot ${longDay(closed.until)}. Daarna wordt het gewist.`;
};

const whatNow = ({ next, date }: Triage, af: string): string => {
  switch (next) {
    case 'praten':
      return `${af} wil eerst met je praten. Spreek samen een moment af.`;
    case 'kijken':
      return `${af} vraagt je te blijven kijken tot ${shownDay(date)}. Daarna kijken jullie samen verder.`;
    case 'meldcode':
      return `${af} start de Meldcode. Je hoort wie de stappen uitvoert.`;
    case 'andereZorg':
      return 'Dit gaat verder als gewone zorg op school. Je hoeft nu niets te doen.';
    case 'veiligThuis':
      return `${af} belt vandaag Veilig Thuis. Je hoort daarna hoe het verder gaat.`;
    default:
      return unknownNext(next);
  }
};

const unknownNext = (next: never): never => {
  throw new Error(`unknown next: ${JSON.stringify(next)}`);
};
