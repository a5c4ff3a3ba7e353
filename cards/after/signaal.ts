import { inHands } from '../chat/receiptAcute.ts';
import { clockOf, longDay, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf, personOf } from '../../services/domain/school/school.ts';
import type { SignaalCommandType } from '../../services/domain/signaal/inputs.ts';
import { hearsOn } from '../../services/domain/signaal/hearsOn.ts';
import { secondsFor } from '../../services/domain/signaal/lookers.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { toldTo } from '../chat/receipt.ts';
import { isBetterTwice } from '../describe/betterTwice.ts';
import { phoneOf } from '../numbers.ts';
import { afName } from '../people.ts';
import { afterEmergency } from './emergency.ts';
import { type After, type Button, button, RECORDED, said, type Typed } from './said.ts';
import { afterTurn } from './turns.ts';
import { afterAdd, afterKeeping, afterMove, afterRoute, shutTo } from './staff.ts';

const SIGNALS = button('Signalen bij elkaar', 'signals.open');
const MY_CASES = button('Mijn zaken', 'my-cases.open');
const DESK = button('Mijn werk', 'af-desk.open');
const ADD = button('Vul aan', 'log-more.open');
const CLOSE = button('Sluit af', 'close-signal.open');
const CALLED = button('Ik heb gebeld', 'emergency.open');
const START = button('Start de Meldcode', 'meldcode-start.open');
const CALL = `Nu gevaar? Bel ${phoneOf('112')}. Zorg over de uren hierna? Bel Veilig Thuis: ${phoneOf('veiligThuis')}.`;

/** The page after an act on a signal; `typed` sharpens it where the state alone does not tell. */
export const afterSignaal = (
  command: SignaalCommandType,
  state: SignaalState,
  facts: Facts,
  typed: Typed = {},
): After => {
  switch (command) {
    case 'signaal.record':
    case 'signaal.tell':
      return recorded(state, facts);
    case 'reminder.snooze':
    case 'turn.handOver':
    case 'turn.take':
    case 'turn.keep':
    case 'escalation.take':
    case 'escalation.speak':
      return afterTurn(command, state.turns, facts, ownDesk(state, facts));
    case 'signaal.add':
      return said(RECORDED, ['Dit staat nu bij je signaal, met de tijd van nu.'], [MY_CASES]);
    case 'signaal.seen':
      return said('Gezien.', [`${nameOf(facts.school, state.author)} ziet dat jij dit las.`], [DESK]);
    case 'signaal.triage':
      return triaged(state, facts);
    case 'signaal.acknowledge':
      return said('Gelezen.', ['Merk je iets nieuws? Leg het vast, ook als het meevalt.'], [MY_CASES]);
    case 'signaal.withdraw':
      return said('Ingetrokken.', [`${afName(facts)} ziet dat je dit introk, en waarom.`], [MY_CASES]);
    case 'signaal.attach':
    case 'signaal.detach':
    case 'signaal.move':
    case 'signaal.join':
    case 'signaal.part':
    case 'signaal.place':
      return placed(state);
    case 'medewerkerRoute.record':
      return state.staff === null ? withLine(recorded(state, facts), shutTo(state, facts)) : afterRoute(state, facts);
    case 'signaal.honour':
      return afterHonour(state, facts);
    case 'signaal.shield':
      return said(RECORDED, [shutTo(state, facts), 'Wie dit al las, heeft het gelezen.'], [DESK]);
    case 'signaal.unshield':
      return said(RECORDED, [], [DESK]);
    case 'signaal.moveToStaff':
      return afterMove(state, facts);
    case 'medewerkerRoute.add':
      return afterAdd(state, facts);
    case 'medewerkerRoute.next':
    case 'medewerkerRoute.follow':
    case 'medewerkerRoute.close':
      return afterKeeping(state);
    case 'sibling.link':
      return said(RECORDED, ['Denk bij overleg ook aan de leerkracht van de broer of zus.'], [SIGNALS, DESK]);
    case 'sibling.unlink':
      return said(RECORDED, ['Ze staan niet meer als broer of zus bij elkaar.'], [SIGNALS, DESK]);
    case 'signaal.watch':
      return watched(state, facts);
    case 'signaal.close':
      return closing(state, facts);
    case 'signaal.erase':
      return said(
        'Akkoord.',
        ['Dit signaal wordt nu gewist. In de instellingen staat alleen dat er iets is gewist.'],
        [DESK],
      );
    case 'signaal.keep':
      return said('Bewaard.', ['Dit signaal blijft bewaard en is afgesloten.'], [DESK]);
    case 'signaal.hold':
      return said(
        'Vastgehouden.',
        ['Dit wordt niet gewist tot jij of een collega dat opheft. Over een jaar kijk je opnieuw.'],
        [DESK],
      );
    case 'signaal.release':
      return said(RECORDED, ['De gewone termijn geldt weer.'], [DESK]);
    case 'signaal.letGo':
      return said('Dank je.', ['Na de laatste dag wordt dit vanzelf gewist.'], [DESK]);
    case 'signaal.correct':
    case 'signaal.correctChild':
      return said('Verbeterd.', ['Wat er eerst stond, blijft erbij. Wie het eerder las, krijgt bericht.'], [MY_CASES]);
    case 'signaal.readChange':
      return said('Gelezen.', ['Je hoeft niets meer te doen.']);
    case 'acuut.alert':
      return alerted(state);
    case 'acuut.take':
      return taken(state, facts);
    case 'acuut.settle':
      return said('Geregeld.', ['Je krijgt hier geen bericht meer over. Wat er gebeurde, blijft bewaard.'], [DESK]);
    case 'acuut.cancel':
      return said('Ingetrokken.', ['Je collega’s lezen: “Per ongeluk. Alles is in orde.”']);
    case 'acuut.needCaller':
      return said('Je collega’s zijn gevraagd om te bellen.', ['Lukt het toch? Bel zelf.', CALL], [CALLED]);
    case 'acuut.record':
      return afterEmergency(
        facts,
        typed,
        [{ title: 'Er kan niemand bellen', verb: 'acuut.needCaller' }, CALLED],
        MY_CASES,
      );
    default:
      return unknownCommand(command);
  }
};

