/** No answer was read: it is not known whether the request arrived. The SDK knows no reason to repeat it. */
export class Unanswered extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'Unanswered';
  }
}

/** The status of one operation within a batch. */
export class OperationFailed extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`an operation of a batch failed with ${code}`);
    this.name = 'OperationFailed';
    this.code = code;
  }
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A batch hides the real error in its cause (store.md 5). */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? causeOf(error.cause) : error;

/** The HTTP status, or what the network said; undefined for an error that is our own. */
export const statusOf = (error: unknown): number | string | undefined => {
  const cause = causeOf(error);
  if (!isFields(cause)) return undefined;
  const { code } = cause;
  if (typeof code === 'number' || (typeof code === 'string' && code !== '')) return code;
  return cause instanceof Error && NETWORK.has(cause.name) ? cause.name : undefined;
};

const NETWORK = new Set(['AbortError', 'TimeoutError', 'RestError', 'SyntaxError']);

/** How long the service asks to wait. */
export const retryAfterOf = (error: unknown): number | undefined => {
  const cause = causeOf(error);
  const ms = isFields(cause) ? cause['retryAfterInMs'] : undefined;
  return typeof ms === 'number' ? ms : undefined;
};

/** What the request cost, in request units. */
export const chargeOf = (answer: unknown): number => {
  const headers = isFields(answer) ? answer['headers'] : undefined;
  const charge = isFields(headers) ? Number(headers['x-ms-request-charge']) : 0;
  return Number.isFinite(charge) ? charge : 0;
};
