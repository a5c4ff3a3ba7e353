import type { Answer, Consideration } from '../../../services/domain/afwegingskader.ts';
import type { CasusInputs } from '../../../services/domain/casus/inputs.ts';
import { type GivenCasus, givenCasus } from './given.ts';
import { does, starts } from './inputs.ts';
import { ID } from './school.ts';

/** A casus at each moment of the straight way: Sanne does the steps, Marja leads, Peter is the second person. */

export const gestart = givenCasus().and('marja', starts());

/** Laid before Marja by Sanne, and approved. */
const akkoord = (story: GivenCasus): GivenCasus =>
  story.and('sanne', does('step.submit')).and('marja', does('step.approve'));

export const waargenomen = gestart.and('sanne', does('observation.add'));
export const voorgelegd = waargenomen.and('sanne', does('step.submit'));

export const overleggen = akkoord(waargenomen);
export const overlegd = overleggen.and('sanne', does('consultatie.record'));

export const praten = akkoord(overlegd);
/** A talk that may be tense, with Joost near. */
export const afgesproken = praten.and('sanne', does('gesprek.plan'));
export const gesproken = praten.and('sanne', does('gesprek.record'));

/** At the weighing, with consent on paper. */
export const wegen = akkoord(gesproken).and('marja', does('consent.record'));
export const gepland = wegen.and('marja', does('weging.plan'));
/** Goes on in another casus of the same child. */
export const samengevoegd = gestart.and('marja', does('casus.merge'));
/** Planned with somebody without an account. */
export const metGast = wegen.and('marja', does('weging.plan', { guests: 'mw. Bos' }));
/** Planned by name, and consent is withdrawn. */
export const ingetrokken = gepland.and('marja', does('consent.record', { answer: 'ingetrokken' }));
export const gezien = gepland
  .and('fatma', does('weging.view'))
  .and('hanna', does('weging.view'))
  .and('peter', does('weging.view'));
export const geopend = gezien.and('peter', does('weging.open'));
export const gewogen = geopend.and('peter', does('weging.record'));

export const beslissen = gewogen.and('marja', does('step.approve'));

const QUESTIONS: Consideration[] = [1, 2, 3, 4];
const FILLED = { provider: 'wijkteam', unsafe: ['structureel'] } satisfies Partial<
  CasusInputs['afwegingskader.answer']
>;

/** The considerations answered in order, as many as there are answers. */
export const beantwoord = (...answers: Answer[]): GivenCasus =>
  answers.reduce(
    (story, answer, index) =>
      story.and('marja', does('afwegingskader.answer', { n: QUESTIONS[index], answer, ...FILLED })),
    beslissen,
  );

export const voorgesteld = (...answers: Answer[]): GivenCasus =>
  beantwoord(...answers).and('marja', does('besluit.confirm'));
export const besloten = (...answers: Answer[]): GivenCasus =>
  voorgesteld(...answers).and('peter', does('step.approve'));

/** Decided to report: unsafe, and no help. */
export const melden = besloten('ja', 'ja', 'nee');
export const aangewezen = melden.and('marja', does('melding.assign'));
export const verteld = aangewezen.and('peter', does('melding.parents'));
export const bezwaar = aangewezen.and('peter', does('melding.parents', { objects: 'ja' }));
export const bezwaarVoorgelegd = bezwaar.and('marja', does('bezwaar.weigh'));
export const gemeld = verteld.and('peter', does('melding.record'));
/** In a call about danger, before parents and child could know. */
export const acuutGemeld = gestart.and('marja', does('acuut.record', { reported: 'ja' }));
/** Decided on help alone. */
export const hulp = besloten('ja', 'nee', 'ja', 'ja');
export const weerlegd = besloten('nee');

export const geholpen = hulp.and('marja', does('hulp.plan'));
/** The family no longer goes to the help. */
export const gestopt = geholpen.and('fatma', does('hulp.arrived', { arrived: 'gestopt' }));
/** Veilig Thuis said nothing, three times. */
export const stil = gemeld.and(
  'marja',
  does('terugkoppeling.record', { heard: 'nee' }),
  does('terugkoppeling.record', { heard: 'nee' }),
  does('terugkoppeling.record', { heard: 'nee' }),
);
export const vertrekVoorgelegd = gesproken.and('marja', does('leerling.leaves'));
export const vertrekt = vertrekVoorgelegd.and('peter', does('step.approve'));
export const gevolgd = hulp.and('marja', does('followUp.plan'));
export const teruggekeken = (answer: Answer): GivenCasus =>
  gevolgd.and('marja', does('followUp.verdict', { answer })).and('peter', does('step.approve'));

export const veilig = teruggekeken('ja');
export const sluitend = veilig.and('marja', does('casus.close'));
export const gesloten = sluitend.and('peter', does('step.approve'));

/** Closed, and the child is no longer at the school; then what two persons agree on. */
export const vertrokken = gesloten.and('marja', does('bewaren.left'));
export const bewarenVoorgelegd = vertrokken.and('marja', does('bewaren.propose'));
export const bewarenAkkoord = bewarenVoorgelegd.and('peter', does('bewaren.confirm'));
export const vastgehouden = bewarenAkkoord.and('marja', does('bewaren.hold'));

/** A mother asks to read the file; the directie says yes in part; the file is made. */
export const gevraagd = veilig.and('marja', does('verzoek.record'));
export const toegestaan = gevraagd.and('peter', does('verzoek.answer'));

/** It was decided, with consent on paper, that the next school hears of it. */
export const overdragen = gesproken
  .and(
    'marja',
    does('consent.record', { recipient: 'andereSchool' }),
    does('leerling.leaves', { decision: 'overdracht' }),
  )
  .and('peter', does('step.approve'));

/** Let go, with one look after six weeks. */
export const losgelaten = weerlegd
  .and('marja', does('casus.close', { reason: 'weerlegd' }))
  .and('peter', does('step.approve'));
export const teruggevraagd = veilig.and('marja', does('evaluatie.ask'));
export const nietGesteund = teruggevraagd.and('sanne', does('evaluatie.give', { support: 'nee' }));

/** A casus that is closed to Joost. */
export const afgeschermd = givenCasus().and('marja', starts({ shield: ID.joost }));

/** It may be opened again for Joost, when a second person says so. */
export const heropenen = afgeschermd.and('marja', does('casus.liftShield'));
/** A signal brought that it is about honour, force or circumcision. */
export const rondEer = gestart.and(
  'marja',
  does('casus.attachSignaal', { signaal: 's-eeeeeeeeeeeeeeeeeeeeeeeeee', eer: true }),
);
/** There was a call for help, and nobody said yet whether the parents know. */
export const gebeld = overleggen.and('sanne', does('acuut.record'));
