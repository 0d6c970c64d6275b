// SPDX-License-Identifier: Apache-2.0
import { swollenZip } from '@sanyi/testkit';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.js';
import { describeRefusal } from './refusal.js';
import { numbered, numbering, level, paragraph, pdfFile, table, wordFile } from './sample-files.js';

const word = wordFile({
  document: numbered('推进集采', 1) + table([paragraph('1'), paragraph('医保局')]),
  numbering: numbering(level(0, 'chineseCounting', '（%1）')),
});
const pdf = pdfFile([{ words: [{ text: '一、重点任务', x: 80, y: 90 }] }]);
const html = strToU8('<!doctype html><ol><li>任务</ol><table><tr><td>甲<td>乙</table>');
const text = strToU8('示例市重点任务\n一、任务');

const TEN_SECONDS = 10_000;

/** The refusal's code and its line; reading must end in time. */
async function refusalOf(bytes: Uint8Array, name: string) {
  const start = performance.now();
  const decoded = await decode(bytes, name);
  expect(performance.now() - start).toBeLessThan(TEN_SECONDS);
  if (decoded.ok) throw new Error(`read: ${decoded.value.text.slice(0, 80)}`);
  return { code: decoded.error.code, line: describeRefusal(decoded.error) };
}

/** A .docx whose document grows beyond what is read. */
const bomb = swollenZip('word/document.xml', 140, { start: '<w:document><w:body>' });

/** An OLE container that names the stream `name`, as its directory does: in UTF-16. */
function ole(name: string): Uint8Array {
  const units = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(units, 1024);
  return bytes;
}

/** What a zip says of an entry's size, overwritten in the central directory and the local header. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 7, true);
  }
  return copy;
}

const encryptedEntry = (): Uint8Array => {
  const copy = word.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return copy;
};

describe('refused in one line, in time', () => {
  test.each<[string, string, string, () => Uint8Array]>([
    ['empty', '空.docx', 'empty', () => new Uint8Array()],
    ['white space', '空白.txt', 'empty', () => strToU8(' \n\t\u3000\r\n')],
    ['a document without words', '空.docx', 'empty', () => wordFile({ document: paragraph('') })],
    ['200 MB', '大.txt', 'too-large', () => new Uint8Array(200 * 1_048_576)],
    ['a zip bomb', '弹.docx', 'zip-bomb', () => bomb],
    [
      'a zip of very many entries',
      '多.docx',
      'too-many-entries',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 10_001 }, (_, at) => [`word/${at}`, new Uint8Array()]),
          ),
          { level: 0 },
        ),
    ],
    [
      '100,000 nested tags',
      '深.html',
      'too-deep',
      () => strToU8(`<html>${'<div>'.repeat(100_000)}`),
    ],
    [
      '100,000 nested elements',
      '深.docx',
      'too-deep',
      () => wordFile({ document: '<w:ins>'.repeat(100_000) }),
    ],
    [
      'entities that expand each other',
      '笑.docx',
      'corrupted',
      () =>
        zipSync({
          'word/document.xml': strToU8(
            '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "ha">]><w:document>&a;</w:document>',
          ),
        }),
    ],
    ['a cut zip', '断.docx', 'corrupted', () => word.subarray(0, word.length - 40)],
    ['a cut PDF', '断.pdf', 'corrupted', () => pdf.subarray(0, pdf.length - 200)],
    ['an encrypted docx', '密.docx', 'encrypted', () => ole('EncryptedPackage')],
    ['a zip with encrypted entries', '密.docx', 'encrypted', encryptedEntry],
    [
      'an encrypted PDF',
      '密.pdf',
      'encrypted',
      () =>
        pdfFile(
          [{ words: [] }],
          `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>/P -4>>`,
        ),
    ],
    ['a scan', '扫描.pdf', 'scanned-no-text-layer', () => pdfFile([{ words: [] }])],
    ['an old .doc', '旧.doc', 'unknown-format', () => ole('WordDocument')],
    [
      'an image called .pdf',
      '图.pdf',
      'unknown-format',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    ],
    ['a BMP', '图.txt', 'unknown-format', () => new Uint8Array([0x42, 0x4d, 0x9a, 0, 0, 0, 0, 0])],
    ['NUL bytes', '零.txt', 'not-text', () => strToU8('任务\0\0\0')],
    [
      'a program',
      '病.docx',
      'not-text',
      () => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0xff, 0xff]),
    ],
  ])('%s', async (_, name, code, make) => {
    const refusal = await refusalOf(make(), name);
    expect(refusal.code).toBe(code);
    expect(refusal.line).toMatch(
      new RegExp(`^不能读取“${name.replace('.', '\\.')}”：[^\\n]+。$`, 'u'),
    );
  });

  test('the name of a file decides nothing', async () => {
    const formats = [word, pdf, html, text].map(async (bytes) => {
      const decoded = await decode(bytes, '通知.bin');
      return decoded.ok ? decoded.value.format : decoded.error.code;
    });
    expect(await Promise.all(formats)).toEqual(['docx', 'pdf', 'html', 'txt']);
  });

  test('a bomb that states a small size is given up before it fills the memory', async () => {
    const bytes = lying(bomb);
    const before = process.memoryUsage().rss;
    expect((await refusalOf(bytes, '弹.docx')).code).toBe('zip-bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(900 * 1_048_576);
  });
});

describe('for every damage', () => {
  /** Whatever happens, it is a text or a refusal with a line, and soon. */
  async function isAnswered(bytes: Uint8Array): Promise<void> {
    const decoded = await decode(bytes, 'x');
    if (decoded.ok) expect(decoded.value.text.trim()).not.toBe('');
    else expect(describeRefusal(decoded.error)).toMatch(/^不能读取“x”：[^\n]+。$/u);
  }

  const samples = [word, pdf, html, text];
  const place = fc.record({ sample: fc.constantFrom(...samples), at: fc.nat({ max: 1_000_000 }) });

  test('random bytes, with and without a signature', async () => {
    const signature = fc.constantFrom(
      '',
      'PK\x03\x04',
      '%PDF-1.4\n',
      '<html>',
      '{\\rtf',
      '\xff\xfe',
    );
    await fc.assert(
      fc.asyncProperty(signature, fc.uint8Array({ maxLength: 3000 }), async (start, rest) => {
        const head = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
        await isAnswered(new Uint8Array([...head, ...rest]));
      }),
      { numRuns: 300 },
    );
  });

  test('cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(place, async ({ sample, at }) => {
        await isAnswered(sample.subarray(0, at % sample.length));
      }),
      { numRuns: 300 },
    );
  });

  test('bits changed anywhere', async () => {
    const flips = fc.array(fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 7 })), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), flips, async (sample, bits) => {
        const copy = sample.slice();
        for (const [at, bit] of bits)
          copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << bit);
        await isAnswered(copy);
      }),
      { numRuns: 500 },
    );
  });
});
