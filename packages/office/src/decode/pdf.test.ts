// SPDX-License-Identifier: Apache-2.0
import { Zlib, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { startBudget } from './budget.js';
import { readPdf } from './pdf.js';
import { assemble, pdfFile, type PdfWords } from './sample-files.js';

const line = (text: string, y: number, x = 80): PdfWords => ({ text, x, y });

async function read(bytes: Uint8Array) {
  const source = await readPdf(bytes, startBudget());
  return source.ok ? source.value : source.error;
}

test('lines down the page, page after page, page marks and hard breaks as they stand', async () => {
  const first = [line('覆盖率达', 130), line('一、强化医保支付', 100), line('— 1 —', 800, 280)];
  const bytes = pdfFile([{ words: first }, { words: [line('到100%。（州医保局负责）', 100)] }]);
  expect(await read(bytes)).toEqual({
    text: '一、强化医保支付\n覆盖率达\n— 1 —\n到100%。（州医保局负责）',
    tables: [],
    pagesWithoutText: [],
  });
});

test('a page turned by /Rotate, and one whose words are turned themselves', async () => {
  // On a page turned 90 degrees, reading down the page is going right on the sheet.
  const turned = [
    { text: '甲乙', x: 100, y: 700, angle: 90 },
    { text: '丙丁', x: 130, y: 700, angle: 90 },
  ];
  const bytes = pdfFile([{ words: turned, rotate: 90 }, { words: turned }]);
  expect(await read(bytes)).toMatchObject({ text: '甲乙\n丙丁\n甲乙\n丙丁' });
});

test('a slanted watermark is not read', async () => {
  const words = [line('正文', 100), { text: '内部资料', x: 200, y: 400, angle: 45 }];
  expect(await read(pdfFile([{ words }]))).toMatchObject({ text: '正文' });
});

test('radicals that stand for characters become them', async () => {
  expect(await read(pdfFile([{ words: [line('⽅案\uf9e9', 100)] }]))).toMatchObject({
    text: '方案里',
  });
});

test('pages without text are told', async () => {
  const bytes = pdfFile([{ words: [] }, { words: [line('附件', 90)] }, { words: [] }]);
  expect(await read(bytes)).toMatchObject({ text: '附件', pagesWithoutText: [1, 3] });
});

describe('what is refused', () => {
  const words = [line('重点任务', 100)];

  test('a scan', async () => {
    expect(await read(pdfFile([{ words: [] }]))).toEqual({
      code: 'scanned-no-text-layer',
      format: 'pdf',
    });
  });

  test('a password', async () => {
    const zeros = '0'.repeat(64);
    const encrypt = `/ID[<${zeros}><${zeros}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${zeros}>/U<${zeros}>/P -4>>`;
    expect(await read(pdfFile([{ words }], encrypt))).toEqual({ code: 'encrypted', format: 'pdf' });
  });

  test('a file cut short, wherever it is cut', async () => {
    const whole = pdfFile([{ words }, { words }]);
    for (const share of [0.3, 0.6, 0.9, 0.99]) {
      const cut = await read(whole.subarray(0, Math.floor(whole.length * share)));
      expect(cut).toMatchObject({ code: 'corrupted', format: 'pdf' });
    }
  });

  test('pages that are not there', async () => {
    const bytes = assemble([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 3/Kids[9 0 R]>>',
    ]);
    expect(await read(bytes)).toMatchObject({ code: 'corrupted', format: 'pdf' });
  });

  test.each([
    ['a stream that grows beyond bounds', spaces(200), '/FlateDecode'],
    ['a stream packed twice', zlibSync(spaces(1)), '[/FlateDecode/FlateDecode]'],
  ])('%s', async (_, packed, filter) => {
    const content = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
    const bytes = assemble([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>',
      `<</Length ${content.length}/Filter${filter}>>\nstream\n${content}\nendstream`,
    ]);
    const start = performance.now();
    expect(await read(bytes)).toMatchObject({ code: 'zip-bomb' });
    expect(performance.now() - start).toBeLessThan(9_000);
  });
});

/** So many megabytes of spaces in zlib's form, without ever holding them. */
function spaces(megabytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zlib = new Zlib({ level: 1 }, (piece) => pieces.push(piece));
  const megabyte = new Uint8Array(1_048_576).fill(0x20);
  for (let count = 1; count <= megabytes; count += 1) zlib.push(megabyte, count === megabytes);
  return Uint8Array.from(pieces.flatMap((piece) => Array.from(piece)));
}

/** A font that is only named, as older writers leave it: the codes are the encoding's, the reader has to know them. */
const namedFont = (encoding: string, codes: string): Uint8Array =>
  assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 6 0 R>>',
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[5 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R/DW 1000>>',
    `<</Length ${codes.length + 36}>>\nstream\nBT /F 16 Tf 80 700 Td <${codes}> Tj ET\nendstream`,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
  ]);

test.each([
  ['GBK-EUC-H', 'cabec0fdcaa1'],
  ['GB-EUC-H', 'cabec0fdcaa1'],
  ['GBK2K-H', 'cabec0fdcaa1'],
  ['UniGB-UCS2-H', '793a4f8b7701'],
  ['UniGB-UTF16-H', '793a4f8b7701'],
])('fonts that are not embedded: %s', async (encoding, codes) => {
  expect(await read(namedFont(encoding, codes))).toMatchObject({ text: '示例省' });
});

test('an encoding whose table is not carried is refused, not guessed', async () => {
  expect(await read(namedFont('UniCNS-UCS2-H', '793a'))).toEqual({
    code: 'unknown-encoding',
    encoding: 'UniCNS-UCS2-H',
  });
});
