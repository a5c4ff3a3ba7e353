import { createRandom } from '../../services/seal/random.ts';

describe('randomness', () => {
  it('hands no byte out twice, also over many pieces', () => {
    const random = createRandom();
    const pieces = Array.from({ length: 5000 }, () => random(12));
    expect(new Set(pieces.map((piece) => Buffer.from(piece).toString('hex'))).size).toBe(5000);
  });

  it('changes nothing any more of what it has handed out', () => {
    const random = createRandom();
    const first = random(12);
    const then = Uint8Array.from(first);
    for (let piece = 0; piece < 2000; piece += 1) random(12);
    expect([...first]).toEqual([...then]);
  });

  it('gives as many bytes as are asked', () => {
    const random = createRandom();
    expect([1, 12, 16, 17, 32, 5000].map((length) => random(length).length)).toEqual([1, 12, 16, 17, 32, 5000]);
  });

  it('has a call of its own for a key, which shares its memory with nothing', () => {
    const random = createRandom();
    random(12);
    const key = random(32);
    expect(Buffer.from(random(12)).buffer).not.toBe(Buffer.from(key.buffer).buffer);
  });
});
