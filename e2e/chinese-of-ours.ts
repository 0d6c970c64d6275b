// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';

/** Chinese in texts and names of the page that are not marked as given by somebody (`lang`). */
export async function chineseOfOurs(page: Page): Promise<readonly string[]> {
  const [texts, names, given] = await page.evaluate(() => {
    const GIVEN = '[lang="zh-CN"]';
    const all = [...document.querySelectorAll('body *')];
    const ours = all.filter((element) => element.closest(GIVEN) === null);
    const ownText = (element: Element) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '');
    return [
      [document.title, ...ours.flatMap(ownText)],
      ours.flatMap((element) =>
        ['aria-label', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ),
      all.filter((element) => element.matches(GIVEN)).map(({ textContent }) => textContent),
    ];
  });
  // A button may be named after what it acts on: 'Manage 省医改办经办'.
  const withoutGiven = (name: string) =>
    given.reduce((rest, words) => (words === '' ? rest : rest.replace(words, '')), name);
  return [...texts, ...names.map(withoutGiven)].filter((words) => /[\u4e00-\u9fff]/.test(words));
}
