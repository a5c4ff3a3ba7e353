import { z } from 'zod';
import { EXPORT_TO } from '../../services/domain/casus/inputs/verzoek.ts';
import { consentOn, maySharePerson, othersNamed } from '../../services/domain/casus/toestemming.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { schoolChoices } from '../schoolWords.ts';

const card = dialogCard({
  id: 'dossier-export',
  data: { child: z.string(), recipients: choiceList(), named: z.boolean(), others: choiceList() },
  example: {
    child: 'RK · groep 8',
    recipients: [
      { title: 'Veilig Thuis', value: 'veiligThuis' },
      { title: 'politie', value: 'politie' },
    ],
    named: true,
    others: [{ title: 'huisarts De Vries', value: 'huisarts De Vries' }],
  },
});

const allowed = (state: Parameters<typeof consentOn>[0], today: string): string[] =>
  EXPORT_TO.filter(
    (one) => maySharePerson(one, consentOn(state, today)) || (one === 'anders' && others(state, today).length > 0),
  );

const others = (state: Parameters<typeof consentOn>[0], today: string): string[] =>
  othersNamed(consentOn(state, today));

/** Makes a file to hand over: only for those who may have it (R120). */
export const dossierExport = casusPage({
  card,
  opens: ['reporter', 'af', 'approver', 'decider', 'escalated'],
  acts: ['dossier.export'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    recipients: schoolChoices('exportTo', facts.protocol).filter(({ value }) =>
      allowed(state, facts.today).includes(value),
    ),
    named: others(state, facts.today).length > 0,
    others: others(state, facts.today).map((who) => ({ title: who, value: who })),
  }),
});
