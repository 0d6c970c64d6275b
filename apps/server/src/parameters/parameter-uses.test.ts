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

/** Packages that depend on parameters and read no values: they print them or test them. */
const NO_USERS = ['office', 'testkit'];

test('an engine that reads parameters is in the list of uses', () => {
  const packages = readdirSync(path.join(ROOT, 'packages')).filter((name) => {
    const manifest = readFileSync(path.join(ROOT, 'packages', name, 'package.json'), 'utf8');
    const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: object };
    return '@sanyi/parameters' in dependencies;
  });
  expect(packages.length).toBeGreaterThan(0);
  const declared = new Set(DECLARED_USES.map(({ user }) => user.split('.')[0]));
  expect(packages.filter((name) => !NO_USERS.includes(name) && !declared.has(name))).toEqual([]);
});
