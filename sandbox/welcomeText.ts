import { DEMO } from './demoSchool.ts';

/** What stands in the terminal: where to look, and who can be played. */
export const welcomeText = (port: number): string => {
  const people = DEMO.everybody.map(({ name, title }) => `  ${name.padEnd(8)}  ${title}`);
  return [
    '',
    `De proeftuin van Pluis staat klaar: http://localhost:${port}/proeftuin`,
    '',
    `${DEMO.input.name}. De mensen zijn verzonnen; je speelt ze zelf:`,
    ...people,
    '',
    'Stoppen: Ctrl+C',
    '',
  ].join('\n');
};
