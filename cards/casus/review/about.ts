import { asksMelding } from '../../../services/domain/afwegingskader.ts';
import type { CasusState } from '../../../services/domain/casus/casus.ts';
import type { Pending } from '../../../services/domain/casus/step.ts';
import type { Facts } from '../../../services/domain/decision.ts';
import { stepAfter } from '../../../services/domain/protocol.ts';
import { becauseOf } from '../../describe/norms.ts';
import { OUTCOME_WORDS } from '../../describe/outcome.ts';
import { stepName, stepTitle } from '../../describe/stepName.ts';
import { labelOf } from '../../labels.ts';
import { phoneOf } from '../../numbers.ts';

/** What lies there to be approved: its name, what stands out, and what approving it means. */
export type About = { title: string; headline: string; means: string };

export const aboutOf = (pending: Pending, state: CasusState, facts: Facts): About => {
  const name = stepTitle(facts.protocol, state.step, state);
  switch (pending.what) {
    case 'step':
      return { title: name, headline: stressed(state), means: `Akkoord betekent: ${nextOf(state, facts)}` };
    case 'skip':
      return {
        title: 'Afzien van een gesprek',
        headline: '',
        means: `Akkoord betekent: ${nextOf(state, facts)} Zonder gesprek.`,
      };
    case 'outcome':
      return { title: 'Het besluit', ...outcome(state) };
    case 'bezwaar':
      return { title: 'Het bezwaar', ...objection(pending) };
    case 'vertrek':
      return { title: 'Het kind gaat van school', ...leaving(pending) };
    case 'verdict':
      return { title: 'Terugkijken', ...verdict(pending) };
    case 'closing':
      return { title: 'Afsluiten', ...closing(pending) };
    default:
      return unknownPending(pending.what);
  }
};

const nextOf = (state: CasusState, { protocol }: Facts): string => {
  const next = stepAfter(protocol, state.step);
  return next === undefined ? 'deze stap is klaar.' : `nu volgt ${stepName(protocol, next, state)}.`;
};

/** What came up in the step and weighs in what comes next. */
const stressed = ({ step, doubt, talk }: CasusState): string => {
  if (step === 'consultatie' && doubt) return 'Er is twijfel over oorzaak of veiligheid.';
  return step === 'gesprek' && talk.otherCause ? 'Er is een andere verklaring gehoord.' : '';
};

const outcome = ({ outcome: proposed, answers }: CasusState): Omit<About, 'title'> => {
  if (proposed === null) return { headline: '', means: '' };
  const call = asksMelding(proposed.outcome)
    ? ` Bel eerst Veilig Thuis: ${phoneOf('veiligThuis')}. Akkoord mag achteraf.`
    : '';
  return {
    headline: `${OUTCOME_WORDS[proposed.outcome]}. Omdat: ${becauseOf(answers, proposed.norms)}.`,
    means: `Dit volgt uit de antwoorden. Na akkoord staat het besluit vast.${call}`,
  };
};

const objection = ({ bezwaar }: Pending): Omit<About, 'title'> => ({
  headline: bezwaar === undefined ? '' : `Voorstel: ${labelOf('objectionResult', bezwaar.result)}.`,
  means:
    bezwaar?.result === 'melden'
      ? 'Akkoord betekent: de melding gaat door. Het bezwaar staat in het dossier.'
      : 'Akkoord betekent: nu geen melding. Let op: is melden nodig? Stuur het dan terug.',
});

const leaving = ({ vertrek }: Pending): Omit<About, 'title'> => ({
  headline: vertrek === undefined ? '' : `Besluit: ${labelOf('leaving', vertrek.decision)}.`,
  means:
    vertrek?.where === 'onbekend' || vertrek?.where === 'buitenland'
      ? `De zaak blijft open. Bel ook Veilig Thuis (${phoneOf('veiligThuis')}) en de leerplichtambtenaar.`
      : 'De zaak blijft open tot er is teruggekeken.',
});

const verdict = ({ answer }: Pending): Omit<About, 'title'> => ({
  headline: `Is er nu genoeg veiligheid? ${labelOf('answer', answer ?? 'twijfel')}.`,
  means:
    answer === 'ja'
      ? 'Akkoord betekent: blijven kijken of afsluiten kan.'
      : `Akkoord betekent: (opnieuw) melden. Bel dan Veilig Thuis: ${phoneOf('veiligThuis')}.`,
});

const closing = ({ closing: proposed }: Pending): Omit<About, 'title'> => ({
  headline: proposed === undefined ? '' : `Reden: ${labelOf('closeReason', proposed.reason)}.`,
  means: 'Akkoord betekent: de zaak sluit. Wie meedeed, krijgt daar bericht van.',
});

const unknownPending = (what: never): never => {
  throw new Error(`unknown pending: ${JSON.stringify(what)}`);
};
