// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeParameterFault, type FileFault } from '@sanyi/office';
import { afterAll, describe, expect, test } from 'vitest';
import { loadFolders } from './parameter-folder.js';

const FIXTURES = new URL('./fixtures/broken/', import.meta.url);
const FILE = '990100/sample/allowance.yaml';
const NOTICE =
  'key: sample-notice\ntitle: 示例通知\nissuer: 示例市人民政府\npublished: 2025-12-20\nstatus: read\n';

const root = mkdtempSync(path.join(tmpdir(), 'sanyi-parameters-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Lays one parameter file down where the sample belongs, and reads the folders. */
async function loaded(name: string, text: string) {
  const data = path.join(root, name);
  for (const folder of ['parameters/990100/sample', 'documents']) {
    mkdirSync(path.join(data, folder), { recursive: true });
  }
  writeFileSync(path.join(data, 'parameters', FILE), text);
  writeFileSync(path.join(data, 'documents/sample-notice.yaml'), NOTICE);
  return loadFolders({
    parameters: path.join(data, 'parameters'),
    documents: path.join(data, 'documents'),
    regions: new Set(['990000', '990100']),
  });
}

/** `code line:column path`, as the first line of a fixture says it. */
function brief(one: FileFault): string {
  if (one.kind === 'stray') return 'stray';
  const { code, line, column } = one.fault;
  const where = one.kind === 'parameter' ? ` ${one.fault.path}` : '';
  return `${code} ${line}:${column}${where}`.trim();
}

const names = readdirSync(FIXTURES).filter((name) => name !== 'sound.yaml');

describe('one broken file for each way a file can be wrong', () => {
  test('the file they were made from is sound', async () => {
    const sound = readFileSync(new URL('sound.yaml', FIXTURES), 'utf8');
    const { faults, library } = await loaded('sound', sound);
    expect(faults).toEqual([]);
    expect(library.parameters.map(({ id }) => id)).toEqual(['sample.allowance']);
  });

  test.each(names)('%s is refused at its place, in words that say what to do', async (name) => {
    const text = readFileSync(new URL(name, FIXTURES), 'utf8');
    const [, expected = ''] = /^# expect: (.*)$/m.exec(text) ?? [];
    const { faults } = await loaded(name, text);
    expect(faults.map(brief)).toContain(expected);
    for (const fault of faults) {
      expect(describeParameterFault(fault)).toMatch(
        /^990100\/sample\/allowance\.yaml:\d+:\d+.*[\u4e00-\u9fff].*。$/,
      );
    }
  });

  test('there are enough of them', () => {
    expect(names.length).toBeGreaterThan(40);
  });
});

test('a file that is no parameter file is named', async () => {
  const { faults } = await loaded('stray', '');
  expect(faults.map(brief)[0]).toMatch(/^not-a-map/);
  writeFileSync(path.join(root, 'stray/documents/notes.txt'), 'x');
  const again = await loaded('stray', '');
  expect(
    again.faults.filter(({ kind }) => kind === 'stray').map(describeParameterFault)[0],
  ).toContain('notes.txt');
});
