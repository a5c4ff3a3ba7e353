import type { Meta } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import { ofTalk } from '../evolve/akkoord.ts';
import { content, pending } from '../evolve/common.ts';
import { evolveTalk, type TalkEvent } from '../evolve/talk.ts';
import type { Folds } from './fold.ts';

const talked = (state: CasusState, event: TalkEvent, meta: Meta): CasusState =>
  ofTalk({ ...state, talk: evolveTalk(state.talk, event, meta) }, event, meta);

/** The talk with parents and child: planned, held safely, recorded, or left out. */
export const gesprekFolds = {
  GesprekPlanned: talked,
  NearAccepted: talked,
  NearDeclined: talked,
  GesprekCheckedIn: talked,
  GesprekHelpCalled: talked,
  GesprekLookedAt: talked,
  GesprekRecorded: talked,
  GesprekHelpAsked: talked,
  GesprekHelpGiven: talked,
  GesprekHelpRead: talked,
  StaffSafetyAgreed: talked,
  GesprekSkipProposed: (state, _event, meta) => content(pending(state, 'skip', meta), 'gesprek', meta),
} satisfies Partial<Folds>;
