// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PDF_FONT_FILES, type PdfFonts } from '@sanyi/office';
import { dataFolder } from '../data-folder.js';

/** 公文字体: beside the data of a release, else where npm ci put the face. */
export const paperFonts = (): PdfFonts => ({
  regular: readFileSync(fontFile(PDF_FONT_FILES.regular)),
  bold: readFileSync(fontFile(PDF_FONT_FILES.bold)),
});

function fontFile(file: string): string {
  const released = path.join(dataFolder(), 'fonts', path.basename(file));
  if (existsSync(released)) return released;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`);
}
