import { GOVERNING, type Role, STAFF } from './people.ts';

/**
 * The relations that a person can have to a stream. `roles`: one of these he must hold at the school today, else
 * he has no relation at all, whatever he did before. `means`: what else makes it so; for `docs/roles.md`.
 * `reads`: it opens the whole file; without it somebody sees only the pages that name the relation.
 */
type Relation = { roles: readonly Role[]; means: string; reads: boolean };

export const SIGNAAL_RELATIONS = {
  staff: { roles: STAFF, means: 'werkt met kinderen op deze school', reads: false },
  author: { roles: STAFF, means: 'legde dit signaal vast', reads: true },
  af: {
    roles: ['af', 'directie'],
    means: 'is AF of plaatsvervanger; de directie als er geen andere AF is dan wie het vastlegde',
    reads: true,
  },
  directie: { roles: ['directie'], means: 'heeft deze rol', reads: false },
  alarmed: { roles: ['directie'], means: 'hoort bij de directie, en er is alarm gegeven', reads: true },
  recorder: { roles: STAFF, means: 'legde vast dat het om een collega gaat', reads: true },
  keeper: {
    roles: ['directie', 'bevoegdGezag'],
    means: 'zorgt voor een signaal over een collega, en het gaat niet over deze persoon zelf',
    reads: true,
  },
  second: {
    roles: ['af', 'directie'],
    means: 'kijkt mee voordat een signaal wordt gewist, en stelde dat niet zelf voor',
    reads: false,
  },
  told: { roles: STAFF, means: 'las dit voordat het werd verbeterd of ingetrokken', reads: false },
  awaited: { roles: STAFF, means: 'er wacht hier iets op deze persoon', reads: false },
  handed: { roles: STAFF, means: 'is gevraagd om dit over te nemen', reads: false },
  hander: { roles: STAFF, means: 'droeg dit over aan een collega', reads: false },
  escalated: { roles: ['af', 'directie'], means: 'kreeg bericht dat hier iets te lang wacht', reads: true },
  board: { roles: ['bestuurscontact'], means: 'kreeg bericht dat iets te lang wacht, zonder kind', reads: false },
} as const satisfies Record<string, Relation>;

export const CASUS_RELATIONS = {
  af: {
    roles: ['af', 'directie', 'bevoegdGezag'],
    means:
      'is AF of plaatsvervanger; de directie als de zaak voor hen allen dicht is, of als er geen AF is; directie en bestuur als de zaak over een collega bleek te gaan',
    reads: true,
  },
  ib: { roles: ['ib'], means: 'heeft deze rol', reads: false },
  directie: { roles: ['directie'], means: 'heeft deze rol', reads: false },
  lead: { roles: STAFF, means: 'leidt de zaak', reads: true },
  doer: { roles: STAFF, means: 'doet de stap die nu loopt', reads: true },
  chair: { roles: STAFF, means: 'zit het overleg voor', reads: true },
  member: { roles: STAFF, means: 'weegt mee en heeft niet afgezegd', reads: false },
  approver: {
    roles: [...STAFF, 'bevoegdGezag'],
    means: 'mag goedkeuren wat nu voorligt, en deed het niet zelf; het bestuur als de school dat als laatste koos',
    reads: true,
  },
  invited: { roles: STAFF, means: 'is gevraagd om te kijken en heeft nog niet geantwoord', reads: false },
  reporter: { roles: STAFF, means: 'is gekozen om te melden', reads: true },
  informer: { roles: STAFF, means: 'is gekozen om de ouders te vertellen wat is afgesproken', reads: false },
  casemanager: { roles: STAFF, means: 'houdt de hulp bij', reads: true },
  evaluator: { roles: STAFF, means: 'is gevraagd om terug te kijken op de zaak', reads: false },
  looker: { roles: STAFF, means: 'kijkt na afsluiten nog één keer', reads: false },
  watcher: { roles: STAFF, means: 'houdt zicht op het kind', reads: true },
  author: { roles: STAFF, means: 'schreef een signaal dat bij de zaak hoort', reads: false },
  talker: { roles: STAFF, means: 'plande een gesprek en voert het', reads: false },
  helper: { roles: STAFF, means: 'is gevraagd om te helpen bij een gesprek', reads: false },
  lifter: { roles: ['af', 'directie'], means: 'is de tweede die zegt of iemand de zaak weer mag zien', reads: false },
  cohost: { roles: STAFF, means: 'is gevraagd om bij een gesprek te zijn en zei geen nee', reads: false },
  near: { roles: STAFF, means: 'is gevraagd om bij een gesprek in de buurt te blijven', reads: false },
  intaker: { roles: STAFF, means: 'is gevraagd voor de intake en heeft die nog niet vastgelegd', reads: false },
  wrote: { roles: STAFF, means: 'schreef in deze zaak', reads: false },
  told: { roles: STAFF, means: 'las dit mogelijk voordat het werd verbeterd', reads: false },
  keeper: {
    roles: ['directie', ...STAFF, 'bevoegdGezag'],
    means: 'is de tweede die zegt hoe lang een afgesloten zaak blijft, en stelde dat niet zelf voor',
    reads: false,
  },
  decider: {
    roles: ['directie', ...STAFF, 'bevoegdGezag'],
    means: 'beslist over een verzoek van ouder of leerling, en schreef dat niet zelf op',
    reads: true,
  },
  involved: { roles: STAFF, means: 'hoort dat de zaak is afgesloten', reads: false },
  awaited: { roles: [...STAFF, 'bevoegdGezag'], means: 'er wacht hier iets op deze persoon', reads: false },
  handed: { roles: [...STAFF, 'bevoegdGezag'], means: 'is gevraagd om dit over te nemen', reads: false },
  hander: { roles: [...STAFF, 'bevoegdGezag'], means: 'droeg dit over aan een collega', reads: false },
  escalated: { roles: ['af', 'directie'], means: 'kreeg bericht dat hier iets te lang wacht', reads: true },
  board: { roles: ['bestuurscontact'], means: 'kreeg bericht dat iets te lang wacht, zonder kind', reads: false },
} as const satisfies Record<string, Relation>;