const ownDesk = ({ author }: SignaalState, { actor }: Facts): Button[] => [author === actor.person ? MY_CASES : DESK];

const withLine = (after: After, line: string): After => ({
  ...after,
  lines: [...after.lines, line].filter((one) => one !== ''),
});

const afterHonour = (state: SignaalState, facts: Facts): After =>
  said(
    'Vastgelegd. Bel nu.',
    [
      state.danger === 'jaNu' ? CALL : `Bel vandaag Veilig Thuis: ${phoneOf('veiligThuis')}. Dat mag zonder namen.`,
      toldTo(state, facts),
      'Praat niet met ouders, broers, zussen of een tolk uit de familie.',
    ],
    [CALLED, ADD],
  );

const recorded = (state: SignaalState, facts: Facts): After => {
  const hears = `Je hoort uiterlijk ${shownDay(hearsOn(state, facts))} wat ermee gebeurt.`;
  const to = toldTo(state, facts);
  switch (state.danger) {
    case 'jaNu':
      if (state.alarm?.held === true) return said('Vastgelegd. Dank je.', [inHands(state, facts)], [ADD, MY_CASES]);
      return said(
        'Vastgelegd. Bel nu.',
        ['Je school is gewaarschuwd. Wacht niet op antwoord in Pluis.', CALL],
        [CALLED],
      );
    case 'kindVertelt':
      return said(
        'Vastgelegd. Dank je.',
        [to, 'Bel vandaag samen Veilig Thuis. Praat nog niet met de ouders.', hears],
        [ADD, MY_CASES],
      );
    case 'weetNiet':
      return said(
        RECORDED,
        [`${to} ${hears}`, `Twijfel je over gevaar? Bel ${phoneOf('veiligThuis')}, dat mag zonder namen.`],
        [ADD, MY_CASES],
      );
    case 'nee':
      return said(RECORDED, [`${to} ${hears}`], [ADD, MY_CASES]);
    default:
      return unknownCommand(state.danger);
  }
};

