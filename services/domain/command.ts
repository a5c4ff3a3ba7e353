import type { z } from 'zod';
import {
  type CasusCommandType,
  type CasusFormCommand,
  type CasusFormType,
  type CasusInputs,
  casusInputs,
} from './casus/inputs.ts';
import { type CorrectionInput, correctionInput } from './correction.ts';
import type { Refusal } from './refusals.ts';
import { type SchoolCommand, type SchoolCommandType, type SchoolInputs, schoolInputs } from './school/inputs.ts';
import {
  type SignaalCommandType,
  type SignaalFormCommand,
  type SignaalFormType,
  type SignaalInputs,
  signaalInputs,
} from './signaal/inputs.ts';

/** What a person typed, parsed; or the refusal with the field that it is about. */
export type Parsed<Command> = { command: Command } | { refusal: Refusal; field: string };

const signaalParsers: { [Type in SignaalFormType]: z.ZodType<SignaalInputs[Type]> } = signaalInputs;

export const isSignaalCommand = (type: string): type is SignaalCommandType => Object.hasOwn(signaalInputs, type);
export const isSchoolCommand = (type: string): type is SchoolCommandType => Object.hasOwn(schoolInputs, type);
/** A school is made from a file, not from a form. */
export type SchoolFormType = Exclude<SchoolCommandType, 'school.create'>;
export const isCasusCommand = (type: string): type is CasusCommandType => Object.hasOwn(casusInputs, type);

const schoolParsers: { [Type in SchoolFormType]: z.ZodType<SchoolInputs[Type]> } = schoolInputs;
export const isSignaalForm = (type: string): type is SignaalFormType =>
  isSignaalCommand(type) && type !== 'signaal.correct';
export const isCasusForm = (type: string): type is CasusFormType =>
  isCasusCommand(type) && type !== 'casus.start' && type !== 'casus.correct';

const casusParsers: { [Type in CasusFormType]: z.ZodType<CasusInputs[Type]> } = casusInputs;

type Typed = Record<string, unknown>;

const only = (typed: Typed, shape: object): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([key]) => Object.hasOwn(shape, key)));

export const signaalCommand = <Type extends SignaalFormType>(
  type: Type,
  typed: Typed,
): Parsed<SignaalFormCommand<Type>> => {
  const parsed = signaalParsers[type].safeParse(only(typed, signaalInputs[type].shape));
  return parsed.success ? { command: { type, input: parsed.data } } : refusalOf(parsed.error);
};

export const casusCommand = <Type extends CasusFormType>(type: Type, typed: Typed): Parsed<CasusFormCommand<Type>> => {
  const parsed = casusParsers[type].safeParse(only(typed, casusInputs[type].shape));
  return parsed.success ? { command: { type, input: parsed.data } } : refusalOf(parsed.error);
};

export const schoolCommand = <Type extends SchoolFormType>(type: Type, typed: Typed): Parsed<SchoolCommand<Type>> => {
  const parsed = schoolParsers[type].safeParse(only(typed, schoolInputs[type].shape));
  return parsed.success ? { command: { type, input: parsed.data } } : refusalOf(parsed.error);
};

export const casusStart = (
  typed: Typed,
): { input: CasusInputs['casus.start'] } | { refusal: Refusal; field: string } => {
  const parsed = casusInputs['casus.start'].safeParse(only(typed, casusInputs['casus.start'].shape));
  return parsed.success ? { input: parsed.data } : refusalOf(parsed.error);
};

/** What was put right, without what the store says of the original. */
export const correctionOf = (typed: Typed): { input: CorrectionInput } | { refusal: Refusal; field: string } => {
  const schema = correctionInput();
  const parsed = schema.safeParse(only(typed, schema.shape));
  return parsed.success ? { input: parsed.data } : refusalOf(parsed.error);
};

/** The first thing that is wrong, as the sentence that says what to do; the edge puts the field's label in. */
const refusalOf = (error: z.ZodError): { refusal: Refusal; field: string } => {
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? '');
  const over = issue?.code === 'custom' ? Number(issue.params?.['tooLong'] ?? 0) : 0;
  if (over > 0) return { refusal: { code: 'TOO_LONG', values: { n: String(over) } }, field };
  return { refusal: { code: 'MISSING', values: { veld: field } }, field };
};
