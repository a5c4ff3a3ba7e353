import { closingWords, afterLaid } from '../akkoord.ts';
import { RECORDED, said } from '../said.ts';
import { afterLook } from '../nazorg.ts';
import { type AfterActs, says } from './act.ts';

/** The end of a casus, a child that leaves, and how it went. */
export const sluitenActs = {
  'casus.close': (state, facts) => afterLaid(state, facts),
  'casus.read': (state) => said('Gelezen.', [closingWords(state)]),
  'casus.look': (_state, _facts, typed) => afterLook(typed),
  'leerling.leaves': (state, facts) => afterLaid(state, facts),
  'evaluatie.ask': says('Gevraagd.', 'Iedereen krijgt drie korte vragen. Alleen jij ziet wie wat antwoordt.'),
  'evaluatie.give': (_state, facts) =>
    said('Dank je.', [`Alleen de ${facts.protocol.roles.af.short} ziet je naam bij je antwoord.`]),
  'evaluatie.talked': says(RECORDED, 'Goed dat je met je collega’s praat.'),
} satisfies Partial<AfterActs>;