const placed = ({ casus, joined }: SignaalState): After => {
  if (casus !== '') return said(RECORDED, ['Het signaal hoort nu bij de zaak.'], [SIGNALS, DESK]);
  const line =
    joined.length === 0
      ? 'Het signaal hoort nu nergens bij. Het komt bij je terug tot je weet wat ermee gebeurt.'
      : 'Deze signalen gaan over hetzelfde kind. Je ziet ze nu bij elkaar.';
  return said(RECORDED, [line], [SIGNALS, DESK]);
};

/** Better twice is offered an end; more worry goes to the AF today. */
const watched = ({ watch, author }: SignaalState, facts: Facts): After => {
  const af = afName(facts);
  const home = facts.actor.person === author ? MY_CASES : DESK;
  if (watch?.now === 'meerZorg') return said(RECORDED, [`${af} kijkt hier vandaag naar.`, CALL], [home]);
  if (facts.actor.person !== author && isBetterTwice({ watch }))
    return said(RECORDED, ['Twee keer beter. Je kunt dit signaal afsluiten.'], [CLOSE, home]);
  return said(RECORDED, [`${af} ziet dit. Merk je iets nieuws? Leg het vast.`], [home]);
};

const closing = ({ erasure, closed, author, excluded }: SignaalState, { school, today }: Facts): After => {
  if (erasure !== null) {
    const [second] = secondsFor({ author, excluded }, erasure.by, { school, today });
    return said('Voorgelegd.', [`${second?.name ?? 'Een collega'} kijkt mee voordat dit wordt gewist.`], [DESK]);
  }
  const until = closed === null ? '' : `Bewaard tot ${longDay(closed.until)}. `;
  return said('Afgesloten.', [`${until}${nameOf(school, author)} leest waarom.`], [DESK]);
};

/** After the first look: who hears what, and the step that follows from what was chosen. */
const triaged = (state: SignaalState, { school }: Facts): After => {
  const author = nameOf(school, state.author);
  const answer = `${author} krijgt je antwoord.`;
  const next = state.triage?.next;
  const day = state.triage?.date ?? '';
  if (state.casus !== '') return said(RECORDED, [answer, 'Het signaal hoort nu bij de zaak.'], [DESK]);
  switch (next) {
    case 'praten':
      return said(RECORDED, [answer, `Spreek met ${author} een moment af.`], [DESK]);
    case 'kijken':
      return said(RECORDED, [answer, `Jullie blijven kijken tot ${shownDay(day)}.`], [DESK]);
    case 'meldcode':
      return said(RECORDED, [answer, 'Nu de Meldcode: wie voert de stappen uit?'], [START, DESK]);
    case 'andereZorg':
      return said(RECORDED, [answer, 'Dit gaat verder als gewone zorg op school.'], [DESK]);
    case 'veiligThuis':
      return said(
        RECORDED,
        [
          answer,
          `Bel vandaag Veilig Thuis: ${phoneOf('veiligThuis')}. Advies vragen mag zonder namen.`,
          'Leg het advies vast in de zaak. Start daarvoor de Meldcode.',
        ],
        [START, CALLED, DESK],
      );
    case undefined:
      return said(RECORDED, [answer], [DESK]);
    default:
      return unknownCommand(next);
  }
};

const alerted = ({ alarm, at }: SignaalState): After =>
  said(
    `Je school is gewaarschuwd om ${clockOf(alarm?.at ?? at)}.`,
    ['Wacht niet op antwoord. Bel.', CALL],
    [CALLED, button('Er kan niemand bellen', 'acuut.needCaller'), button('Was per ongeluk', 'acuut.cancel')],
  );

const taken = ({ author }: SignaalState, { school }: Facts): After => {
  const colleague = personOf(school, author);
  const phone = colleague?.phone ?? '';
  const go = phone === '' ? '' : ` Of bel: ${phone}.`;
  return said(
    'Jij hebt dit.',
    ['De anderen zien jouw naam.', `Ga nu naar ${nameOf(school, author)}.${go}`, CALL],
    [CALLED, button('Open', 'acute-watch.open')],
  );
};

const unknownCommand = (command: never): never => {
  throw new Error(`unknown: ${JSON.stringify(command)}`);
};
