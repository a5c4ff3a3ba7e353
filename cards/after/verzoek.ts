import { shownDay } from '../../services/domain/calendar.ts';
import { keepersOf } from '../../services/domain/casus/bewarenTerm.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { CasusCommandType } from '../../services/domain/casus/inputs.ts';
import { isToMake, type Verzoek } from '../../services/domain/casus/verzoek.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { backOf } from './back.ts';
import { type After, button, RECORDED, said } from './said.ts';

type Requests = Extract<CasusCommandType, `verzoek.${string}` | `inzage.${string}`>;

const FILE = button('Wat mag gelezen worden', 'access-file.open');

/** The page after an act on a request of a parent or the pupil. */
export const afterRequest = (command: Requests, state: CasusState, facts: Facts): After => {
  const back = backOf(state, facts);
  const { verzoek } = state;
  if (verzoek === null) return said(RECORDED, [], back);
  switch (command) {
    case 'verzoek.record': {
      const [to] = keepersOf(state, verzoek.by, facts);
      return said(
        RECORDED,
        [
          'Geef nu nog niets mee. Zeg dat je binnen een maand antwoord geeft.',
          `${to?.name ?? 'De directie'} beslist, voor ${shownDay(verzoek.due)}.`,
        ],
        back,
      );
    }
    case 'verzoek.answer':
      return said(RECORDED, answered(verzoek), isToMake(verzoek) ? [FILE, ...back] : back);
    case 'inzage.choose':
      return said(RECORDED, ['Dit telt voor het bestand dat nog gemaakt wordt.'], [FILE, ...back]);
    case 'inzage.make':
      return said('Het bestand staat klaar.', [], back);
    default:
      return unknownCommand(command);
  }
};

const answered = ({ what, answer }: Verzoek): string[] => {
  if (answer === 'nee')
    return [
      'Vertel het zelf, met de reden. Wie het niet eens is, kan een klacht indienen, ook bij de Autoriteit Persoonsgegevens.',
    ];
  return what === 'inzage'
    ? ['De AF maakt het bestand. Lees het samen na, en geef het zelf.']
    : ['Over twee weken wist Pluis deze zaak. Tot dan kan het nog worden vastgehouden.'];
};

const unknownCommand = (command: never): never => {
  throw new Error(`unknown command: ${JSON.stringify(command)}`);
};
