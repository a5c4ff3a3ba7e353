import { z } from 'zod';
import { type Protocol, STAPPEN, type Stap } from '../../services/domain/protocol.ts';
import { dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';

const card = dialogCard({
  id: 'setting-terms',
  data: {
    name_signaleren: z.string(),
    name_consultatie: z.string(),
    name_gesprek: z.string(),
    name_wegen: z.string(),
    name_beslissen: z.string(),
    name_volgen: z.string(),
  },
  example: {
    name_signaleren: 'Signalen in kaart brengen (nu 5)',
    name_consultatie: 'Overleggen (nu 5)',
    name_gesprek: 'Praten met ouders en kind (nu 10)',
    name_wegen: 'Samen wegen (nu 15)',
    name_beslissen: 'Beslissen (nu 5)',
    name_volgen: 'Volgen (nu 20)',
  },
});

/** How many school days a step may take here: less than the protocol, never more. */
export const settingTerms = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  acts: ['school.terms'],
  prefill: ({ state }) => Object.fromEntries(STAPPEN.map((kind) => [kind, String(state.agreed.terms[kind] ?? '')])),
  present: ({ facts: { protocol } }) => ({
    name_signaleren: labelled('signaleren', protocol),
    name_consultatie: labelled('consultatie', protocol),
    name_gesprek: labelled('gesprek', protocol),
    name_wegen: labelled('wegen', protocol),
    name_beslissen: labelled('beslissen', protocol),
    name_volgen: labelled('volgen', protocol),
  }),
});

const labelled = (kind: Stap, { steps }: Protocol): string => {
  const step = steps.find((one) => one.kind === kind);
  return step === undefined ? 'Niet in dit protocol' : `${step.name} (protocol: ${step.term.gewoon})`;
};
