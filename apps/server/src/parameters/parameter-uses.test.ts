// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { libraryOf, type ParameterUse } from '@sanyi/parameters';
import { sampleParameter } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { placeNames } from '../access/place-names.js';
import { registryBook } from '../registry/registry-book.js';
import { DECLARED_USES, usesIn } from './parameter-uses.js';
import { shippedParameters } from './shipped-parameters.js';

const ROOT = path.join(import.meta.dirname, '../../../..');
const names = placeNames(new Map([['990102', '示例县']]));
const source = { document: 'sample-notice', at: '一', published: '2024-12-20' };

test('who declares a parameter and who goes by its value are its users', () => {
  const declared: readonly ParameterUse[] = [
    {
      ...{ parameter: 'sample.*', user: 'pay.sample', kind: 'rule' },
      label: { zh: '示例规则', en: 'Sample rule' },
      pickedBy: { zh: '年末', en: 'end of the year' },
    },
  ];
  const adopting = sampleParameter({
    ...{ region: '990102', values: [] },
    inherit: { from: '990100', since: '2026-01-01', source },
  });
  const library = libraryOf([sampleParameter(), adopting], []);
  const uses = usesIn(library, sampleParameter(), { names, declared });
  expect(uses.map(({ user, kind, label }) => [user, kind, label.zh])).toEqual([
    ['pay.sample', 'rule', '示例规则'],
    ['990102/sample.allowance', 'adoption', '示例县沿用这里的值'],
  ]);
  expect(usesIn(library, adopting, { names, declared })).toHaveLength(1);
});

test('nobody declares a parameter that does not exist', () => {
  const { registry } = registryBook(path.join(ROOT, 'data/registry'));
  const regions = new Set(registry.regions.byCode.keys());
  const { parameters } = shippedParameters(path.join(ROOT, 'data'), regions);
  const known = (use: ParameterUse) =>
    parameters.some(({ id }) =>
      use.parameter.endsWith('.*')
        ? id.startsWith(use.parameter.slice(0, -1))
        : id === use.parameter,
    );
  expect(DECLARED_USES.filter((use) => !known(use))).toEqual([]);
});

/** What the packages take from the front door of parameters, by package; tests aside. */
const taken = readdirSync(path.join(ROOT, 'packages')).map((name) => ({
  name,
  names: importsIn(path.join(ROOT, 'packages', name, 'src')),
}));

function importsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .flatMap((text) => [
      ...text.matchAll(/import (?:type )?\{([^}]*)\} from '@sanyi\/parameters'/g),
    ])
    .flatMap(([, names = '']) => names.split(',').map((one) => one.replace('type ', '').trim()));
}

test('an engine reads values only through the reader that knows what it declared, and is in the list', () => {
  expect(taken.flatMap(({ names }) => names)).toContain('PARAMETER_UNITS');
  const past = ['lookUp', 'valueOn', 'draftValueOn', 'findParameter'];
  expect(taken.filter(({ names }) => names.some((one) => past.includes(one)))).toEqual([]);
  const readers = taken.filter(({ names }) => names.includes('readerFor'));
  const declared = new Set(DECLARED_USES.map(({ user }) => user.split('.')[0]));
  expect(readers.filter(({ name }) => !declared.has(name)).map(({ name }) => name)).toEqual([]);
});
