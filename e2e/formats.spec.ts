// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { type Browser, expect } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { sample, test } from './desk-page.js';

const TEXT = readFileSync(sample('02-county-measures.txt'), 'utf8');
const paragraphs = TEXT.split('\n').filter((line) => line !== '');
const html = `<!doctype html><meta charset="utf-8"><body>${paragraphs.map((line) => `<p>${line}</p>`).join('')}`;

test('a Word file is read', async ({ desk }) => {
  await desk.dropText('措施.docx', Buffer.from(wordFile()));
  await expect(desk.cards).toHaveCount(8);
  await expect(desk.page.locator('.text .k-unit').first()).toHaveText('县委组织部');
});

test('a PDF file with a text layer is read', async ({ desk, browser }) => {
  await desk.dropText('措施.pdf', await pdfFile(browser));
  await expect(desk.cards).toHaveCount(8);
});

test('a page of the web is read', async ({ desk }) => {
  await desk.dropText('措施.html', html);
  await expect(desk.cards).toHaveCount(8);
});

test('a picture in the clothes of a Word file is refused with what to do', async ({ desk }) => {
  await desk.dropText(
    '扫描.docx',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  );
  await expect(desk.page.getByRole('alert')).toContainText('这是图片，没有文字');
});

test('a browser of 2021 reads, corrects and exports too', async ({ desk, browser }) => {
  await desk.page.addInitScript(withoutYoungerThings);
  await desk.page.reload();
  await desk.dropText('措施.docx', Buffer.from(wordFile()));
  await expect(desk.cards).toHaveCount(8);
  await desk.dropText('措施.pdf', await pdfFile(browser));
  await expect(desk.page.locator('.document-tab')).toHaveCount(2);
  await expect(desk.cards).toHaveCount(8);
  await desk.cards.first().getByRole('checkbox').check();
  await desk.page.getByRole('button', { name: '导出', exact: true }).click();
  const { bytes } = await desk.download(() =>
    desk.page
      .locator('dialog')
      .getByRole('button', { name: /^各单位分工单/ })
      .click(),
  );
  expect(bytes.length).toBeGreaterThan(10_000);
});

/** Takes away what Chromium 94 lacks, in the page and in the page's own worker. */
function withoutYoungerThings(): void {
  const take = (): void => {
    const younger: readonly (readonly [object, readonly string[]])[] = [
      [
        Array.prototype,
        ['toSorted', 'toSpliced', 'toReversed', 'with', 'findLast', 'findLastIndex'],
      ],
      [
        Object.getPrototypeOf(Int8Array.prototype) as object,
        ['toSorted', 'toReversed', 'with', 'findLast', 'findLastIndex'],
      ],
      [Promise, ['withResolvers', 'try']],
      [URL, ['parse', 'canParse']],
      [Object, ['groupBy']],
      [Map, ['groupBy']],
      [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
      [WeakMap.prototype, ['getOrInsert', 'getOrInsertComputed']],
      [
        Set.prototype,
        ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
      ],
      [Uint8Array, ['fromBase64', 'fromHex']],
      [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
      [Math, ['sumPrecise']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength']],
      [AbortSignal, ['any', 'timeout']],
      [globalThis, ['structuredClone', 'Iterator']],
    ];
    for (const [owner, names] of younger)
      for (const name of names) Reflect.deleteProperty(owner, name);
  };
  take();
  const NewBlob = Blob;
  window.Blob = class extends NewBlob {
    constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
      const isWorker = options?.type?.includes('javascript') === true;
      super(isWorker ? [`(${String(take)})();`, ...parts] : parts, options);
    }
  };
}

async function pdfFile(browser: Browser): Promise<Buffer> {
  const printer = await browser.newPage();
  await printer.setContent(html);
  const pdf = await printer.pdf({ format: 'A4' });
  await printer.close();
  return pdf;
}

/** The least that makes a Word file. */
function wordFile(): Uint8Array {
  const body = paragraphs.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const office =
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}
