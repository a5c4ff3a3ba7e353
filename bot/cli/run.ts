import { sentenceOf } from '../sentenceOf.ts';

/** Runs a command: what is expected to go wrong is one sentence and a code, never a stack. */
export const run = (command: () => Promise<string>): void => {
  command().then(
    (said) => process.stdout.write(`${said}\n`),
    (error: unknown) => {
      process.stderr.write(`${sentenceOf(error)}\n`);
      process.exitCode = 1;
    },
  );
};

/** Something is not as it should be: the text says what, and the command ends with a code. */
export class Wrong extends Error {
  constructor(text: string) {
    super(text);
    this.name = 'Wrong';
  }
}
