/**
 * Every expected "no", with the one sentence that a person gets. A refusal is a value, not an exception:
 * it changes nothing, and it always names the next thing to do. `{…}` is filled in where the rule is.
 */
export const REFUSALS = {
  ROLE: 'Dit kan alleen de {rol} doen. Vraag {naam}.',
  OWN: 'Je eigen stap keur je niet zelf goed. {naam} kan dit doen.',
  OWN_SIGNAL: 'Dit legde je zelf vast. {naam} kijkt mee.',
  NO_APPROVER: 'Er is niemand anders die akkoord kan geven. Vraag de beheerder om een plaatsvervanger.',
  MISSING: 'Vul nog in: {veld}.',
  TOO_LONG: 'Dit is te lang ({n} tekens te veel). Je tekst staat er nog.',
  INITIALS: 'Gebruik alleen initialen. Zo blijft het kind beschermd.',
  CLOSED: 'Deze zaak is afgesloten op {datum}. Iets nieuws? Leg het vast.',
  NOT_INVITED: 'Je hebt (nu) geen toegang tot deze zaak.',
  NOT_STAFF: 'Je school heeft je nog niet toegevoegd. Bij gevaar: 112 of 0800-2000. Verder: vraag de beheerder.',
  NOT_YOURS: 'Dit hoort bij een andere rol. Vraag de beheerder als dat niet klopt.',
  NOT_NOW: 'Dit is nu niet aan de beurt. Open de zaak en kijk wat er wacht.',
  STALE: 'Deze kaart is van eerder. Hieronder zie je hoe het nu is.',
  CONFLICT: 'Een collega was je net voor. Dit is de stand nu. Wat je typte staat er nog.',
  OLD_CARD: 'Deze kaart is verouderd. Typ "start" en kies opnieuw.',
  ALREADY_APPROVED: 'Al akkoord door {naam} om {tijd}.',
  ALREADY_TAKEN: '{naam} heeft dit.',
  DISCLOSURE: 'Het kind vertelde dit zelf. Vraag eerst advies aan Veilig Thuis.',
  NO_KEEPER: 'Pluis kent nog niemand bij het bestuur die dit mag zien. Bel zelf vandaag het bestuur van je school.',
  NO_LOOKER: 'Dan is er niemand meer die meekijkt. Vraag de beheerder om een plaatsvervanger, en bel bij gevaar 112.',
  INSPECTOR: 'Bij seks of aanraken belt het bestuur altijd de vertrouwensinspecteur. Bel eerst.',
  STAFF_NEXT_FIRST: 'Leg eerst vast wat er nu is gedaan: het bestuur en de vertrouwensinspecteur.',
  RUNNING: 'Er loopt al een zaak: {code}. Voeg het signaal daar toe.',
  LEAD_APPROVES: 'Kies iemand anders, of wijs een plaatsvervanger aan. Anders kan niemand akkoord geven.',
  STILL_NEEDED: 'Nog nodig: {lijst}.',
  ASKED_FIRST: 'Er staat een antwoord. Kies dan ook dat het is gevraagd.',
  CONSENT_FIRST: 'Leg eerst de toestemming vast, of bespreek zonder naam.',
  CONSENT_NAME: 'Delen met naam kan nu niet. Zonder naam kan wel.',
  ADVICE_NEEDED: 'Er is twijfel. Dan hoort advies erbij. Leg uit waarom niet, of bel nu.',
  TALK_NOT_YET: 'Veilig Thuis raadde een gesprek nu af. Vraag eerst opnieuw advies.',
  TALK_ALONE: 'Plan dit gesprek met zijn tweeën.',
  TALK_NEAR: 'Wordt het misschien spannend? Kies wie erbij is, of wie in de buurt blijft.',
  NO_CONSULTATION: 'Zonder overleg geen weging. Spoed? Bel Veilig Thuis en leg dat vast als overleg.',
  READ_AGAIN: 'Lees de tekst zonder naam na en vink aan dat je dat deed.',
  ONLY_SCHOOL: 'Weegt de school alleen, bel dan eerst Veilig Thuis.',
  WEIGHING_STARTED: 'De weging is begonnen. Zeg het in het overleg.',
  ABSENT_WHY: 'Nog niet gegeven: {namen}. Schrijf op waarom je toch begint.',
  DOUBT_CALL: 'Bij twijfel hoort Veilig Thuis erbij. Bel eerst.',
  REASON_SHORT: 'Schrijf in één zin waarom. Noem feiten.',
  EARLIER_FIRST: 'Beantwoord eerst vraag {n}.',
  NO_TEACHER_HELP: 'Een leerkracht geeft deze hulp niet. Kies iemand die daarvoor is opgeleid.',
  OUTCOME_FOLLOWS: 'De uitkomst volgt uit de antwoorden. Pas een antwoord aan en leg uit waarom.',
  REPORTER: 'De leerkracht hoeft niet te melden. Kies iemand uit de lijst.',
  REPORTER_FIRST: 'Kies eerst wie meldt, en waarom.',
  REPORT_AGAIN: 'Er is al eerder gemeld. Schrijf op wat er sinds toen is gebeurd.',
  NOT_REPORTED: 'Er is nog niet gemeld. Kies eerst wie meldt.',
  PARENTS_FIRST: 'Leg eerst vast of de ouders het weten.',
  PUPIL_FIRST: 'Vanaf 12 jaar praat het kind mee. Leg eerst vast of dat is gebeurd.',
  PUPIL_WHY: 'Vanaf 12 jaar praat het kind mee. Leg uit waarom nu niet.',
  WEIGH_FIRST: 'Er is een bezwaar. Weeg dat eerst.',
  REPORT_NEEDED: 'Melden is hier nodig. Het bezwaar blijft in het dossier, maar houdt de melding niet tegen.',
  REPORT_FIRST: 'Er is besloten om te melden. Leg eerst de melding vast.',
  LOOK_BACK_FIRST: 'Eerst terugkijken: is het kind nu veilig?',
  DATE_PAST: 'Kies een dag die nog komt.',
  DATE_FAR: 'Kies een datum voor {max}. Verlengen kan later, met reden.',
  DATE_FUTURE: 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.',
  TIME_ORDER: 'De eindtijd ligt voor de begintijd. Kijk de tijden na.',
  GROUND: 'Alleen deze redenen gelden. Lastig gesprek? Vraag {naam} om hulp.',
  NOT_IN_ROUTE: 'Dit hoort niet bij de stappen van jullie school.',
  NO_ACCOUNT: 'Deze persoon staat niet bij jullie school. Kies iemand uit de lijst.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export type Refusal = { code: RefusalCode; values: Record<string, string> };

export const refuse = (code: RefusalCode, values: Record<string, string> = {}): { refused: Refusal } => ({
  refused: { code, values },
});

/** The Dutch sentence of a refusal. */
export const sentenceOf = ({ code, values }: Refusal): string =>
  REFUSALS[code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'je AF');
