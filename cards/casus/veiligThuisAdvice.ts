import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard, told } from '../card.ts';
import { ageOn } from '../describe/age.ts';
import { childLine } from '../describe/child.ts';
import { observedFacts } from '../describe/observed.ts';
import { within } from '../describe/within.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'veilig-thuis-advice',
  data: {
    child: z.string(),
    say: z.string(),
    needed: z.boolean(),
    known: z.boolean(),
    told: told(),
    more: z.boolean(),
    back: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    say: 'Zeg bijvoorbeeld: “Ik bel over een leerling van 8 jaar. Ik noem nog geen naam.”',
    needed: true,
    known: true,
    told: [
      {
        head: 'ma 11 jan · zelf gezien of gehoord',
        text: 'Viel bij rekenen in slaap. Zei: “Ik was de hele nacht wakker.”',
      },
      { head: 'ma 25 jan · zelf gezien of gehoord', text: 'Rent elke ochtend lachend van moeder naar binnen.' },
    ],
    more: true,
    back: true,
  },
});

/** The form needs its own room on the card. */
const ROOM = 8000;

/** Asking Veilig Thuis: the facts to tell on the phone, and what they said (storyboard 3.D). */
export const veiligThuisAdvice = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['adviesVT.record'],
  reads: (state) => state.steps.signaleren?.content ?? [],
  related: 'signals',
  prefill: ({ facts }) => ({ when: facts.today }),
  present: ({ state, told: events, facts, related: { file } }) => {
    const seen = observedFacts(events, file.signals, ['past', 'spreektTegen', 'weetNiet']);
    const { lines, more } = within(seen, ROOM);
    const age = ageOn(state.bornOn, facts.today);
    return {
      child: childLine(state),
      say: `Zeg bijvoorbeeld: “Ik bel over een leerling van ${age} jaar. Ik noem nog geen naam.”`,
      needed: (state.doubt || state.answers[1] === 'twijfel') && state.advice.state === 'none',
      known: lines.length > 0,
      told: lines,
      more,
      back: mayReadCasus(state, facts),
    };
  },
});
