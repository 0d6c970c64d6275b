// SPDX-License-Identifier: Apache-2.0
import { type IndicatorLibrary, loadLibrary } from '@sanyi/indicators';
import type { TreeFault } from '@sanyi/parameters';
import type { FoundFile } from '../parameters/load-parameters.js';
import { type SyntaxFault, yamlTree } from '../parameters/yaml-tree.js';

/** 指标定义文件: what the files of data/indicators hold, and everything that is wrong with them. */
export interface LoadedIndicators {
  readonly library: IndicatorLibrary;
  readonly faults: readonly IndicatorFileFault[];
  readonly files: number;
}

/** A fault with the file's path as a person finds it. */
export type IndicatorFileFault =
  | { readonly kind: 'definition'; readonly fault: TreeFault }
  | { readonly kind: 'syntax'; readonly file: string; readonly fault: SyntaxFault };

/** Reads all files as a whole; who calls has found them. */
export function loadIndicators(found: readonly FoundFile[]): LoadedIndicators {
  const parsed = found.map(({ file, text }) => ({ file, tree: yamlTree(text) }));
  const { library, faults } = loadLibrary(
    parsed.flatMap(({ file, tree }) => (tree.ok ? [{ file, tree: tree.value }] : [])),
  );
  return {
    library,
    faults: [
      ...parsed.flatMap(({ file, tree }) =>
        tree.ok ? [] : tree.error.map((fault) => ({ kind: 'syntax', file, fault }) as const),
      ),
      ...faults.map((fault) => ({ kind: 'definition', fault }) as const),
    ],
    files: found.length,
  };
}
