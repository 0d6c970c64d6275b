// SPDX-License-Identifier: Apache-2.0

/** 行列位置: line and column in a file, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** 带位置的树: a parsed YAML or JSON file. Every leaf is the text that stood there, so no number passes through a float. */
export type Tree = TreeText | TreeMap | TreeList;

export interface TreeText {
  readonly kind: 'text';
  readonly text: string;
  /** Whether quotes stood around it: an exact number must have them. */
  readonly quoted: boolean;
  readonly at: Position;
}

export interface TreeMap {
  readonly kind: 'map';
  readonly entries: readonly TreeEntry[];
  readonly at: Position;
}

export interface TreeEntry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Tree;
}

export interface TreeList {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly at: Position;
}