/** `reads`: the settings with their history. */
export const SCHOOL_RELATIONS = {
  staff: { roles: STAFF, means: 'werkt met kinderen op deze school', reads: false },
  af: { roles: ['af'], means: 'is AF of plaatsvervanger', reads: false },
  ib: { roles: ['ib'], means: 'heeft deze rol', reads: false },
  directie: { roles: ['directie'], means: 'heeft deze rol', reads: true },
  beheerder: { roles: ['beheerder'], means: 'heeft deze rol', reads: true },
  founder: {
    roles: ['beheerder', ...GOVERNING],
    means: 'keek de eerste rollen nog niet na, en dat deden nog geen twee mensen',
    reads: false,
  },
  second: { roles: GOVERNING, means: 'stelde een rol die wacht niet zelf voor, en krijgt hem niet zelf', reads: false },
  proposer: { roles: ['beheerder', 'directie'], means: 'stelde een rol voor die nog wacht', reads: false },
  told: { roles: ['beheerder', ...GOVERNING], means: 'las een verandering van rollen nog niet', reads: false },
} as const satisfies Record<string, Relation>;

export type SchoolRelation = keyof typeof SCHOOL_RELATIONS;
export type SignaalRelation = keyof typeof SIGNAAL_RELATIONS;
export type CasusRelation = keyof typeof CASUS_RELATIONS;

/** The relations of a table, in its order. */
export const relationsOf = <Name extends string>(table: Record<Name, Relation>): Name[] => {
  const isName = (name: string): name is Name => Object.hasOwn(table, name);
  return Object.keys(table).filter(isName);
};

/**
 * Whether somebody has a relation: a role of its row, and what else makes it so. Rights ask for one or two at every
 * act, so each is worked out when it is asked.
 */
export const standing =
  <Name extends string>(table: Record<Name, Relation>, holds: Record<Name, () => boolean>, roles: readonly Role[]) =>
  (name: Name): boolean =>
    table[name].roles.some((role) => roles.includes(role)) && holds[name]();

/** Does somebody who stands so open the whole file? */
export const opensFile = <Name extends string>(
  table: Record<Name, Relation>,
  stands: (name: Name) => boolean,
): boolean => relationsOf(table).some((name) => table[name].reads && stands(name));
