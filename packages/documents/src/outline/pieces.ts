// SPDX-License-Identifier: Apache-2.0
import type { CleanText, Range } from '../clean/clean-text.js';
import type { Group } from '../units/group.js';
import { groupsIn } from '../units/find-groups.js';
import type { Item } from './outline.js';
import { isCircled, type Marker } from './marker.js';

/** One paragraph of a task, without its label, with the responsibility groups in it. */
export interface Piece {
  readonly range: Range;
  readonly marker: Marker | null;
  readonly groups: readonly Group[];
}

/** The paragraphs that belong to an item alone, and those that follow after its last group: closing words of the document. */
export interface OwnPieces {
  readonly pieces: readonly Piece[];
  readonly after: readonly Range[];
}

export type PiecesOf = (item: Item) => OwnPieces;

/** Reads each item's own paragraphs once. */
export function ownPieces(clean: CleanText): PiecesOf {
  const read = new Map<Item, OwnPieces>();
  return (item) => {
    const known = read.get(item) ?? split(clean, item);
    read.set(item, known);
    return known;
  };
}

function split(clean: CleanText, item: Item): OwnPieces {
  const head: Piece = { range: item.head, marker: item.marker, groups: groupsIn(clean, item.head) };
  const body = item.body.map((range): Piece => ({
    range,
    marker: null,
    groups: groupsIn(clean, range),
  }));
  const pieces = [head, ...body];
  const last = pieces.findLastIndex(
    (piece) => piece.groups.length > 0 || isCircled(clean.match.charAt(piece.range[0])),
  );
  const cut = last < 0 ? firstClosing(clean, pieces) : last + 1;
  return { pieces: pieces.slice(0, cut), after: pieces.slice(cut).map((piece) => piece.range) };
}

const CLOSING =
  /^(?:各[^，。]{1,20}|有关部门|市直[^，。]{0,8}|请|以上)(?:要|应|请|须|务必|需)|^(?:附件?|抄送|联系人|主送|此件)|^（?(?:没有|未|凡未)[^。]{0,12}(?:时限|期限|时间)/;

/** Where nobody is named, the words that open a closing duty or a footer still end the task. */
function firstClosing(clean: CleanText, pieces: readonly Piece[]): number {
  const at = pieces.findIndex(
    (piece, i) => i > 0 && CLOSING.test(clean.match.slice(...piece.range)),
  );
  return at < 0 ? pieces.length : at;
}
