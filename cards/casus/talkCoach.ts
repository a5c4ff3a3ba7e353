import { z } from 'zod';
import { asksMelding } from '../../services/domain/afwegingskader.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { type CasusRelation, mayCasus, mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { ageOn, HAS_A_SAY } from '../describe/age.ts';
import { childFor } from '../describe/childFor.ts';
import { byName, knowsName } from '../describe/shared.ts';
import { observedFacts } from '../describe/observed.ts';
import { ofType } from '../describe/ofType.ts';
import { within } from '../describe/within.ts';
import { isLocked } from '../../services/domain/casus/honour.ts';
import { casusPage, type Told } from '../page.ts';
import { adviserName } from '../people.ts';

const facts = () => z.array(z.strictObject({ head: z.string(), text: words() }));

const card = dialogCard({
  id: 'talk-coach',
  data: {
    child: z.string(),
    af: z.string(),
    notYet: z.boolean(),
    fits: facts(),
    hasAgainst: z.boolean(),
    against: facts(),
    report: z.boolean(),
    concern: z.boolean(),
    locked: z.boolean(),
    talks: z.boolean(),
    factsTitle: z.string(),
    pupil: z.boolean(),
    hasSay: z.boolean(),
    helped: z.boolean(),
    helper: z.string(),
    help: words(),
    holds: z.boolean(),
    back: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    af: 'Marja',
    notYet: true,
    fits: [
      {
        head: 'ma 11 jan · zelf gezien of gehoord',
        text: 'Viel bij rekenen in slaap. Zei: “Ik was de hele nacht wakker.”',
      },
      { head: 'di 19 jan · zelf gezien of gehoord', text: 'Wil niet gymmen, gaapt. Zelfde trui als vrijdag.' },
    ],
    hasAgainst: true,
    against: [
      { head: 'ma 25 jan · zelf gezien of gehoord', text: 'Rent elke ochtend lachend van moeder naar binnen.' },
    ],
    report: true,
    concern: true,
    locked: false,
    talks: true,
    factsTitle: '2. Noem feiten',
    pupil: true,
    hasSay: true,
    helped: true,
    helper: 'Fatma',
    help: 'Begin met wat goed gaat. Laat hem eerst uitpraten. Ik kan erbij zijn als je wilt.',
    holds: true,
    back: true,
  },
});

/** The steps of the talk take up most of the page. */
const ROOM = 5000;

/** Who reads how to hold a talk, also on paper. */
export const TALK_READERS: readonly CasusRelation[] = ['lead', 'ib', 'af', 'cohost'];

/** How to hold the talk, with the facts of the casus: also those that speak against (R59, R60). */
export const talkCoach = casusPage({
  card,
  opens: TALK_READERS,
  reads: ({ steps, talk: { help } }) => [
    ...(steps.signaleren?.content ?? []),
    ...(help === null || help.answered === 0 ? [] : [help.answered]),
  ],
  acts: ['gesprek.readHelp'],
  related: byName,
  present: ({ state, told, facts: around, related: { file } }) => {
    // Who comes along from outside reads the facts only where he may know whom they are about (R45).
    const known = knowsName(state, around) ? told : [];
    const fits = within(observedFacts(known, file.signals, ['past', 'weetNiet']), ROOM).lines;
    const against = within(observedFacts(known, file.signals, ['spreektTegen']), ROOM).lines;
    const locked = isLocked(state);
    const report = aboutReport(state) && !locked;
    const older = ageOn(state.bornOn, around.today) >= HAS_A_SAY;
    return {
      child: childFor(state, around),
      af: adviserName(around),
      notYet: state.advice.talkOk === 'nog niet',
      fits,
      hasAgainst: against.length > 0,
      against,
      report,
      concern: !report && !locked,
      locked,
      talks: !locked,
      factsTitle: report ? 'De feiten' : '2. Noem feiten',
      pupil: locked || older || state.talk.planned?.withPupil === true,
      hasSay: older,
      ...helpOf(mayCasus(state, 'gesprek.readHelp', around) === undefined ? told : [], around),
      holds: mayCasus(state, 'gesprek.record', around) === undefined,
      back: mayReadCasus(state, around),
    };
  },
});

/** Once a melding follows from the answers, parents hear that first: the talk has another order (R94). */
const aboutReport = ({ outcome, meldingDue }: CasusState): boolean =>
  meldingDue || (outcome !== null && !outcome.frozen && asksMelding(outcome.outcome));

const helpOf = (told: Told<CasusEvent>[], { school }: Facts) => {
  const given = ofType(told, 'GesprekHelpGiven').at(-1);
  return {
    helped: given !== undefined,
    helper: given === undefined ? 'Een collega' : nameOf(school, given.by),
    help: given?.event.data.answer ?? '',
  };
};
