import { TALK_READERS } from '../cards/casus/talkCoach.ts';
import { observed } from '../cards/describe/observed.ts';
import { knowsName } from '../cards/describe/shared.ts';
import type { FiledSignal, Told } from '../cards/page.ts';
import { casus } from '../services/aggregates/casus.ts';
import type { CasusEvent } from '../services/domain/casus/events.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import { isLocked } from '../services/domain/casus/honour.ts';
import { isFirstHand } from '../services/domain/casus/inzage.ts';
import { casusRelations } from '../services/domain/casus/relations.ts';
import type { Dossier, Entry, Section } from '../services/dossier/dossier.ts';
import type { Bot } from './bot.ts';
import { signalsIn } from './dossierSignals.ts';
import type { Wanted } from './files.ts';
import { everyCommit, type Found, findStream, readTold } from './read.ts';
import { recordReading } from './readings.ts';

/** Who opens the page on the talk may take it along on paper. */
export const mayHoldTalk = ({ state, facts }: Found<CasusState>): boolean =>
  state.status === 'open' &&
  !isLocked(state) &&
  knowsName(state, facts) &&
  casusRelations(state, facts).some((relation) => TALK_READERS.includes(relation));

/** The order of the talk with the facts of the casus, for on the table: no code, no name of the child (storyboard 3.E). */
export const talkSheetFor = async (bot: Bot, wanted: Wanted): Promise<Dossier | undefined> => {
  const found = await findStream(bot, casus, wanted);
  if (found === undefined || !mayHoldTalk(found)) return undefined;
  const { state, facts } = found;
  const why = casusRelations(state, facts).map(String);
  await recordReading(bot, facts, { stream: found.id, view: 'talk-coach', why });
  const [told, signals] = await Promise.all([
    readTold(bot, casus, found.pk, everyCommit(state)),
    signalsIn(bot, facts, [found.id], state.signals, 'talk-coach'),
  ]);
  return { ...blank, sections: stepsOf(told, signals) };
};

const blank: Omit<Dossier, 'sections'> = {
  title: 'Zo voer je het gesprek',
  code: '',
  school: '',
  made: '',
  by: '',
  recipient: '',
  child: [],
  stands: [],
  first: { title: '', lines: [] },
};

const stepsOf = (told: Told<CasusEvent>[], signals: FiledSignal[]): Section[] => {
  const facts = (which: Parameters<typeof observed>[2]): Entry[] =>
    observed(told, signals, which).map(({ head, text, source }) => ({
      voice: isFirstHand(source) ? 'feit' : 'uitspraak',
      by: '',
      when: '',
      goesOn: false,
      head,
      text,
    }));
  const step = (title: string, ...say: string[]): Section => ({ title, note: '', entries: [], say });
  return [
    step('1. Zeg waarom je praat', 'Begin met wat goed gaat. Je hoeft niets op te lossen.'),
    {
      ...step('2. Noem feiten', 'Alleen wat is gezien of gehoord. Niet wat het zou kunnen zijn.'),
      entries: facts(['past', 'weetNiet']),
    },
    { ...step('Vertel ook wat de zorg tegenspreekt'), entries: facts(['spreektTegen']) },
    step('3. Vraag', 'Herkent u dit? Hoe is het thuis? Wat gaat goed en wat is moeilijk? Wat zou helpen?'),
    step('4. Wacht met uitleg', 'Laat eerst de ander reageren. Schrijf letterlijk op wat je hoort.'),
    step(
      '5. Vat samen en spreek iets af',
      'Zeg dat je opschrijft wat jullie bespraken, en wanneer jullie weer praten.',
    ),
    step('Zeg niet', 'Wat er volgens jou thuis gebeurt. Beloof geen geheim.', 'Jij mag het gesprek altijd stoppen.'),
  ];
};
