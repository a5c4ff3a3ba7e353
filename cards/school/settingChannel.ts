import { dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';

const card = dialogCard({ id: 'setting-channel', data: {}, example: {} });

/** Is a planned meeting announced in the channel of the team, with a code and nothing else? */
export const settingChannel = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  acts: ['school.channel'],
  prefill: ({ state }) => ({ channel: state.agreed.channel ? 'aan' : 'uit' }),
  present: () => ({}),
});
