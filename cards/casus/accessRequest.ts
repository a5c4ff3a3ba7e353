import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { isAsked } from '../../services/domain/casus/verzoek.ts';
import { sentenceOf } from '../../services/domain/refusals.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'access-request',
  data: { child: z.string(), open: z.boolean(), shut: z.boolean(), shutLine: z.string() },
  example: { child: 'RK · groep 8', open: true, shut: false, shutLine: '' },
});

/** A parent or the pupil asks to read the file, or that it goes: nothing is given yet. */
export const accessRequest = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['verzoek.record'],
  present: ({ state, values }) => ({
    child: childLine(state),
    ...gateOf(shutFor(state), values['asker']),
  }),
});

const shutFor = (state: CasusState): string => {
  if (isAsked(state)) return sentenceOf({ code: 'REQUEST_OPEN', values: {} });
  return state.merge === null ? '' : sentenceOf({ code: 'REQUEST_ELSEWHERE', values: {} });
};
