export type Value = string | number | boolean | Uint8Array | null | readonly string[];

/** One stored thing of a stream, whatever the store; bytes are bytes in it. */
export type Part = { kind: 'head' | 'commit' | 'receipt'; version: number; fields: Record<string, Value> };

/** What somebody has at hand who can write where it is stored, and has no key. */
export type Hands = {
  next: (below: number) => number;
  /** The stream as it was at each version before. */
  earlier: readonly Part[][];
  other: readonly Part[];
  /** Fields that may be changed by one. */
  editable: Record<'head' | 'commit', readonly string[]>;
};

type Done = { did: string; parts: Part[] };

const WAYS = {
  edit: (parts, { next, editable }) => {
    const [kind, one] = chosen(parts, next(4) === 0 ? 'head' : 'commit', next);
    const name = editable[kind][next(editable[kind].length)] ?? '';
    return { did: `edit ${name}`, parts: changed(parts, one, name, otherThan(one.fields[name], next)) };
  },
  'take a commit away': (parts, { next }) => {
    const [, one] = chosen(parts, 'commit', next);
    return { did: `without ${one.version}`, parts: parts.filter((each) => each !== one) };
  },
  'take the head away': (parts) => ({ did: 'without head', parts: parts.filter(({ kind }) => kind !== 'head') }),
  swap: (parts, { next }) => {
    const [, one] = chosen(parts, 'commit', next);
    const others = parts.filter((each) => each.kind === 'commit' && each !== one);
    const from = others[next(others.length)] ?? one;
    return { did: `${from.version} in ${one.version}`, parts: changed(parts, one, 'body', from.fields['body']) };
  },
  'swap with another stream': (parts, { next, other }) => {
    const [, one] = chosen(parts, 'commit', next);
    const from = other.find(({ kind, version }) => kind === 'commit' && version === one.version) ?? one;
    return { did: `${one.version} of another`, parts: changed(parts, one, 'body', from.fields['body']) };
  },
  truncate: (parts, { next }) => {
    const [, one] = chosen(parts, next(4) === 0 ? 'head' : 'commit', next);
    const name = one.kind === 'head' ? 'snapshot' : 'body';
    const bytes = one.fields[name];
    const left = bytes instanceof Uint8Array ? bytes.subarray(0, next(bytes.length)) : undefined;
    return { did: `${name} cut off`, parts: changed(parts, one, name, left) };
  },
  'cut the end off, head included': (parts, { next }) => {
    const till = 1 + next(lastOf(parts) - 1);
    return {
      did: `till ${till}, without head`,
      parts: parts.filter(({ kind, version }) => kind === 'receipt' || (kind === 'commit' && version <= till)),
    };
  },
  'cut the end off, and put the head of then': (parts, { next, earlier }) => {
    const till = 1 + next(lastOf(parts) - 1);
    const kept = parts.filter(({ kind, version }) => kind === 'receipt' || (kind === 'commit' && version <= till));
    return { did: `till ${till}, with its head`, parts: [...kept, ...headsIn(earlier[till - 1])] };
  },
  'put an older head': (parts, { next, earlier }) => {
    const till = 1 + next(lastOf(parts) - 1);
    const kept = parts.filter(({ kind }) => kind !== 'head');
    return { did: `head of ${till}`, parts: [...kept, ...headsIn(earlier[till - 1])] };
  },
} satisfies Record<string, (parts: readonly Part[], hands: Hands) => Done>;

/** What can be done to a stream that was erased. */
const ERASED_WAYS = {
  'take the tombstone away': WAYS['take the head away'],
  'put a head in its place': (parts, { next, earlier }) => {
    const kept = parts.filter(({ kind }) => kind !== 'head');
    const version = next(earlier.length);
    return { did: `head of ${version + 1} for the tombstone`, parts: [...kept, ...headsIn(earlier[version])] };
  },
  'put commits back beside it': (parts, { earlier }) => ({
    did: 'commits beside the tombstone',
    parts: [...parts, ...(earlier.at(-1) ?? []).filter(({ kind }) => kind === 'commit')],
  }),
  'put receipts back beside it': (parts, { earlier }) => ({
    did: 'receipts beside the tombstone',
    parts: [...parts, ...(earlier.at(-1) ?? []).filter(({ kind }) => kind === 'receipt')],
  }),
  'write in its last commit': (parts, { next, other }) => {
    const [, one] = chosen(parts, 'commit', next);
    const [, from] = chosen(other, 'commit', next);
    return { did: 'words in the last commit', parts: changed(parts, one, 'body', from.fields['body']) };
  },
} satisfies Record<string, (parts: readonly Part[], hands: Hands) => Done>;

/** One way, by chance; and what it was, to say so where nobody finds it. */
export const tamper = (parts: readonly Part[], isErased: boolean, hands: Hands): Done => {
  const ways = Object.values(isErased ? ERASED_WAYS : WAYS);
  const way = ways[hands.next(ways.length)] ?? WAYS.edit;
  return way(parts, hands);
};

const headsIn = (parts: readonly Part[] = []): Part[] => parts.filter(({ kind }) => kind === 'head');
const lastOf = (parts: readonly Part[]): number => parts.filter(({ kind }) => kind === 'commit').length;

const chosen = <Kind extends 'head' | 'commit'>(
  parts: readonly Part[],
  kind: Kind,
  next: Hands['next'],
): [Kind, Part] => {
  const some = parts.filter((each) => each.kind === kind);
  const one = some[next(some.length)];
  if (one === undefined) throw new Error(`no ${kind}`);
  return [kind, one];
};

const changed = (parts: readonly Part[], one: Part, name: string, value: Value | undefined): Part[] =>
  parts.map((each) => (each === one ? { ...each, fields: { ...each.fields, [name]: value ?? null } } : each));

const otherThan = (value: Value | undefined, next: Hands['next']): Value => {
  if (value instanceof Uint8Array) {
    const at = next(value.length);
    return Uint8Array.from(value, (byte, index) => (index === at ? byte ^ (1 + next(255)) : byte));
  }
  if (typeof value === 'number') return value + 1000;
  if (Array.isArray(value)) return [...value, 'x'];
  if (value === 'open') return 'closed';
  return value === 'closed' ? 'open' : `${typeof value === 'string' ? value : ''}x`;
};
