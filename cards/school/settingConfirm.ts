import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { secondsFor } from '../../services/domain/school/relations.ts';
import { nameOf, type Proposal, type SchoolState } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { roleDetail, roleSentence } from '../describe/school.ts';
import { schoolPage } from '../page.ts';

const card = dialogCard({
  id: 'setting-confirm',
  data: {
    none: z.boolean(),
    waits: z.boolean(),
    decides: z.boolean(),
    question: z.string(),
    detail: words(),
    asked: z.string(),
    back: z.string(),
    proposal: z.string(),
  },
  example: {
    none: false,
    waits: true,
    decides: true,
    question: 'Joost wordt AF vanaf ma 1 feb. Klopt dit?',
    detail: 'Werkdagen: maandag, donderdag.',
    asked: 'Karin stelde dit voor op vr 22 jan.',
    back: 'Stuur terug',
    proposal: '7',
  },
});

/** A role that waits for a second person; who asked for it may take it back (storyboard `setting-confirm`). */
export const settingConfirm = schoolPage({
  card,
  opens: ['second', 'proposer', 'directie', 'beheerder'],
  acts: ['role.confirm', 'role.return'],
  present: ({ state, facts }) => {
    const mine = state.proposals.find((one) => isSecond(one, state, facts));
    const own = state.proposals.find(({ by }) => by === facts.actor.person);
    const shown = mine ?? own;
    return {
      none: shown === undefined,
      waits: shown !== undefined,
      decides: mine !== undefined,
      question: shown === undefined ? '' : `${roleSentence(shown.asked, state)} Klopt dit?`,
      detail: shown === undefined ? '' : roleDetail(shown.asked, state),
      asked: shown === undefined ? '' : `${nameOf(state, shown.by)} stelde dit voor op ${shownDay(dayOf(shown.at))}.`,
      back: mine === undefined ? 'Trek in' : 'Stuur terug',
      proposal: String(shown?.version ?? ''),
    };
  },
});

const isSecond = (one: Proposal, state: SchoolState, { actor, today }: Facts): boolean =>
  secondsFor(one, state, today).some(({ id }) => id === actor.person);
