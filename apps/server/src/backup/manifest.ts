// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** The form of the file; a program reads its own number and refuses later ones. */
export const BACKUP_FORMAT = 1;

/** The last entry of a backup: what is in it, and how each entry proves whole. */
export const Manifest = z.object({
  format: z.literal('sanyi-backup'),
  formatVersion: z.number().int(),
  version: z.string(),
  madeAt: z.string(),
  /** The steps that shaped the database; a restore runs the same ones first. */
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  entries: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof Manifest>;

/** One entry as the manifest lists it. */
export type Entry = Manifest['entries'][number];

/** Where the manifest stands in the archive. */
export const MANIFEST_PATH = 'manifest.json';

/** The folders of the data folder that go with the database. */
export const FOLDERS = ['files', 'lake'] as const;

const TABLE_PART = /^database\/([a-z0-9_]+)\/\d{6}\.copy$/;
const FILE_PATH = /^(?:files|lake)\/(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\0]+$/;

/** The table that an entry is a part of; undefined where it is a file. */
export const tableOf = (path: string): string | undefined => TABLE_PART.exec(path)?.[1];

/** True for a file that may be put below the data folder; a path that leads elsewhere is none. */
export const isFilePath = (path: string): boolean => FILE_PATH.test(path);
