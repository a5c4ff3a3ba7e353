import { isObject, type JsonObject, objectsIn } from '../../../cards/json.ts';

/** The second is for grown-ups; a pupil who comes here finds the number for children. */
const URGENT = [/112/, /0800-2000|0800-0432/];

/** (a) From every card it is one tap to the numbers: they are open on it, or unfold by one button at its foot (R51). */
export const withoutPanel = (card: JsonObject): string[] => {
  const body = Array.isArray(card['body']) ? card['body'] : [];
  const actions = Array.isArray(card['actions']) ? card['actions'].filter(isObject) : [];
  const foot = actions.at(-1);
  const folded =
    foot !== undefined && foot['type'] === 'Action.ShowCard' && foot['title'] === 'Acuut gevaar' ? [foot] : [];
  const text = JSON.stringify([...body, ...folded]);
  return URGENT.filter((number) => !number.test(text)).map((number) => `${number.source} is not within one tap`);
};

/** What Pluis would have to say to judge (R10, R30). People's own words stand in a TextRun, and are theirs. */
const CLAIMS = [
  /\b(er is|er was|dit is|het is) (geen |wel )?(sprake van )?(kinder)?(mishandeling|misbruik|verwaarlozing|huiselijk geweld)\b/i,
  /\b(bewezen|vastgesteld dat|schuldig|de dader|het slachtoffer)\b/i,
  /\b(wordt|werd|is) (niet )?(mishandeld|misbruikt|verwaarloosd)\b/i,
  /\b(kans|risico|waarschijnlijkheid)( op (kinder)?mishandeling)?( is| van|:) ?\d/i,
  /\b\d+ ?(%|procent|punten)\b/i,
];

/** (i) Pluis never states that abuse is, or is not, happening. */
export const claimsIn = (sentences: string[]): string[] =>
  sentences.filter((text) => CLAIMS.some((claim) => claim.test(text)));

/** Every sentence of ours on a card. */
export const ownWords = (card: JsonObject): string[] =>
  objectsIn(card).flatMap((object) =>
    object['type'] === 'TextRun'
      ? []
      : Object.values(object).filter((value): value is string => typeof value === 'string'),
  );
