import { ANSWERS, UNSAFE } from '../services/domain/afwegingskader.ts';
import { ACUTE_TOLD, HOLIDAY_WATCH } from '../services/domain/casus/inputs/acuut.ts';
import { ANONYMITY, OBJECTION_RESULTS, PARENTS_TOLD, PUPIL_TOLD } from '../services/domain/casus/inputs/melden.ts';
import { ARRIVED, LEAVING, LEFT_FOR, SUPPORTED } from '../services/domain/casus/inputs/nazorg.ts';
import { CLOSE_REASONS } from '../services/domain/casus/inputs/volgen.ts';
import { CONSENT_ANSWERS, CONSENT_RECIPIENTS, INTAKE_WITH, KINDCHECK } from '../services/domain/casus/inputs/kijken.ts';
import {
  EXPORT_TO,
  ASKERS,
  CHOSEN,
  IDENTITY,
  REQUEST_ANSWERS,
  REQUESTS,
} from '../services/domain/casus/inputs/verzoek.ts';
import { KEEPING, PARTS } from '../services/domain/casus/inputs/bewaren.ts';
import { NATURE } from '../services/domain/casus/inputs/wegen.ts';
import { PROVIDERS } from '../services/domain/casus/inputs/beslissen.ts';
import { REACTIONS, TALK_WITH, TONES } from '../services/domain/casus/inputs/gesprek.ts';
import { REGIONS } from '../services/domain/calendar/schoolCalendar.ts';
import { CHANNEL, HOURS_FOR, KAART, MINUTES } from '../services/domain/school/inputs.ts';
import { ROLES, WEEKDAYS } from '../services/domain/people.ts';
import { CONSULTED, PACES } from '../services/domain/protocol.ts';
import {
  CALLED,
  CONCERNS,
  DANGER,
  KEEP,
  KIND,
  SOURCE,
  STAFF_CLOSED,
  STAFF_KIND,
  TRIAGE,
  WATCHED,
  WHERE,
} from '../services/domain/signaal/inputs.ts';
import { LAW } from './norms.ts';
import { LATER_WHEN } from '../services/domain/turns/inputs.ts';
import { LATER_WHY } from '../services/domain/turns/turns.ts';
import { DESTROYED_KINDS, GROUNDS } from '../services/domain/school/destruction.ts';

const { anonymity, parents, pupil } = LAW.grounds;

const labels = <const Code extends string>(
  _codes: readonly Code[],
  words: Record<Code, string>,
): Record<string, string> => words;

/**
 * The words on screen for every choice, in one place: forms draw their choices from here, and what was
 * chosen is read back with the same words.
 */
