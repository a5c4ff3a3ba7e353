export type Figure = { name: string; value: number; unit: string; goal: string; met: boolean };

export const atLeast = (name: string, value: number, unit: string, goal: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: `>= ${goal}`,
  met: value >= goal,
});

export const atMost = (name: string, value: number, unit: string, goal: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: `<= ${goal}`,
  met: value <= goal,
});

/** A figure without a goal: it is told, so that a change is seen. */
export const told = (name: string, value: number, unit: string): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: 'geen',
  met: true,
});

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export const median = (values: number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const percentile = (values: number[], part: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

export const table = (figures: Figure[]): string => {
  const rows = figures.map(({ name, value, unit, goal, met }) => [
    name,
    `${value} ${unit}`,
    goal,
    met ? 'gehaald' : 'niet gehaald',
  ]);
  const all = [['meting', 'waarde', 'doel', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};
