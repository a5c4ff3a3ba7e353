import type { OwnPage } from '../page.ts';
import { about } from './about.ts';
import { afDesk } from './afDesk.ts';
import { ask } from './ask.ts';
import { childTells } from './childTells.ts';
import { contact } from './contact.ts';
import { digest } from './digest.ts';
import { done, doneNumbers } from './done.ts';
import { emergencyNew } from './emergencyNew.ts';
import { figures } from './figures.ts';
import { fileReady } from './fileReady.ts';
import { help } from './help.ts';
import { holidayList } from './holidayList.ts';
import { honourDoor } from './honourDoor.ts';
import { logText } from './logText.ts';
import { myCases } from './myCases.ts';
import { notices } from './notices.ts';
import { ourAf } from './ourAf.ts';
import { restored } from './restored.ts';
import { signalList, signalListChild, signalListParent, signalListYoung } from './signalList.ts';
import { readings } from './readings.ts';
import { socialMap } from './socialMap.ts';
import { staffDoor } from './staffDoor.ts';

/** The dialogs that belong to no stream, by their id. */
export const OWN_PAGES: Record<string, OwnPage> = {
  'log-text': logText,
  'child-tells': childTells,
  ask,
  'our-af': ourAf,
  about,
  'social-map': socialMap,
  'signal-list': signalList,
  'signal-list-kind': signalListChild,
  'signal-list-jongere': signalListYoung,
  'signal-list-ouder': signalListParent,
  'my-cases': myCases,
  'af-desk': afDesk,
  help,
  'staff-door': staffDoor,
  'honour-door': honourDoor,
  contact,
  digest,
  notices,
  restored,
  done,
  'done-numbers': doneNumbers,
  'emergency-new': emergencyNew,
  'file-ready': fileReady,
  readings,
  figures,
  'holiday-list': holidayList,
};
