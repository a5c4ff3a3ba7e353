import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Danger } from '../../services/domain/casus/danger.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const SEEN = 'Er is gevaar gezien';
const CALLED = 'Er is gebeld om gevaar';

const card = dialogCard({
  id: 'weighing-danger',
  panel: 'open',
  data: {
    title: z.string(),
    child: z.string(),
    lines: z.array(z.string()),
    told: told(),
    open: z.boolean(),
    done: z.boolean(),
  },
  example: {
    title: SEEN,
    child: 'RK · groep 8',
    lines: [
      'Hanna weegt mee en schreef: er is direct lichamelijk gevaar. Wacht niet op de weging. Vraag wat er is gezien.',
    ],
    told: [{ head: 'Joost · vr 19 feb 15:05 · het gaat nu: nieuw gevaar', text: 'Hij durft niet naar huis.' }],
    open: true,
    done: false,
  },
});

/**
 * Somebody who weighs along or keeps sight sees danger now, or nobody was called yet: that does not wait for a meeting.
 * What was written for the weighing stays there (R53, R74).
 */
export const weighingDanger = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['weging.dangerHandled'],
  reads: ({ danger, call }) => [danger, call].flatMap((one) => (one === null ? [] : [one.version])),
  present: ({ state, facts, told: events }) => {
    const lines = linesOf(state, facts);
    return {
      title: state.call !== null && lines.length === 1 ? CALLED : SEEN,
      child: childLine(state),
      lines,
      told: describeCasus(events, facts.school, facts.protocol),
      open: lines.length > 0,
      done: lines.length === 0,
    };
  },
});

const linesOf = ({ weging, danger, call }: CasusState, { school }: Facts): string[] => {
  const seen = weging?.danger ?? null;
  return [
    ...(seen === null
      ? []
      : [
          `${nameOf(school, seen.by)} weegt mee en schreef: er is direct lichamelijk gevaar. Wacht niet op de weging. Vraag wat er is gezien.`,
        ]),
    ...(danger === null ? [] : [saidOf(danger, nameOf(school, danger.by))]),
    ...(call === null
      ? []
      : [`${nameOf(school, call.by)} schreef dat er is gebeld. Kijk hoe het verder gaat, en wie nu zicht houdt.`]),
  ];
};

const saidOf = ({ kind }: Danger, who: string): string => {
  switch (kind) {
    case 'nieuwGevaar':
      return `${who} houdt zicht en schreef: er is nieuw gevaar. Bel nu.`;
    case 'slechter':
      return `${who} houdt zicht en schreef: het gaat slechter. Kijk wat er vandaag nodig is.`;
    case 'nietGebeld':
      return `${who} schreef dat er gevaar is en dat nog niemand is gebeld. Bel nu.`;
    default:
      return unknownKind(kind);
  }
};

const unknownKind = (kind: never): never => {
  throw new Error(`unknown danger: ${JSON.stringify(kind)}`);
};
