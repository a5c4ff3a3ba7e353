import { z } from 'zod';

/** One line of text that people read. */
export const line = z.string().min(1).max(200);
