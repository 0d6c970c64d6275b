// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { Position, Tree, TreeEntry } from '@sanyi/parameters';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  type ParsedNode,
} from 'yaml';

/** Why a text is no YAML that parameters are written in. */
export interface SyntaxFault extends Position {
  readonly code: SyntaxFaultCode;
  readonly found: string;
}

export type SyntaxFaultCode = 'alias' | 'duplicate-key' | 'key' | 'several' | 'syntax' | 'tag';

/**
 * Reads YAML, or JSON, which is part of it. Every leaf stays the text that stood there; anchors, tags and a second document in
 * the file are refused.
 */
export function yamlTree(text: string): Result<Tree, readonly SyntaxFault[]> {
  const lines = new LineCounter();
  const documents = parsed(text, lines);
  if (documents === undefined) return err([{ code: 'syntax', line: 1, column: 1, found: '…' }]);
  const [document, second] = documents;
  if (document === undefined) return ok({ kind: 'text', text: '', quoted: false, at: START });
  const at = positions(lines);
  const faults = [...document.errors, ...document.warnings].map(
    ({ code, pos, message }): SyntaxFault => ({
      code: CODES[code] ?? 'syntax',
      ...at(pos[0]),
      found: message.split('\n')[0] ?? '',
    }),
  );
  if (faults.length > 0) return err(faults);
  if (second !== undefined) return err([{ code: 'several', ...at(second.range[0]), found: '---' }]);
  return collected(document.contents, at);
}

const CODES: Readonly<Record<string, SyntaxFaultCode>> = {
  DUPLICATE_KEY: 'duplicate-key',
  TAG_RESOLVE_FAILED: 'tag',
};

const START: Position = { line: 1, column: 1 };

type Parsed = Document.Parsed;
type At = (offset: number) => Position;

/** Parameters nest five deep; the parser's memory and stack do not bear any depth. */
const DEEPEST = 50;

function isTooDeep(text: string): boolean {
  if (/(?:[-?][ \t]+){50}|^ {200}/m.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Undefined where the nesting is deeper than any parameter's. */
function parsed(text: string, lineCounter: LineCounter): readonly Parsed[] | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    const all = parseAllDocuments(text, { lineCounter, schema: 'failsafe', prettyErrors: false });
    return 'empty' in all ? [] : all;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const positions =
  (lines: LineCounter): At =>
  (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };

function collected(root: ParsedNode | null, at: At): Result<Tree, readonly SyntaxFault[]> {
  const faults: SyntaxFault[] = [];
  const tree = nodeTree(root, { at, faults });
  return faults.length > 0 ? err(faults) : ok(tree);
}

interface Walk {
  readonly at: At;
  /** Collects what is refused on the way. */
  readonly faults: SyntaxFault[];
}

function nodeTree(node: ParsedNode | null, walk: Walk): Tree {
  if (node === null) return { kind: 'text', text: '', quoted: false, at: START };
  const place = walk.at(node.range[0]);
  const refused = refusalOf(node);
  if (refused !== undefined) walk.faults.push({ ...refused, ...place });
  if (isMap(node)) {
    const entries = node.items.map((pair) => entryOf(pair, walk));
    return { kind: 'map', entries, at: place };
  }
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => nodeTree(item, walk)), at: place };
  }
  return { kind: 'text', ...scalarOf(node), at: place };
}

function entryOf({ key, value }: Pair<ParsedNode, ParsedNode | null>, walk: Walk): TreeEntry {
  const keyAt = walk.at(key.range[0]);
  if (!isScalar(key)) walk.faults.push({ code: 'key', ...keyAt, found: '' });
  const name = isScalar(key) ? String(key.value) : '';
  const tree = value === null ? { ...nodeTree(value, walk), at: keyAt } : nodeTree(value, walk);
  return { key: name, keyAt, value: tree };
}

function refusalOf(node: ParsedNode): Pick<SyntaxFault, 'code' | 'found'> | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return { code: 'alias', found: node.source };
  return node.anchor === undefined ? undefined : { code: 'alias', found: node.anchor };
}

function scalarOf(node: ParsedNode): { readonly text: string; readonly quoted: boolean } {
  if (!isScalar(node)) return { text: '', quoted: false };
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  return { text: String(node.value), quoted };
}
