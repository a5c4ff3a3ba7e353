import type { Gap } from '../../services/domain/school/gaps.ts';

const SENTENCES: Record<Gap, string> = {
  noAf: 'Er is vandaag geen AF. Een signaal blijft liggen, en niemand start de Meldcode.',
  noDirectie: 'Er is geen directie. Bij gevaar krijgt alleen de AF bericht.',
  noDeputy: 'De AF heeft geen plaatsvervanger. Is de AF er niet, dan blijft een signaal liggen.',
  noSecondApprover: 'Er is geen tweede persoon die akkoord kan geven. Niemand keurt zijn eigen stap goed.',
  noLastApprover: 'Er is geen laatste persoon die akkoord geeft als AF en directie niet kunnen.',
  noBevoegdGezag: 'Er is niemand van het bevoegd gezag. Gaat een zorg over de directie, dan is er niemand.',
  noBeheerder: 'Er is geen beheerder. Alleen de directie kan instellingen veranderen.',
  noZorgteam: 'Er is niemand van het zorgteam. Samen wegen kan dan niet.',
  noRegion: 'De regio voor de schoolvakanties is nog niet gekozen. Pluis rekent met midden.',
  notSetUp: 'Twee collega’s moeten de eerste rollen nog nakijken.',
};

/** What a school lacks, in a sentence that says what it means. */
export const gapSentence = (gap: Gap): string => SENTENCES[gap];
