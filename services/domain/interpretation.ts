/** Words with which people begin to explain. What somebody else said, between quotation marks, is a fact of its own. */
const EXPLAINS =
  /\b(volgens mij|waarschijnlijk|vermoedelijk|misschien|blijkbaar|kennelijk|ongetwijfeld|ik denk|ik vermoed|ik vind|ik heb het (idee|gevoel)|het lijkt wel|lijkt erop|zal wel|zou kunnen)\b/i;
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’|„[^”]*”/g;

/** May this be what somebody thought of it, instead of what he saw or heard (R28)? A hint only: nobody is judged by words. */
export const readsAsMeaning = (text: string): boolean => EXPLAINS.test(text.replaceAll(QUOTED, ' '));
