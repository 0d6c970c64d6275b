// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfCsv, endOfLines, inUtf8, recordChunks, UnreadableInput } from './record-chunks.js';

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield Uint8Array.from(bytes.subarray(at, at + size));
    await Promise.resolve();
  }
}

/** Reads each chunk as a worker does: its bytes are taken away. */
async function taken(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  for await (const chunk of chunks) {
    const whole = chunk.byteLength === chunk.buffer.byteLength ? chunk : Uint8Array.from(chunk);
    const buffer = whole.buffer as ArrayBuffer;
    texts.push(new TextDecoder().decode(structuredClone(buffer, { transfer: [buffer] })));
  }
  return texts;
}

describe('chunks of records', () => {
  test('hold whole records, all of them once, also when each is taken away as it comes', async () => {
    const row = fc
      .stringMatching(/^[a-z,"\n]{0,12}$/)
      .map((text) => `"${text.replaceAll('"', '""')}"\n`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 40 }),
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 1, max: 64 }),
        async (rows, piece, size) => {
          const bytes = Buffer.from(rows.join(''));
          const texts = await taken(recordChunks(piecesOf(bytes, piece), endOfCsv, size));
          expect(texts.join('')).toBe(rows.join(''));
          for (const text of texts) expect(text.split('"').length % 2).toBe(1);
        },
      ),
    );
  });

  test('may be taken away although nothing of them is left over', async () => {
    const row = `${'a'.repeat(4095)}\n`;
    const bytes = Buffer.from(row.repeat(12));
    const texts = await taken(recordChunks(piecesOf(bytes, 8192), endOfCsv, 8192));
    expect(texts.join('')).toBe(row.repeat(12));
  });

  test('of lines end at line ends; the last may have none', async () => {
    const texts = await taken(recordChunks(piecesOf(Buffer.from('aa\nbb\ncc'), 3), endOfLines, 2));
    expect(texts).toEqual(['aa\n', 'bb\n', 'cc']);
  });

  test('a quote that is never closed is refused before memory is full', async () => {
    const endless = (async function* () {
      for (;;) {
        yield Buffer.alloc(8 << 20, 0x22 + 1);
        await Promise.resolve();
      }
    })();
    await expect(taken(recordChunks(endless, () => 0))).rejects.toThrow(UnreadableInput);
  });
});

describe('bytes in UTF-8', () => {
  const gb18030 = Buffer.from([0xbc, 0xd7, 0x2c, 0xd2, 0xd2]); // 甲,乙
  test.each<['auto' | 'gb18030' | 'utf-8', Uint8Array, string]>([
    ['auto', gb18030, '甲,乙'],
    ['gb18030', gb18030, '甲,乙'],
    ['auto', Buffer.from('\ufeff甲'), '甲'],
    ['auto', Buffer.from('甲乙'), '甲乙'],
    ['auto', Buffer.alloc(0), ''],
  ])('as %s, cut anywhere', async (encoding, bytes, expected) => {
    for (const size of [2, 3, 5]) {
      const first = encoding === 'auto' ? bytes.length || 1 : size;
      const pieces: string[] = [];
      for await (const piece of inUtf8(piecesOf(bytes, first), encoding)) {
        pieces.push(Buffer.from(piece).toString());
      }
      expect(pieces.join('')).toBe(expected);
    }
  });
});
