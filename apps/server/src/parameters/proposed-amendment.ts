// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { NewDocument, NewProposal } from '@sanyi/contract';
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import {
  type Amendment,
  dataTree,
  findParameter,
  type Parameter,
  type ParameterFault,
  type ParameterLibrary,
  readAmendment,
  type WrittenAmendment,
  type WrittenDated,
  type WrittenDocument,
  type WrittenParameter,
  writeParameter,
  writeSourceDocument,
} from '@sanyi/parameters';
import type { z } from 'zod';

/** Why what was asked for is no amendment. */
export type AskedFault =
  | { readonly code: 'head-needed' }
  | { readonly code: 'head-known'; readonly id: string; readonly label: Parameter['label'] }
  | { readonly code: 'document-needed' }
  | { readonly code: 'unknown-document'; readonly key: string }
  | { readonly code: 'note-needed' }
  | { readonly code: 'unreadable'; readonly faults: readonly ParameterFault[] };

/** What was asked for with the form, as an amendment of a library. The document gives its own date and draft mark to the value. */
export function proposedAmendment(
  asked: NewProposal,
  library: ParameterLibrary,
  today: PlainDate,
): Result<Amendment, AskedFault> {
  const { change, region, id } = asked;
  if (change.kind === 'end') {
    return read({ documents: [], changes: [{ kind: 'end', region, id, last: change.last }] });
  }
  const head = headOf(asked, library);
  if (!head.ok) return head;
  const document = documentOf(asked, library);
  if (!document.ok) return document;
  if (change.status !== 'read' && (change.note ?? '').trim() === '') {
    return err({ code: 'note-needed' });
  }
  const values = [datedOf(change, document.value)];
  const isNew = !library.documents.some(({ key }) => key === document.value.key);
  return read({
    documents: isNew ? [document.value] : [],
    changes: [{ kind: 'set', parameter: { ...head.value, region, lastReviewed: today, values } }],
  });
}

function read(written: WrittenAmendment): Result<Amendment, AskedFault> {
  const amendment = readAmendment(dataTree(written));
  return amendment.ok ? amendment : err({ code: 'unreadable', faults: amendment.error });
}

type Head = Omit<WrittenParameter, 'region' | 'lastReviewed' | 'values' | 'namedIn' | 'inherit'>;

/** What the parameter is: as it stands in the region, as another region has it, or, where none has it, as it was asked for. */
function headOf(
  { region, id, head }: NewProposal,
  library: ParameterLibrary,
): Result<Head, AskedFault> {
  const known =
    findParameter(library, region, id) ?? library.parameters.find((one) => one.id === id);
  if (known === undefined)
    return head === undefined ? err({ code: 'head-needed' }) : ok(headIn({ id, ...head }));
  return head === undefined
    ? ok(headIn(writeParameter(known)))
    : err({ code: 'head-known', id, label: known.label });
}

function headIn({ id, label, kind, unit, description = '', rules = [] }: MaybeHead): Head {
  return {
    ...{ id, label, kind, unit },
    ...(description === '' ? {} : { description }),
    ...(rules.length === 0 ? {} : { rules }),
  };
}

type MaybeHead = { readonly id: string } & (
  | NonNullable<NewProposal['head']>
  | Pick<WrittenParameter, 'label' | 'kind' | 'unit' | 'description' | 'rules'>
);

function documentOf(
  { document, region }: NewProposal,
  { documents }: ParameterLibrary,
): Result<WrittenDocument, AskedFault> {
  if (document === undefined) return err({ code: 'document-needed' });
  if (document === 'none') return ok(registered(NO_DOCUMENT, region));
  if (typeof document !== 'string') return ok(registered(document, region));
  const known = documents.find(({ key }) => key === document);
  return known === undefined
    ? err({ code: 'unknown-document', key: document })
    : ok(writeSourceDocument(known));
}

/** What an assumption without any document cites: nothing better than `assumed` can rest on it. */
const NO_DOCUMENT = {
  ...{ title: '没有文件，凭推定', issuer: '（无）' },
  ...{ published: null, status: 'assumed' as const },
};

/** A new document under a key that its content gives: the same one registered twice is one document. */
function registered(document: z.output<typeof NewDocument>, region: string): WrittenDocument {
  const { title, number, issuer, published, url, status, draft } = document;
  const said = {
    ...{ title, ...given('number', number), issuer, published: published ?? 'unknown' },
    ...{ ...given('url', url), status, ...(draft === true ? { draft } : {}) },
  };
  const digest = createHash('sm3').update(JSON.stringify(said)).digest('hex').slice(0, KEY_DIGITS);
  return { key: `own-${region}-${digest}`, ...said };
}

const given = (name: 'number' | 'url', text = '') => (text === '' ? {} : { [name]: text });

const KEY_DIGITS = 10;

function datedOf(
  change: Extract<NewProposal['change'], { readonly kind: 'value' }>,
  document: WrittenDocument,
): WrittenDated {
  const { from, to, dated, value, status, note = '', at } = change;
  return {
    from,
    ...(to === undefined || to === null ? {} : { to }),
    ...{ dated, value: value as WrittenDated['value'], status },
    ...(document.draft === true ? { draft: true } : {}),
    source: { document: document.key, at, published: document.published },
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
}
