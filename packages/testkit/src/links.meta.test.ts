// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesLike, isThere, textOf } from './repository.js';

const PAPERS = /(?:^|\/)README[^/]*\.md$|^docs\/.*\.md$|^[^/]+\.md$|^\.github\/.*\.md$/;

/** The places a page points to inside the repository, from its root; code and comments hold no link. */
function placesIn(file: string, text: string): string[] {
  const prose = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)]
    .map(([, to = '']) => decodeURI(to.replace(/#.*$/, '')))
    .filter((to) => to !== '' && !/^[a-z]+:/.test(to))
    .map((to) => path.posix.join(path.posix.dirname(file), to));
}

test('finds what a page points to', () => {
  const page = [
    '[a](adr/x.md#why) ![b](../pictures/b.png) [c](https://example.org) [d](#here) [e](<f.md> "g")',
    '```md\n[h](none.md)\n```',
    '`[i](none.md)` <!-- ![j](none.png) -->',
  ].join('\n');
  expect(placesIn('docs/a.md', page)).toEqual(['docs/adr/x.md', 'pictures/b.png', 'docs/f.md']);
});

test('every relative link in the papers leads somewhere', () => {
  const papers = filesLike(PAPERS);
  const places = papers.flatMap((file) => placesIn(file, textOf(file)).map((to) => ({ file, to })));
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter(({ to }) => !isThere(to))).toEqual([]);
});
