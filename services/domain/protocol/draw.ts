import { NEED_WORDS } from '../casus/missing.ts';
import type { Role } from '../people.ts';
import type { Protocol, ProtocolStep, Stap } from '../protocol.ts';
import type { Doer } from './people.ts';
import type { Need } from './steps.ts';

/** A route as a mermaid flowchart that an AF can read: names, who does what, what is needed, how much time, who agrees. */
export const drawProtocol = (protocol: Protocol): string =>
  [
    'flowchart TD',
    `  titel[["${clean(`${protocol.name} · versie ${protocol.version}`)}"]] --> ${protocol.steps[0]?.kind ?? ''}`,
    ...protocol.steps.map((step) => `  ${step.kind}["${boxOf(step, protocol)}"]`),
    ...protocol.steps.flatMap((step, index) => arrow(step, protocol.steps[index + 1], protocol)),
    `  volgen -->|"akkoord: ${inOrder(protocol.approve.closing, protocol)}"| einde(["Afgesloten"])`,
    `  gevaar{{"Nu gevaar? Bel 112 of Veilig Thuis, in elke stap. Akkoord mag achteraf."}}`,
    ...whole(protocol),
  ].join('\n');

const NEEDED: Record<Need, string> = { ...NEED_WORDS, adviesBijTwijfel: 'bij twijfel advies van Veilig Thuis' };

/** Mermaid reads these as its own. */
const clean = (text: string): string =>
  text
    .replaceAll('"', "'")
    .replaceAll(';', ' ·')
    .replaceAll(/[[\]{}|<>#]/g, ' ');

const boxOf = (step: ProtocolStep, protocol: Protocol): string =>
  [
    `<b>${clean(step.number === '' ? step.name : `${step.number}. ${step.name}`)}</b>`,
    `door: ${clean(doersOf(step.kind, protocol))}`,
    `nodig: ${clean(step.needs.map((need) => NEEDED[need]).join(' · '))}`,
    `schooldagen: vandaag ${step.term.vandaag}, deze week ${step.term['deze week']}, gewoon ${step.term.gewoon}`,
    ...outcomesOf(step),
  ].join('<br/>');

const outcomesOf = ({ afterOutcome }: ProtocolStep): string[] =>
  afterOutcome === undefined
    ? []
    : [afterOutcome.help, afterOutcome.report].map(({ number, name }) => clean(`${number}: ${name}`));

const arrow = (step: ProtocolStep, next: ProtocolStep | undefined, protocol: Protocol): string[] => {
  if (next === undefined) return [];
  const roles = step.kind === 'beslissen' ? protocol.approve.outcome : protocol.approve.step;
  return [`  ${step.kind} -->|"akkoord: ${inOrder(roles, protocol)}"| ${next.kind}`];
};

/** Steps that the school knows as one are drawn in one frame. */
const whole = ({ steps }: Protocol): string[] =>
  steps.flatMap(({ kind, inside }) => {
    const around = steps.find((step) => step.kind === inside);
    return around === undefined
      ? []
      : [`  subgraph samen["${clean(`Samen stap ${around.number}`)}"]`, `    ${around.kind}`, `    ${kind}`, '  end'];
  });

const inOrder = (roles: readonly Role[], { roles: words }: Protocol): string => {
  const known: Record<string, { short: string }> = words;
  return clean([...new Set(roles)].map((role) => known[role]?.short ?? role).join(', anders '));
};

const doersOf = (kind: Stap, protocol: Protocol): string => {
  const { does, leads, careTeam } = protocol;
  switch (kind) {
    case 'signaleren':
      return named(leads, protocol);
    case 'consultatie':
      return `${doerWords(does.consult, protocol)}; Veilig Thuis belt: ${doerWords(does.askVeiligThuis, protocol)}`;
    case 'gesprek':
      return doerWords(does.talk, protocol);
    case 'wegen':
      return `${careTeam.the} (${careTeam.members.map(({ name }) => name).join(', ')}), voorzitter: ${named(careTeam.chair, protocol)}`;
    case 'beslissen':
      return `${doerWords(does.decide, protocol)}; eindverantwoordelijk: ${named([protocol.finallyResponsible], protocol)}`;
    case 'volgen':
      return `wie zicht houdt; hulp door ${careTeam.organisesHelp}`;
    default:
      return unknownStep(kind);
  }
};

const named = (roles: readonly Role[], { roles: words }: Protocol): string => {
  const known: Record<string, { short: string }> = words;
  return [...new Set(roles)].map((role) => known[role]?.short ?? role).join(' of ');
};

const DOERS: Partial<Record<Doer, string>> = { lead: 'wie de stappen doet', chair: 'voorzitter' };

const doerWords = (doers: readonly Doer[], { roles }: Protocol): string => {
  const known: Record<string, { short: string }> = roles;
  return doers.map((doer) => DOERS[doer] ?? known[doer]?.short ?? doer).join(', ');
};

const unknownStep = (step: never): never => {
  throw new Error(`unknown step: ${JSON.stringify(step)}`);
};
