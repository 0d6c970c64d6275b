// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PDF_FONT_FILES, type PdfFonts } from '@sanyi/office';
import { once } from '../indicators/figure-house.js';

/** 公文字体: beside the data of a release, else where npm ci put the face. They are large, and read with the first PDF. */
export const paperFonts = (data: string): (() => PdfFonts) =>
  once(() => ({
    regular: readFileSync(fontFile(data, PDF_FONT_FILES.regular)),
    bold: readFileSync(fontFile(data, PDF_FONT_FILES.bold)),
  }));

function fontFile(data: string, file: string): string {
  const released = path.join(data, 'fonts', path.basename(file));
  if (existsSync(released)) return released;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`);
}
