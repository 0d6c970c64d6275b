// SPDX-License-Identifier: Apache-2.0

/** Why the embedded PostgreSQL does not run. */
export type ClusterTrouble =
  /** The data folder cannot be made, or cannot be written. */
  | {
      readonly code: 'data-folder-unusable';
      readonly folder: string;
      readonly cause: 'not-a-folder' | 'not-writable' | 'disk-full';
    }
  /** The data was written by another major version of PostgreSQL. */
  | {
      readonly code: 'data-of-other-version';
      readonly folder: string;
      readonly found: string;
      readonly wanted: string;
    }
  /** Root needs an ordinary user to run PostgreSQL as, and this machine has none and cannot make one. */
  | { readonly code: 'no-ordinary-user' }
  /** PostgreSQL itself gave up; its own words follow. */
  | {
      readonly code: 'database-did-not-start';
      readonly folder: string;
      readonly words: string;
    };

const CAUSES: Readonly<
  Record<string, Extract<ClusterTrouble, { code: 'data-folder-unusable' }>['cause']>
> = {
  EEXIST: 'not-a-folder',
  ENOTDIR: 'not-a-folder',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOSPC: 'disk-full',
};

/** The trouble behind what a file operation threw below a data folder; undefined where it is none of these. */
export function folderTrouble(thrown: unknown, folder: string): ClusterTrouble | undefined {
  const { code = '', syscall = '' } = thrown as NodeJS.ErrnoException;
  if (syscall.startsWith('spawn') && code === 'ENOENT') return { code: 'no-ordinary-user' };
  const cause = CAUSES[code];
  return cause === undefined ? undefined : { code: 'data-folder-unusable', folder, cause };
}
