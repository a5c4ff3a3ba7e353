/** What Teams answers a bot. */
export type Answer = { status: number; answer: unknown };

export const refused = (status: number, code: string): Answer => ({
  status,
  answer: { error: { code, message: code } },
});
