import { longDay, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { secondsFor } from '../../services/domain/signaal/lookers.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { isBetterTwice } from '../describe/betterTwice.ts';
import { phoneOf } from '../numbers.ts';
import { afName } from '../people.ts';
import { type After, RECORDED, said } from './said.ts';
import { SIGNALS, MY_CASES, DESK, CLOSE, CALLED, START, CALL } from './signaalWays.ts';

/** After the first look: who hears what, and the step that follows from what was chosen. */
export const afterTriage = (state: SignaalState, { school }: Facts): After => {
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
      return unknownNext(next);
  }
};

/** Better twice is offered an end; more worry goes to the AF today. */
export const afterWatch = ({ watch, author }: SignaalState, facts: Facts): After => {
  const af = afName(facts);
  const home = facts.actor.person === author ? MY_CASES : DESK;
  if (watch?.now === 'meerZorg') return said(RECORDED, [`${af} kijkt hier vandaag naar.`, CALL], [home]);
  if (facts.actor.person !== author && isBetterTwice({ watch }))
    return said(RECORDED, ['Twee keer beter. Je kunt dit signaal afsluiten.'], [CLOSE, home]);
  return said(RECORDED, [`${af} ziet dit. Merk je iets nieuws? Leg het vast.`], [home]);
};

/** Ended, or laid before a second person who looks on before it goes. */
export const afterClosing = ({ erasure, closed, author, excluded }: SignaalState, { school, today }: Facts): After => {
  if (erasure !== null) {
    const [second] = secondsFor({ author, excluded }, erasure.by, { school, today });
    return said('Voorgelegd.', [`${second?.name ?? 'Een collega'} kijkt mee voordat dit wordt gewist.`], [DESK]);
  }
  const until = closed === null ? '' : `Bewaard tot ${longDay(closed.until)}. `;
  return said('Afgesloten.', [`${until}${nameOf(school, author)} leest waarom.`], [DESK]);
};

/** With a casus, with other signals of the same child, or nowhere. */
export const afterPlace = ({ casus, joined }: SignaalState): After => {
  if (casus !== '') return said(RECORDED, ['Het signaal hoort nu bij de zaak.'], [SIGNALS, DESK]);
  const line =
    joined.length === 0
      ? 'Het signaal hoort nu nergens bij. Het komt bij je terug tot je weet wat ermee gebeurt.'
      : 'Deze signalen gaan over hetzelfde kind. Je ziet ze nu bij elkaar.';
  return said(RECORDED, [line], [SIGNALS, DESK]);
};

const unknownNext = (next: never): never => {
  throw new Error(`unknown: ${JSON.stringify(next)}`);
};
