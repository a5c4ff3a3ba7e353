/**
 * A file to hand over, as data: what stands in it and in which order. Nothing of it knows of paper.
 * The complaints committee asks that facts, opinions and what others said can be told apart (domain.md B.6).
 */

/** What kind of statement an entry is; it stands beside every entry in words. */
export const VOICES = ['feit', 'uitspraak', 'uitleg', 'besluit', 'handeling'] as const;
export type Voice = (typeof VOICES)[number];

export const VOICE_WORDS: Record<Voice, string> = {
  feit: 'gezien of gehoord',
  uitspraak: 'verteld door een ander',
  uitleg: 'uitleg of mening',
  besluit: 'besluit',
  handeling: 'wat er gedaan is',
};

/**
 * `by`: who wrote it. `when`: the day and the time at which. `head`: what it is and how it is known. `text`: people's own
 * words, never changed.
 */
export type Words = { voice: Voice; by: string; when: string; head: string; text: string };

/** `goesOn`: it was written in one go with the one above, and is of the same kind: who and when are said there. */
export type Entry = Words & { goesOn: boolean };

export type Section = {
  title: string;
  /** What this part is, in one sentence. */
  note: string;
  entries: Entry[];
  /** What to say, on a sheet for a talk. */
  say?: string[];
};

export type Dossier = {
  title: string;
  code: string;
  school: string;
  /** Day on which it was made, written out. */
  made: string;
  /** Who made it, and for whom. */
  by: string;
  recipient: string;
  /** Name and birth date. */
  child: string[];
  /** How it stands at this moment. */
  stands: string[];
  /** What a reader has to know before he reads: what he might look for and will not find. */
  first: { title: string; lines: string[] };
  sections: Section[];
};
