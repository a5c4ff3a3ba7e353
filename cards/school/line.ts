import { z } from 'zod';
import type { Kaart, SchoolState } from '../../services/domain/school/school.ts';
import { words } from '../card.ts';

/** Something of the school with how it stands: a name on top, typed by people or ours, and the rest below it. */
export const lineSchema = z.strictObject({ name: words(), value: words() });
export type SettingLine = z.infer<typeof lineSchema>;

/** The school's own numbers of one kind. */
export const ownNumbers = ({ agreed }: Pick<SchoolState, 'agreed'>, kind: Kaart['kind']): SettingLine[] =>
  agreed.socialeKaart
    .filter((entry) => entry.kind === kind)
    .map(({ name, phone, what }) => settingLine(`${name}: ${phone}`, what));

export const settingLine = (name: string, value: string): SettingLine => ({ name, value: value === '' ? '–' : value });
