import type { Protocol } from '../services/domain/protocol.ts';
import { LABELS, type LabelSet } from './labels.ts';

/** What of a protocol gives words to choices. */
export type Words = Pick<Protocol, 'skipTalkGrounds' | 'consults' | 'careTeam' | 'roles' | 'steps'>;

type Sets = Extract<LabelSet, 'consulted' | 'recipient' | 'exportTo' | 'keepsSight' | 'provider'>;

const own: { [Set in Sets]: (words: Words) => Record<string, string> } = {
  consulted: ({ consults }) => Object.fromEntries(consults.map(({ id, name }) => [id, name])),
  recipient: ({ careTeam }) => ({ ...LABELS.recipient, zorgteam: careTeam.name }),
  exportTo: ({ careTeam }) => ({ ...LABELS.exportTo, zorgteam: careTeam.name }),
  keepsSight: ({ roles }) => ({ ...LABELS.keepsSight, af: roles.af.short, directie: roles.directie.short }),
  provider: ({ roles }) => ({ ...LABELS.provider, ib: roles.ib.short }),
};

/** The choices that name a team or a role, in the words and the order of the school's protocol. */
export const schoolChoices = (set: Sets, words: Words): { title: string; value: string }[] =>
  Object.entries(own[set](words)).map(([value, title]) => ({ title, value }));

/** What was chosen, in the school's words; what its protocol no longer offers keeps the general word. */
export const schoolLabel = (set: Sets, words: Words, chosen: string | readonly string[]): string => {
  const known: Record<string, string> = { ...LABELS[set], ...own[set](words) };
  const codes = typeof chosen === 'string' ? [chosen] : chosen;
  return codes.map((code) => known[code] ?? code).join(', ');
};
