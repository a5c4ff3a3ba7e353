/** One answer value for every surface; `teams/respond.ts` draws it where it was asked. */
export type Answer =
  /** A card in place of the one pressed, or the next page of a dialog. */
  | { kind: 'shown'; card: Record<string, unknown>; title: string }
  /** One sentence, where the card that was pressed has to stay as it is. */
  | { kind: 'said'; sentence: string };
