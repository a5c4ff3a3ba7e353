import { StoreUnavailable } from '../services/ports.ts';
import { SealBroken } from '../services/seal/envelope.ts';

/** These say in Dutch what to do; what else goes wrong says in English what happened, to whoever repairs it. */
const SAY_IT = new Set(['ConfigError', 'KeyFileError', 'PlaceRefused', 'RotationCrossed', 'VaultRefused', 'Wrong']);

/** What went wrong with a start or a command, for who runs Pluis. */
export const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return unexpected(String(error));
  if (SAY_IT.has(error.name)) return error.message;
  if (error instanceof StoreUnavailable)
    return `De gegevens zijn nu niet te bereiken (${error.message}): probeer het over een paar minuten opnieuw.`;
  if (error instanceof SealBroken)
    return `Dit gaat niet open (${error.message}): draai npm run verify, of zet de gegevens en de sleutels terug uit een reservekopie van hetzelfde moment.`;
  if ('code' in error && error.code === 'EADDRINUSE')
    return `De poort is bezet (${error.message}): stop wat daar draait, of kies een andere poort met PORT.`;
  return unexpected(error.message);
};

const unexpected = (what: string): string =>
  `Dit ging onverwacht mis: ${what}. Probeer het opnieuw; blijft het zo, meld dit dan aan wie Pluis voor je beheert.`;
