import { receiptData } from '../../cards/chat/receipt.ts';
import { lateLines } from '../../cards/describe/late.ts';
import { lateFrom } from '../../services/domain/signaal/hearsOn.ts';
import type { Instant } from '../../services/domain/time.ts';
import { signals } from '../domain/support/inputs.ts';
import { AROUND, factsOf, ID } from '../domain/support/school.ts';
import { beantwoord, nieuw, vastgelegd } from '../domain/support/signaal.ts';

const at = (now: Instant) => factsOf('sanne', { ...AROUND, now });
const LATE = lateFrom(vastgelegd.state, at(0));
const EVERYBODY_ELSE = [ID.ilse, ID.peter];
const CALL = 'Maak je je nu zorgen? Bel 0800-2000 of druk op Acuut gevaar.';

describe('what the author reads when nobody answered on the promised day', () => {
  it('says so, who was asked as well, and whom to call', () => {
    expect(lateLines(vastgelegd.state, at(LATE))).toEqual([
      `Marja heeft nog niet geantwoord. Ilse is ook gevraagd. ${CALL}`,
    ]);
  });
  it('takes the place of the promise on his receipt', () => {
    const { lines } = receiptData(vastgelegd.state, at(LATE), '7K3Q');
    expect(lines[0]).toContain('heeft nog niet geantwoord');
    expect(lines.join(' ')).not.toContain('Je hoort uiterlijk');
    expect(receiptData(vastgelegd.state, at(LATE - 1), '7K3Q').lines.join(' ')).toContain('Je hoort uiterlijk');
  });
  it('names nobody who was not asked', () => {
    const seen = vastgelegd.and('marja', signals('signaal.seen'));
    const alone = { ...seen.state, excluded: EVERYBODY_ELSE };
    expect(lateLines(alone, at(LATE))).toEqual([`Marja heeft nog niet geantwoord. ${CALL}`]);
  });
  it('never says of the AF that she did not answer herself', () => {
    const own = nieuw.and('marja', signals('signaal.record'));
    expect(lateLines(own.state, at(LATE))[0]).toMatch(/^Ilse heeft/);
  });
  it('says nothing after an answer', () => {
    expect(lateLines(beantwoord.state, at(LATE))).toEqual([]);
  });
});
