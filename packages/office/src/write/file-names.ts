// SPDX-License-Identifier: Apache-2.0

/** Longest part of a path, in signs. Windows allows a path of 260; a Chinese sign takes 3 of the 255 bytes of Linux. */
const LONGEST = 60;

/**
 * One part of a path that Windows, macOS and Linux take: forbidden signs become `_`, no dot or blank at an end, no
 * device name (CON), no more than 60 signs.
 */
export function safeFileName(name: string): string {
  const { stem, ending } = partsOf(replaced(name));
  const short = trimmed(
    Array.from(stem)
      .slice(0, LONGEST - ending.length)
      .join(''),
  );
  const usable = short === '' ? '未命名' : short;
  return DEVICE.test(usable) ? `_${usable}${ending}` : usable + ending;
}

/**
 * Safe paths in the order given, each one used once: a path taken already (also in other case) gets (2), (3) … before its
 * ending.
 */
export function uniquePaths(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
    const safe = (parts.length > 0 ? parts : ['']).map(safeFileName);
    const folder = safe.slice(0, -1).map((part) => `${part}/`);
    const unique = freeName(folder.join(''), safe.at(-1) ?? '', taken);
    taken.add(keyOf(unique));
    return unique;
  });
}

/** Folder names of units, numbered in their order, so that they sort as the document lists them: 003_省医保局. */
export function unitFolders(units: readonly string[]): readonly string[] {
  const digits = Math.max(2, String(units.length).length);
  return units.map((unit, index) =>
    safeFileName(`${String(index + 1).padStart(digits, '0')}_${unit.replaceAll('.', '．')}`),
  );
}

const FORBIDDEN = /[\u0000-\u001f\u007f/\\:*?"<>|\u200b-\u200f\u202a-\u202e\ufeff]|\p{Surrogate}/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const replaced = (name: string): string => name.normalize('NFC').replace(FORBIDDEN, '_');

const trimmed = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '');

function partsOf(name: string): { stem: string; ending: string } {
  const [, stem, ending] = /^(.+?)(\.[A-Za-z0-9]{1,5})$/su.exec(name) ?? [];
  return stem === undefined || ending === undefined ? { stem: name, ending: '' } : { stem, ending };
}

function freeName(folder: string, name: string, taken: ReadonlySet<string>): string {
  const { stem, ending } = partsOf(name);
  for (let count = 1; ; count += 1) {
    const candidate = `${folder}${stem}${count === 1 ? '' : `(${count})`}${ending}`;
    if (!taken.has(keyOf(candidate))) return candidate;
  }
}

/** Windows and macOS do not tell case apart. */
const keyOf = (path: string): string => path.toLowerCase().normalize('NFKC');
