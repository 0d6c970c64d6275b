// SPDX-License-Identifier: Apache-2.0
import type { FiledDocument } from '../ledger/filed.js';
import type { CitedDocument } from '../ledger/reading-input.js';
import type { PolicyEdge, PolicyGraph, PolicyNode } from './link.js';

/**
 * 政策依据图: filed documents, those they name, and who names whom for what. The same document is one node however it is named: by 文号
 * where it has one (brackets of any form), else by title.
 */
export function policyGraph(documents: readonly FiledDocument[]): PolicyGraph {
  const nodes = new Map<string, PolicyNode>();
  const keys = filedKeys(documents);
  for (const { id, title, number } of documents)
    nodes.set(id, { key: id, title, number, filed: true });
  const edges = documents.flatMap((document) =>
    citations(document).map(({ cited, role, task }): PolicyEdge => {
      const to = keys.get(nameOf(cited)) ?? keys.get(tidyTitle(cited.title)) ?? nameOf(cited);
      if (!nodes.has(to))
        nodes.set(to, { key: to, title: cited.title, number: cited.number, filed: false });
      return { from: document.id, to, role, task };
    }),
  );
  return { documents: [...nodes.values()], edges: edges.filter(({ from, to }) => from !== to) };
}

interface Cited {
  readonly cited: CitedDocument;
  readonly role: PolicyEdge['role'];
  readonly task: string | null;
}

const citations = ({ basis, tasks }: FiledDocument): readonly Cited[] => [
  ...basis.map((cited): Cited => ({ cited, role: 'basis', task: null })),
  ...tasks.flatMap((task) =>
    task.references.map((cited): Cited => ({ cited, role: cited.role, task: task.id })),
  ),
];

const filedKeys = (documents: readonly FiledDocument[]): ReadonlyMap<string, string> =>
  new Map(
    documents.flatMap(({ id, title, number }) => [
      [tidyTitle(title), id] as const,
      ...(number === null ? [] : [[tidyNumber(number), id] as const]),
    ]),
  );

const nameOf = ({ title, number }: CitedDocument): string =>
  number === null ? tidyTitle(title) : tidyNumber(number);

const tidyNumber = (number: string): string =>
  number
    .replace(/\s/g, '')
    .replace(/[[［(（〔]/gu, '〔')
    .replace(/[\]］)）〕]/gu, '〕');

/** A notice that carries a document is named by either title: 关于印发《…》的通知. */
const tidyTitle = (title: string): string =>
  title
    .replace(/[\s《》〈〉“”]/gu, '')
    .replace(/^.*关于印发/u, '')
    .replace(/的?通知$/u, '');

/** 依据链: the documents that one stands on, directly and through others, nearest first. A circle is walked once. */
export function basisChain({ edges }: PolicyGraph, from: string): readonly string[] {
  const seen = new Set([from]);
  const found: string[] = [];
  let layer: readonly string[] = [from];
  while (layer.length > 0) {
    const at = layer;
    const next = edges
      .filter((edge) => at.includes(edge.from) && edge.role !== 'named')
      .map(({ to }) => to);
    layer = [...new Set(next)].filter((key) => !seen.has(key));
    for (const key of layer) seen.add(key);
    found.push(...layer);
  }
  return found;
}
