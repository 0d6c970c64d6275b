// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />

/** 示例文件: our own notices for fictional places, built into the page. */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly kind: 'notice' | 'report';
  readonly text: string;
}

const FILES = import.meta.glob<string>('../../../data/samples/notices/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const SAMPLES: readonly Sample[] = Object.entries(FILES)
  .map(([path, text]) => sampleOf(path.slice(path.lastIndexOf('/') + 1), text))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function sampleOf(name: string, text: string): Sample {
  return {
    name,
    title: firstParagraph(text),
    kind: name.includes('report') ? 'report' : 'notice',
    text,
  };
}

function firstParagraph(text: string): string {
  return text.trimStart().split('\n')[0]?.trim() ?? '';
}
