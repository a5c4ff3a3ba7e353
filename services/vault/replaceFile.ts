import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that is about to be replaced. Nothing has changed until `finish`; afterwards `abandon` does nothing. */
export type Replacement = { finish: (bytes: Uint8Array) => void; abandon: () => void };

/**
 * The new file is made beside the old one and is the lock at the same time: undefined when there is one. It takes the
 * place of the old file only when it is on disk, so that a power cut leaves the one or the other, and never nothing.
 */
export const beginReplacing = (path: string, mode: number): Replacement | undefined => {
  const fresh = `${path}.new`;
  const file = openOnce(fresh, mode);
  if (file === undefined) return undefined;
  let open = true;
  const close = (): void => {
    open = false;
    closeSync(file);
  };
  return {
    finish: (bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
      close();
      renameSync(fresh, path);
      syncFolder(dirname(path));
    },
    abandon: () => {
      if (!open) return;
      close();
      rmSync(fresh, { force: true });
    },
  };
};

const openOnce = (path: string, mode: number): number | undefined => {
  try {
    return openSync(path, 'wx', mode);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
};

/** The name of a file is on disk only when its folder is. */
const syncFolder = (folder: string): void => {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};
