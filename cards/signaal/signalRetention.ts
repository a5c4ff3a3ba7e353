import { z } from 'zod';
import { longDay } from '../../services/domain/calendar.ts';
import { lastDayOf } from '../../services/domain/signaal/retention.ts';
import { dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'signal-retention',
  data: {
    child: z.string(),
    code: z.string(),
    until: z.string(),
    told: told(),
    free: z.boolean(),
    held: z.boolean(),
    over: z.boolean(),
    running: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    code: '7K3Q',
    until: '31 juli 2028',
    told: [{ head: 'Marja · ma 25 jan 15:10 · vastgehouden', text: 'Er loopt een klacht.' }],
    free: false,
    held: true,
    over: true,
    running: false,
  },
});

/** A signal whose term ends: it may go, or it is held with a reason. What was seen is not read again for this. */
export const signalRetention = signaalPage({
  card,
  opens: ['af'],
  acts: ['signaal.hold', 'signaal.release', 'signaal.letGo'],
  reads: ({ held }) => (held === null ? [] : [held.version]),
  present: ({ code, state, facts, told: events }) => {
    const last = lastDayOf(state, facts);
    return {
      child: childLine(state),
      code,
      until: last === '' ? '' : longDay(last),
      told: describeSignaal(events, facts.school),
      free: last !== '' && state.held === null,
      held: last !== '' && state.held !== null,
      over: last !== '',
      running: last === '',
    };
  },
});