export const LABELS = {
  journey: { nee: 'nee', ja: 'ja, er is een dag', weetNiet: 'weet ik niet' },
  acuteTold: labels(ACUTE_TOLD, {
    besproken: 'ja, wij spraken met hen',
    geinformeerd: 'ja, wij vertelden het alleen',
    doorVeiligThuis: 'ja, Veilig Thuis of de politie vertelde het',
    nietVeiligheidKind: 'nee, dat is niet veilig voor het kind',
    nietVeiligheidAnder: 'nee, dat is niet veilig voor een ander',
  }),
  danger: labels(DANGER, {
    nee: 'Nee',
    jaNu: 'Ja, nu',
    kindVertelt: 'Het kind vertelde het mij zelf',
    weetNiet: 'Ik weet het niet',
  }),
  dangerStaff: { nee: 'Nee', jaNu: 'Ja, nu', weetNiet: 'Ik weet het niet' },
  concerns: labels(CONCERNS, {
    directie: 'iemand van de directie',
    collega: 'iemand anders op school',
    familie: 'een collega die zelf ouder of familie van het kind is',
  }),
  concernsMove: { directie: 'iemand van de directie', collega: 'iemand anders op school' },
  staffKind: labels(STAFF_KIND, { seks: 'seks of aanraken', geweld: 'geweld of vernedering', anders: 'iets anders' }),
  inspector: { gebeld: 'gebeld', nietNodig: 'niet nodig' },
  staffClosed: labels(STAFF_CLOSED, {
    bestuur: 'het bestuur neemt het verder over',
    politie: 'er is aangifte gedaan, de politie heeft het',
    weerlegd: 'er bleek iets anders aan de hand',
    maatregel: 'er zijn afspraken of maatregelen, en die helpen',
    anders: 'iets anders',
  }),
  safeToday: { ja: 'Ja', nee: 'Nee', weetNiet: 'Ik weet het niet' },
  where: labels(WHERE, {
    klas: 'klas',
    plein: 'plein of gang',
    halenBrengen: 'halen en brengen',
    gym: 'gym of zwemmen',
    online: 'online',
    huisbezoek: 'huisbezoek',
    anders: 'anders',
  }),
  source: labels(SOURCE, {
    zelf: 'zelf gezien of gehoord',
    kind: 'van het kind gehoord',
    ouder: 'van een ouder gehoord',
    collega: 'van een collega gehoord',
    ander: 'van iemand anders',
    toets: 'uit toets of volgsysteem',
  }),
  kind: labels(KIND, {
    lijf: 'lijf',
    verzorging: 'verzorging',
    etenSlapen: 'eten of slapen',
    gedrag: 'gedrag',
    stemming: 'stemming',
    uitspraak: 'uitspraak',
    thuis: 'thuis',
    aanwezigheid: 'aanwezigheid',
    anders: 'iets anders',
  }),
  triage: labels(TRIAGE, {
    praten: 'Eerst met de collega praten',
    kijken: 'Blijven kijken tot een datum',
    meldcode: 'Start de Meldcode',
    andereZorg: 'Andere zorg, geen zorg over thuis',
    veiligThuis: 'Bel vandaag Veilig Thuis',
  }),
  watched: labels(WATCHED, { beter: 'beter', hetzelfde: 'hetzelfde', meerZorg: 'meer zorg' }),
  minutes: labels(MINUTES, {
    '15': 'een kwartier',
    '30': 'een half uur',
    '60': 'een uur',
    '120': 'twee uur',
    anders: 'anders',
  }),
  hoursFor: labels(HOURS_FOR, {
    zaak: 'een zaak',
    overleg: 'overleg',
    scholing: 'scholing',
    beleid: 'beleid en afspraken',
  }),
  destroyedKind: labels(DESTROYED_KINDS, { signaal: 'signaal', casus: 'zaak met wat erbij hoorde' }),
  destroyedGround: labels(GROUNDS, {
    wissen: 'verkeerd kind of dubbel',
    termijn: 'de bewaartermijn is voorbij',
    bewaren: 'na kijken, door twee mensen',
    verzoek: 'op verzoek van de leerling zelf',
  }),
  keep: labels(KEEP, { bewaren: 'bewaren tot die datum', wissen: 'nu wissen: verkeerd kind of dubbel' }),
  pace: labels(PACES, { vandaag: 'vandaag', 'deze week': 'deze week', gewoon: 'gewoon' }),
  called: labels(CALLED, {
    '112': '112',
    veiligThuis: 'Veilig Thuis',
    crisisdienst: 'crisisdienst',
    niemand: 'nog niemand',
  }),
  reported: { ja: 'ja', advies: 'nee, alleen advies', onduidelijk: 'nog niet duidelijk' },
  keepsSight: { ik: 'ik', af: 'AF', plaatsvervanger: 'plaatsvervanger', directie: 'directie' },
  withdrawWhy: {
    verkeerdKind: 'verkeerd kind',
    dubbel: 'dubbel',
    anderInzicht: 'ander inzicht',
    perOngeluk: 'per ongeluk',
  },
  siblings: { nee: 'nee', ja: 'ja', weetNiet: 'weet ik niet' },
  points: { past: 'past bij de zorg', spreektTegen: 'spreekt de zorg tegen', weetNiet: 'weet ik niet' },
  consulted: labels(CONSULTED, {
    af: 'AF',
    ib: 'intern begeleider',
    vorige: 'vorige leerkracht',
    broerZus: 'leerkracht van broer of zus',
    jeugdarts: 'jeugdarts of -verpleegkundige',
    smw: 'schoolmaatschappelijk werk',
    wijkteam: 'wijkteam',
    deskundige: 'andere deskundige',
  }),
  shown: { zonderNaam: 'nee, zonder naam', toestemming: 'ja, met toestemming', collega: 'ja, collega van school' },
  yesNo: { nee: 'nee', ja: 'ja' },
  adviceDone: { gebeld: 'gebeld', nietGevraagd: 'niet gevraagd' },
  named: { zonderNaam: 'zonder naam', metNaam: 'met naam' },
  talkOk: { ja: 'ja', 'nog niet': 'nee, nog niet', 'niet besproken': 'niet besproken' },
  recipient: labels(CONSENT_RECIPIENTS, {
    zorgteam: 'zorgteam',
    smw: 'schoolmaatschappelijk werk',
    jeugdarts: 'jeugdarts',
    wijkteam: 'wijkteam',
    andereSchool: 'andere school',
    anders: 'anders',
  }),
  exportTo: labels(EXPORT_TO, {
    veiligThuis: 'Veilig Thuis',
    raadKinderbescherming: 'Raad voor de Kinderbescherming',
    politie: 'politie',
    gecertificeerdeInstelling: 'gecertificeerde instelling',
    zorgteam: 'zorgteam',
    smw: 'schoolmaatschappelijk werk',
    jeugdarts: 'jeugdarts',
    wijkteam: 'wijkteam',
    andereSchool: 'andere school',
    anders: 'iemand anders, met toestemming op papier',
  }),
  exportKind: { melding: 'de melding', dossier: 'het hele dossier' },
  consentAsked: { gevraagd: 'gevraagd', nietVeilig: 'niet gevraagd, niet veilig', nogNiet: 'nog niet' },
  consentAnswer: labels(CONSENT_ANSWERS, {
    jaPapier: 'ja, op papier',
    jaMondeling: 'ja, mondeling',
    nee: 'nee',
    ingetrokken: 'ingetrokken',
  }),
  intakeWith: labels(INTAKE_WITH, {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'verzorger',
    leerkracht: 'leerkracht',
  }),
  kindcheck: labels(KINDCHECK, { nee: 'nee', ja: 'ja', weetNiet: 'weet ik niet' }),
  talkWith: labels(TALK_WITH, {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'verzorger',
    leerling: 'leerling',
    anders: 'anders',
  }),
  reaction: labels(REACTIONS, {
    toestemmingGeweigerd: 'toestemming geweigerd',
    afwerend: 'afwerende reactie',
    boos: 'boze reactie',
    dreigend: 'dreigende reactie',
  }),
  talkPresent: {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'verzorger',
    leerling: 'leerling',
    anders: 'anders',
    collega: 'collega',
  },
  tense: { nee: 'nee', misschien: 'misschien', ja: 'ja' },
  held: { ja: 'ja', nietGekomen: 'niet gekomen', gestopt: 'eerder gestopt' },
  tone: labels(TONES, {
    open: 'open',
    verdrietig: 'verdrietig',
    afwerend: 'afwerend',
    boos: 'boos',
    dreigend: 'dreigend',
  }),
  cause: { bevestigd: 'zorg bevestigd', andereOorzaak: 'andere oorzaak', onduidelijk: 'nog niet duidelijk' },
  signed: { getekend: 'getekend', gezien: 'gezien', niet: 'niet' },
  parents: { erbij: 'erbij', nietErbij: 'niet erbij' },
  share: { metNaam: 'met naam (toestemming op papier)', zonderNaam: 'zonder naam' },
  answer: labels(ANSWERS, { nee: 'nee', ja: 'ja', twijfel: 'twijfel' }),
  unsafe: labels(UNSAFE, {
    acuut: 'acuut: gevaar in de komende uren of dagen',
    structureel: 'steeds opnieuw: het herhaalt zich of houdt aan',
    disclosure: 'het kind vertelde het zelf en vraagt hulp',
  }),
  risk: { klein: 'klein', groot: 'groot', twijfel: 'twijfel' },
  vtConsulted: { ja: 'ja', neeGeenTwijfel: 'nee, er is geen twijfel' },
  nature: labels(NATURE, {
    lichamelijk: 'lichamelijk',
    verzorging: 'verzorging',
    emotioneel: 'emotioneel',
    aandacht: 'aandacht en liefde',
    seksueel: 'seksueel',
    getuige: 'getuige van geweld',
    strijd: 'strijd tussen ouders',
    eer: 'eer of vrouwelijke besnijdenis',
    onduidelijk: 'nog onduidelijk',
  }),
  provider: labels(PROVIDERS, {
    ib: 'intern begeleider',
    smw: 'schoolmaatschappelijk werk',
    jgz: 'jeugdgezondheidszorg',
    wijkteam: 'wijkteam',
    jeugdhulp: 'jeugdhulp',
    anders: 'anders',
  }),
  reportHow: { telefoon: 'telefoon', formulier: 'formulier' },
  confirmed: { ontvangen: 'bevestiging ontvangen', nogNiet: 'nog niet' },
  anonymity: labels(ANONYMITY, {
    ja: 'ja',
    gevaarKind: `nee: ${anonymity.gevaarKind}`,
    gevaarMelder: `nee: ${anonymity.gevaarMelder}`,
    vertrouwen: `nee: ${anonymity.vertrouwen}`,
  }),
  parentsTold: labels(PARENTS_TOLD, {
    besproken: 'besproken',
    geinformeerd: 'alleen geïnformeerd',
    nietVeiligheidKind: `niet: ${parents.nietVeiligheidKind}`,
    nietVeiligheidAnder: `niet: ${parents.nietVeiligheidAnder}`,
    nietContactBreekt: `niet: ${parents.nietContactBreekt}`,
  }),
  pupilTold: labels(PUPIL_TOLD, {
    ja: 'ja',
    nietVeiligheid: `nee: ${pupil.nietVeiligheid}`,
    nietContactBreekt: `nee: ${pupil.nietContactBreekt}`,
  }),
  arrived: labels(ARRIVED, {
    gestart: 'gestart, of loopt goed',
    wachtlijst: 'wachtlijst',
    nietGegaan: 'niet gegaan',
    gestopt: 'gestopt',
  }),
  parentsKnow: { ja: 'ja', nogNiet: 'nog niet' },
  leftFor: labels(LEFT_FOR, {
    andereSchool: 'andere school',
    buitenland: 'buitenland',
    onbekend: 'onbekend',
    thuis: 'blijft thuis',
  }),
  leaving: labels(LEAVING, {
    melding: 'we melden bij Veilig Thuis',
    overdracht: 'overdracht met toestemming op papier',
    belVeiligThuis: 'overdracht met naam kan niet, we bellen Veilig Thuis',
    niets: 'niets nodig, om deze reden',
  }),
  keeping: labels(KEEPING, { wissen: 'wissen', langer: 'langer bewaren' }),
  transfers: { ja: 'ja, deze delen', nee: 'nee, er gaat niets mee' },
  parts: labels(PARTS, {
    gezien: 'wat er gezien en verteld is',
    uitleg: 'uitleg en meningen',
    overleg: 'overleg, advies en weging',
    gesprekken: 'gesprekken met ouders en kind',
    besluit: 'het besluit en de melding',
    hulp: 'hulp en volgen',
  }),
  requests: labels(REQUESTS, { inzage: 'het dossier inzien', wissen: 'het dossier laten wissen' }),
  askers: labels(ASKERS, {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'voogd of verzorger',
    leerling: 'de leerling zelf',
  }),
  identity: labels(IDENTITY, {
    document: 'identiteitsbewijs gezien',
    bekend: 'wij kennen deze persoon',
    nogNiet: 'nog niet gekeken',
  }),
  requestAnswers: labels(REQUEST_ANSWERS, { ja: 'ja', deels: 'ja, een deel', nee: 'nee' }),
  chosen: labels(CHOSEN, { weglaten: 'weglaten', lezen: 'toch laten lezen' }),
  supported: labels(SUPPORTED, { ja: 'ja', deels: 'deels', nee: 'nee' }),
  meet: { ja: 'ja', deels: 'deels', nee: 'nee' },
  objectionResult: labels(OBJECTION_RESULTS, {
    melden: 'we melden',
    later: 'we melden later',
    niet: 'we melden niet',
  }),
  repeat: { '2': 'om de 2 weken', '4': 'om de 4 weken', '6': 'om de 6 weken' },
  nowIs: { beter: 'beter', hetzelfde: 'hetzelfde', slechter: 'slechter', nieuwGevaar: 'nieuw gevaar' },
  role: labels(ROLES, {
    medewerker: 'medewerker',
    ib: 'intern begeleider',
    af: 'AF',
    directie: 'directie',
    zorgteamlid: 'lid van het zorgteam',
    bevoegdGezag: 'bevoegd gezag',
    bestuurscontact: 'contactpersoon bij het bestuur',
    privacyfunctionaris: 'privacyfunctionaris',
    beheerder: 'beheerder',
  }),
  weekday: labels(WEEKDAYS, { ma: 'maandag', di: 'dinsdag', wo: 'woensdag', do: 'donderdag', vr: 'vrijdag' }),
  kaart: labels(KAART, { overig: 'een ander nummer', crisis: 'de crisisdienst: komt meteen na 112' }),
  channel: labels(CHANNEL, { uit: 'nee', aan: 'ja, met een code' }),
  region: labels(REGIONS, { noord: 'noord', midden: 'midden', zuid: 'zuid' }),
  holidayWatch: labels(HOLIDAY_WATCH, {
    ik: 'ik',
    plaatsvervanger: 'plaatsvervanger',
    casemanager: 'wie de hulp bijhoudt',
    dienst: 'wie dienst heeft',
    veiligThuis: 'Veilig Thuis weet ervan',
    nietNodig: 'niet nodig, om deze reden',
  }),
  laterWhen: labels(LATER_WHEN, { morgen: 'morgen', maandag: 'maandag', datum: 'een andere dag' }),
  laterWhy: labels(LATER_WHY, { wacht: 'ik wacht op iemand', weg: 'ik ben er niet', anders: 'anders' }),
  closeReason: labels(CLOSE_REASONS, {
    weerlegd: 'vermoeden weerlegd',
    veilig: 'veilig, hulp klaar',
    overgedragen: 'overgedragen',
    leerlingWeg: 'leerling weg, besluit genomen',
    samengevoegd: 'zaak samengevoegd',
  }),
} as const satisfies Record<string, Record<string, string>>;

export type LabelSet = keyof typeof LABELS;

/** The words for a choice; several, as Teams sends them with commas, become a list in a sentence. */
export const labelOf = (set: LabelSet, chosen: string | readonly string[]): string => {
  const words: Record<string, string> = LABELS[set];
  const codes = typeof chosen === 'string' ? [chosen] : chosen;
  return codes.map((code) => words[code] ?? code).join(', ');
};

/** The choices of a set as an Input.ChoiceSet takes them, in the order of the storyboard. */
export const choicesOf = (set: LabelSet): { title: string; value: string }[] =>
  Object.entries(LABELS[set]).map(([value, title]) => ({ title, value }));
