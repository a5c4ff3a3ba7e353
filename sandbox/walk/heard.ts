import type { Instant } from '../../services/domain/time.ts';
import { textsOf } from '../fakeTeams/buttons.ts';
import type { Stage } from '../stage.ts';

/** A message as it arrived: `line` is what a locked phone shows, `text` what the chat says below it. */
export type Heard = { at: Instant; who: string; line: string; text: string };

/** What these people got from Pluis after a moment, in the order in which it came. Now, as it stands in their chats. */
export const heardBy = ({ player }: Stage, people: readonly string[], after: Instant): Heard[] =>
  people
    .flatMap((who) =>
      player(who).desk.messages.flatMap(({ from, at, card }) =>
        from === 'bot' && at > after && card !== undefined ? [{ at, who, ...saidOn(textsOf(card)) }] : [],
      ),
    )
    .toSorted((one, other) => one.at - other.at);

const CODE = /^Pluis · /;

const saidOn = ([line = '', ...rest]: string[]): Pick<Heard, 'line' | 'text'> => ({
  line,
  text: rest.find((one) => one !== line && !CODE.test(one)) ?? '',
});
