import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** In the channel of a team: there is a meeting, and its code. `personal`: what Teams shows to one person only. */
export const channelPost = chatCard({
  id: 'channel-post',
  panel: 'none',
  data: { line: line(), code: z.string(), personal: z.boolean(), text: z.string(), opens: z.boolean() },
  example: { line: 'Er staat een overleg klaar.', code: '7K3Q', personal: false, text: '', opens: true },
});

const WAITS = 'Het wacht op jou. Kost ongeveer 5 minuten.';
const NOTHING = 'Je hoeft hier nu niets te doen.';

export const channelText = (waits: boolean): string => (waits ? WAITS : NOTHING);
