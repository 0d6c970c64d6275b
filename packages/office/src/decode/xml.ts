// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes';
import type { Budget } from './budget.js';
import type { Reason } from './refusal.js';
import { readEntry, type ZipEntry } from './zip.js';

/** What a part's elements are given to. Names are as WordprocessingML writes them, without its prefix: `p`, `mc:Fallback`. */
export interface XmlReader {
  readonly open: (name: string, attribute: Attribute) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The value of an attribute of WordprocessingML (`val`). */
export type Attribute = (name: string) => string | undefined;

/** Word itself nests some dozen elements; tables in tables a few more. */
export const MOST_NESTED_XML = 1000;

/**
 * Reads an XML part of a package in pieces, never holding a tree. No entity is declared or expanded: a part with a DOCTYPE
 * is refused. Answers the reason where the part cannot be read.
 */
export function readXml(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  reader: XmlReader,
): Reason | undefined {
  const scan = newScan(entry.name, reader);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const read = readEntry(bytes, entry, budget, (piece) => {
    const text = decoded(decoder, piece);
    return text === undefined ? broken(entry.name) : feed(scan, text, budget);
  });
  if (!read.ok) return read.error;
  scan.parser.close();
  return scan.failure;
}

interface Scan {
  readonly parser: SaxesParser;
  failure: Reason | undefined;
}

function newScan(part: string, reader: XmlReader): Scan {
  const parser = new SaxesParser();
  const scan: Scan = { parser, failure: undefined };
  let depth = 0;
  let prefix: string | undefined;
  const local = (name: string): string => withoutPrefix(name, prefix ?? 'w:');
  parser.on('opentag', ({ name, attributes }) => {
    prefix ??= wordPrefix(attributes);
    depth += 1;
    if (depth > MOST_NESTED_XML) {
      scan.failure ??= { code: 'too-deep', format: 'docx', limit: MOST_NESTED_XML };
    }
    if (scan.failure === undefined) {
      reader.open(local(name), (wanted) => attributes[`${prefix ?? ''}${wanted}`]);
    }
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (scan.failure === undefined) reader.close(local(name));
  });
  parser.on('text', reader.text);
  parser.on('cdata', reader.text);
  const stop = (): void => {
    scan.failure ??= broken(part);
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  return scan;
}

/** In slices: a flood of tags is noticed before it costs anything. */
function feed(scan: Scan, text: string, budget: Budget): Reason | undefined {
  for (let at = 0; at < text.length && scan.failure === undefined; at += SLICE) {
    scan.parser.write(text.slice(at, at + SLICE));
    if (budget.isSpent()) return { code: 'too-slow', limit: budget.limit };
  }
  return scan.failure;
}

const SLICE = 65_536;

function decoded(decoder: TextDecoder, piece: Uint8Array): string | undefined {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    return undefined;
  }
}

const WORDPROCESSING = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The prefix that the root binds to WordprocessingML, with its colon: nearly always `w:`. */
function wordPrefix(attributes: Readonly<Record<string, string>>): string {
  const [bound] = Object.entries(attributes).find(([, uri]) => WORDPROCESSING.has(uri)) ?? [];
  if (bound === 'xmlns') return '';
  return bound?.startsWith('xmlns:') === true ? `${bound.slice(6)}:` : 'w:';
}

const withoutPrefix = (name: string, prefix: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;

const broken = (part: string): Reason => ({ code: 'corrupted', format: 'docx', part });
