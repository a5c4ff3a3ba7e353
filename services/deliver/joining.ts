import { type Reason, reasonOf } from '../codec.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import { type Delivery, StoreUnavailable } from '../ports.ts';
import type { Shell } from '../shell.ts';
import { readAbout } from './about.ts';
import { shellFor } from './addressee.ts';
import { lineOf } from './digestCard.ts';
import { openingOf } from './opening.ts';
import type { DeliverTools } from './tools.ts';

const MISSED = HOUR;

/** It should have gone long ago: while nothing ran, or nothing worked. */
export const isMissed = ({ kind, visibleAt, attempt: tried }: Delivery, now: Instant): boolean =>
  kind === 'nudge' && tried === 0 && now - visibleAt > MISSED;

/** A slot of the overview itself: of all that waits, whatever was told of it before. */
const OVERVIEW_SLOT = /\.o\d{4}-\d{2}-\d{2}$/;

/** Undefined for one that does not open: its own attempt finds that out, and it holds up no other. */
const whyOf = ({ reason }: Delivery): Reason | undefined => {
  try {
    return reasonOf(reason);
  } catch {
    return undefined;
  }
};

/** Only said in an overview, and in the next one when today's has gone. */
export const isOverviewSlot = (delivery: Delivery): boolean => {
  const why = whyOf(delivery);
  return why?.why === 'reminder' && OVERVIEW_SLOT.test(why.slot);
};

/** A reminder that is alone is a message by itself: nothing has to be looked up to know that. */
export const isReminderAlone = ([one, ...others]: Delivery[]): boolean =>
  one !== undefined && others.length === 0 && whyOf(one)?.why === 'reminder' && !isOverviewSlot(one);

const asksForOverview = ({ delivery, shell }: Needed): boolean =>
  isOverviewSlot(delivery) || (shell.why === 'waits' && shell.wait.bundle === 'digest');

/** `shell`: undefined when it is no longer needed; `unread` when its stream does not open, which holds up no other. */
export type Found = { delivery: Delivery; shell: Shell | 'unread' | undefined };
export type Needed = { delivery: Delivery; shell: Shell };

/** What a delivery would say now. */
export const findOne = async (tools: DeliverTools, delivery: Delivery): Promise<Found> => {
  const { reason, pk, recipient } = delivery;
  try {
    const why = reasonOf(reason);
    const about = await readAbout(tools, pk, recipient.person);
    if (about === undefined || why.why === 'command') return { delivery, shell: undefined };
    return { delivery, shell: await shellFor(tools, why, recipient.person, about) };
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return { delivery, shell: 'unread' };
  }
};

export const neededOf = (all: Found[]): Needed[] =>
  all.flatMap(({ delivery, shell }) => (shell === undefined || shell === 'unread' ? [] : [{ delivery, shell }]));

/** What is no longer needed is settled with the rest; one thing of the morning that is left alone needs no overview. */
export const joiningOf = (found: Found[], now: Instant): Found[] => {
  const joining = found.filter(
    ({ delivery, shell }) => shell === undefined || (shell !== 'unread' && mayJoin(shell, delivery, now)),
  );
  const [first, ...others] = neededOf(joining);
  const isAlone = first !== undefined && others.length === 0 && !asksForOverview(first);
  return isAlone ? joining.filter(({ shell }) => shell === undefined) : joining;
};

/** What is urgent, for somebody else by now, or has to wait for the morning, goes by itself. */
const mayJoin = (shell: Shell, delivery: Delivery, now: Instant): boolean => {
  const { kind, recipient } = delivery;
  return lineOf(shell) !== 'N3' && shell.to === recipient.person && openingOf(shell, kind, now) <= now;
};
