import { createCharges } from '../../services/store/cosmos/charges.ts';

describe('what Cosmos DB asks for our requests', () => {
  it('is told once a while, added up for every kind of request and outcome', () => {
    const lines: unknown[] = [];
    const log = { info: (event: string, line = {}) => void lines.push({ event, ...line }), error: () => {} };
    const charges = createCharges(log);
    const batch = { operation: 'batch docs', status: '200' };
    charges.measure({ ...batch, charge: 21.5, ms: 10 });
    charges.measure({ ...batch, charge: 20.25, ms: 20 });
    charges.measure({ operation: 'read docs', status: '304', charge: 1, ms: 4 });
    charges.stop();
    expect(lines).toEqual([
      { event: 'cosmos', code: 'batch docs 200', count: 2, units: 41.75, ms: 15 },
      { event: 'cosmos', code: 'read docs 304', count: 1, units: 1, ms: 4 },
    ]);
  });
});
