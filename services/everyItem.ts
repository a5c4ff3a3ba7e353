import type { Page } from './ports.ts';

/** Everything that a list holds, page after page: what is left out falls silent. */
export const everyItem = async <Item>(read: (after: string | undefined) => Promise<Page<Item>>): Promise<Item[]> => {
  const all: Item[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    all.push(...page.items);
    after = page.after;
  } while (after !== undefined);
  return all;
};
