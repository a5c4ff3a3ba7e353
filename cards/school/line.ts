import { z } from 'zod';
import { words } from '../card.ts';

/** Something of the school with how it stands: a name on top, typed by people or ours, and the rest below it. */
export const lineSchema = z.strictObject({ name: words(), value: words() });
export type SettingLine = z.infer<typeof lineSchema>;

export const settingLine = (name: string, value: string): SettingLine => ({ name, value: value === '' ? '–' : value });
