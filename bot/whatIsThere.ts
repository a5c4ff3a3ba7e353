import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, STREAM_ID } from '../services/ids.ts';
import type { KeyStore } from '../services/ports.ts';
import { PlaceRefused } from '../services/store/place.ts';
import type { Config } from './config.ts';

export const DATABASE = 'pluis.db';
export const KEYS = 'keys.db';

/** There are data, and keys of something else. */
export const otherKeys = ({ cosmos, data }: Config): PlaceRefused =>
  new PlaceRefused(
    cosmos === undefined
      ? `In ${data} staan gegevens, maar de sleutels ervan niet: zet ${KEYS} terug uit je reservekopie.`
      : 'De sleutels van deze gegevens staan niet in het account van COSMOS_KEYS_ENDPOINT: kijk COSMOS_ENDPOINT en COSMOS_KEYS_ENDPOINT na, of zet dat account terug uit de reservekopie.',
  );

export const BROKEN_INDEX = `De opgeslagen sleutels zijn beschadigd: zet ${KEYS}, of in Azure het account van COSMOS_KEYS_ENDPOINT, terug uit je reservekopie.`;

export const NO_KEYS =
  'Hier zijn nog geen sleutels: die komen er met de eerste school. Kijk PLUIS_DATA of COSMOS_KEYS_ENDPOINT na.';

/** Said once, to who runs Pluis: nobody can help whoever loses this file. */
export const keepKeyFile = (path: string): string =>
  `Nieuw gemaakt: ${path}. Zonder dit bestand is niets van wat Pluis bewaart ooit nog te lezen. Bewaar nu een kopie, op een andere plek dan de gegevens.`;

/** There are keys, and no data. */
export const otherStreams = ({ cosmos, data }: Config): PlaceRefused =>
  new PlaceRefused(
    cosmos === undefined
      ? `In ${data} staan sleutels, maar de gegevens ervan niet: zet ${DATABASE} terug uit je reservekopie.`
      : 'Het account van COSMOS_ENDPOINT is leeg, maar de sleutels horen bij gegevens: kijk COSMOS_ENDPOINT en COSMOS_KEYS_ENDPOINT na, of zet dat account terug uit de reservekopie.',
  );

const PAGE = 200;

/** Of a signal or a casus: then there was a school, and that never goes. */
export const hasStreams = async (keys: KeyStore): Promise<boolean> => {
  for (let after: string | undefined; ; ) {
    const page = await keys.list('', after, PAGE);
    if (page.items.some(({ id }) => STREAM_ID.test(addressOf(id).stream))) return true;
    if (page.after === undefined) return false;
    after = page.after;
  }
};

/** A command that works on data finds them: it makes no empty file in a wrong folder, to call that whole. */
export const refuseNoData = ({ cosmos, data }: Config): void => {
  if (cosmos !== undefined || existsSync(join(data, DATABASE))) return;
  throw new PlaceRefused(
    `In ${data} staat geen ${DATABASE}: zet PLUIS_DATA op de map met de gegevens, of zet het bestand terug uit je reservekopie.`,
  );
};
