// SPDX-License-Identifier: Apache-2.0
import type { LedgerGraph } from '@sanyi/contract';

type Graph = ReturnType<typeof LedgerGraph.parse>;
type Document = Graph['documents'][number];
type Role = Graph['edges'][number]['role'];

/** A filed document and what it stands on, each once with the strongest tie. */
export interface Standing {
  readonly document: Document;
  readonly on: readonly (Document & { readonly role: Role })[];
}

const STRENGTH: readonly Role[] = ['basis', 'to-implement', 'named'];

/** Every filed document with the documents that it names, basis first. */
export const standingOn = ({ documents, edges }: Graph): readonly Standing[] =>
  documents
    .filter(({ filed }) => filed)
    .map((document) => ({
      document,
      on: STRENGTH.flatMap((role) =>
        documents
          .filter(({ key }) => strongest(edges, document.key, key) === role)
          .map((one) => ({ ...one, role })),
      ),
    }));

const strongest = (edges: Graph['edges'], from: string, to: string): Role | undefined =>
  STRENGTH.find((role) =>
    edges.some((edge) => edge.from === from && edge.to === to && edge.role === role),
  );
