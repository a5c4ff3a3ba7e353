import type { SchoolFormType } from '../../services/domain/command.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { secondsFor } from '../../services/domain/school/relations.ts';
import { isSetUp, type SchoolState } from '../../services/domain/school/school.ts';
import { afName } from '../people.ts';
import { type After, button, RECORDED, said } from './said.ts';

const KEEPERS = ['beheerder', 'directie'];
const KNOWN = 'De AF, de directie en het bestuur krijgen bericht.';

/** What is said after an act on the school. */
export const afterSchool = (type: SchoolFormType, state: SchoolState, facts: Facts): After => {
  const back = facts.actor.roles.some((role) => KEEPERS.includes(role))
    ? [button('Instellingen', 'settings.open')]
    : [];
  const recorded = (...lines: string[]): After => said(RECORDED, lines, back);
  switch (type) {
    case 'contact.ask':
      return said('Je vraag is doorgegeven', [
        `${afName(facts)} krijgt bericht dat je even wilt praten. Waarover staat er niet bij.`,
      ]);
    case 'contact.done':
      return said('Fijn', ['De vraag staat niet meer open.']);
    case 'notices.seen':
      return said('Dank je', ['Pluis laat het weten als het weer nodig is.']);
    case 'setup.confirm':
      return recorded(
        isSetUp(state)
          ? 'Pluis is klaar voor jullie school. Collega’s kunnen beginnen.'
          : 'Nu kijkt nog één andere collega.',
      );
    case 'role.propose':
      return recorded(proposedLine(state, facts));
    case 'role.confirm':
      return recorded(KNOWN);
    case 'role.return':
      return recorded('De rol gaat niet in. Wie hem voorstelde, leest waarom.');
    case 'role.end':
      return recorded(KNOWN, 'Wat bij deze collega wachtte, gaat op de dag erna naar de AF.');
    case 'roles.read':
      return said('Dank je', ['Je weet nu wat er is veranderd.'], back);
    case 'person.add':
      return said(
        RECORDED,
        ['Geef nu een rol. Zonder rol kan deze collega nog niets.'],
        [button('Geef een rol', 'setting-role.open'), ...back],
      );
    case 'school.protocol':
      return recorded('Nieuwe zaken volgen dit. Lopende zaken blijven zoals ze zijn.');
    case 'school.terms':
      return recorded('Dit geldt voor elke stap die vanaf nu begint.');
    case 'school.channel':
      return recorded('Voeg Pluis toe aan het team als dat nog niet is gebeurd.');
    case 'afUren.record':
      return said(RECORDED, ['De directie ziet alleen het totaal.'], [button('Nog een keer', 'af-hours.open')]);
    case 'person.change':
    case 'school.calendar':
    case 'school.socialeKaart':
    case 'school.endResponsible':
    case 'school.onDuty':
      return recorded();
    default:
      return unknownAct(type);
  }
};

/** A role that waits says for whom; one that was given says who hears of it. */
const proposedLine = (state: SchoolState, { actor, today }: Facts): string => {
  const last = state.proposals.findLast(({ by, version }) => by === actor.person && version === state.version);
  if (last === undefined) return `De rol is gegeven. ${KNOWN}`;
  const names = secondsFor(last, state, today).map(({ name }) => name);
  return `Dit gaat in als een tweede collega akkoord geeft: ${new Intl.ListFormat('nl', { type: 'disjunction' }).format(names)}.`;
};

const unknownAct = (type: never): never => {
  throw new Error(`unknown School act: ${JSON.stringify(type)}`);
};
