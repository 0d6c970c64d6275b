// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { unitOf } from './unit.js';

const { departments, regions } = projectRegistry();

function unit(id: string, code: string) {
  const [department, region] = [departments.get(id), regions.byCode.get(code)];
  if (department === undefined || region === undefined) throw new Error(`${id} ${code}`);
  return unitOf(department, region, regions.byCode.get(region.parent ?? ''));
}

test.each([
  ['health-commission', '000000', '国家卫生健康委员会'],
  ['health-commission', '532300', '楚雄彝族自治州卫生健康委员会'],
  ['health-commission', '532601', '文山市卫生健康局'],
  ['organisation-department', '532300', '中共楚雄州委组织部'],
  ['tax', '532300', '国家税务总局楚雄彝族自治州税务局'],
  ['ecology-environment', '532601', '文山壮族苗族自治州生态环境局文山市分局'],
])('%s of %s is %s', (id, code, name) => {
  expect(unit(id, code)).toMatchObject({ id: `${code}.${id}`, name, region: code });
});

test('a level without the department has no unit', () => {
  expect(unit('drug-administration', '532300')).toBeNull();
});

test('a 街道 has a 办事处 and a 镇 a government', () => {
  const street = [...regions.byCode.values()].find(({ name }) => name === '竹关街道')?.code ?? '';
  expect(unit('government', street)).toBeNull();
  expect(unit('subdistrict-office', street)?.name).toBe('竹关街道办事处');
  const town = [...regions.byCode.values()].find(({ name }) => name === '马塘镇')?.code ?? '';
  expect(unit('subdistrict-office', town)).toBeNull();
  expect(unit('government', town)?.name).toBe('马塘镇人民政府');
});

test('below the province a unit of the pattern is assumed, whatever the row says', () => {
  expect([unit('finance', '530000')?.status, unit('finance', '532300')?.status]).toEqual([
    'reported',
    'assumed',
  ]);
});
