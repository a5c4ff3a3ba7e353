import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { SignaalCommandType } from '../../services/domain/signaal/inputs.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { afName } from '../people.ts';
import { afterEmergency } from './emergency.ts';
import { type After, type Button, RECORDED, said, type Typed } from './said.ts';
import { afterTurn } from './turns.ts';
import { afterAdd, afterKeeping, afterMove, shutTo } from './staff.ts';
import { afterAlert, afterTake } from './signaalAlarm.ts';
import { afterClosing, afterPlace, afterTriage, afterWatch } from './signaalLook.ts';
import { afterHonour, afterRecorded, afterStaffDoor } from './signaalRecorded.ts';
import { SIGNALS, MY_CASES, DESK, CALLED, CALL } from './signaalWays.ts';

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
      return afterRecorded(state, facts);
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
      return afterTriage(state, facts);
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
      return afterPlace(state);
    case 'medewerkerRoute.record':
      return afterStaffDoor(state, facts);
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
      return afterWatch(state, facts);
    case 'signaal.close':
      return afterClosing(state, facts);
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
      return afterAlert(state);
    case 'acuut.take':
      return afterTake(state, facts);
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

const unknownCommand = (command: never): never => {
  throw new Error(`unknown: ${JSON.stringify(command)}`);
};
