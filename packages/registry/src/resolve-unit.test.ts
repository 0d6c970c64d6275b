// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { projectRegistry } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveUnit, type UnitQuery } from './resolve-unit.js';
import { chainOf, regionsOn } from './regions.js';
import { holdsOn } from './validity.js';

const registry = projectRegistry();

const query = (
  words: string,
  code: string | null,
  year: number | null,
  wanted?: string,
): UnitQuery => ({
  words,
  issuerLevel: code === null ? null : (registry.regions.byCode.get(code)?.level ?? null),
  issuerRegion: code,
  on: year === null ? null : (dayOf(year, 8, 1) ?? null),
  ...(wanted === undefined ? {} : { function: wanted }),
});

const resolve = (...args: Parameters<typeof query>) => resolveUnit(registry, query(...args));

describe('one unit', () => {
  test.each([
    ['州卫计委', '532300', 2018, '楚雄彝族自治州卫生和计划生育委员会'],
    ['州卫计委', '532300', 2024, '楚雄彝族自治州卫生健康委员会'],
    ['州卫健委', '532300', 2024, '楚雄彝族自治州卫生健康委员会'],
    ['市医保局', '532601', 2024, '文山市医疗保障局'],
    ['市卫健局', '532601', 2024, '文山市卫生健康局'],
    ['市医保局', '530100', 2024, '昆明市医疗保障局'],
    ['省人社厅', '532300', 2024, '云南省人力资源和社会保障厅'],
    ['财政厅', '532601', 2024, '云南省财政厅'],
    ['卫生健康委', '000000', 2024, '国家卫生健康委员会'],
    ['国家医保局', '530000', 2021, '国家医疗保障局'],
    ['人力资源社会保障部', '530000', 2021, '人力资源和社会保障部'],
    ['国务院办公厅', '532601', 2024, '国务院办公厅'],
    ['团州委', '532300', 2018, '共青团楚雄州委员会'],
    ['共青团楚雄州委员会', '530000', 2024, '共青团楚雄州委员会'],
    ['县市场监管局', '532326', 2024, '大姚县市场监督管理局'],
    ['市市监局', '532601', 2024, '文山市市场监督管理局'],
    ['市监局', '532601', 2024, '文山市市场监督管理局'],
    ['教体局', '532601', 2024, '文山市教育体育局'],
    ['省卫生健康委', '990000', 2026, '示例省卫生健康委员会'],
    ['县委组织部', '990121', 2026, '中共青禾县委组织部'],
    ['纪检部门', '532300', 2018, '中共楚雄州纪律检查委员会、楚雄彝族自治州监察委员会'],
    ['楚雄开发区管委会', '532300', 2018, '楚雄开发区管委会'],
    ['市二院', '532601', 2024, '文山市第二人民医院'],
    ['昆明海关', '530000', 2021, '中华人民共和国昆明海关'],
  ])('%s in a paper of %s, %i, is %s', (words, code, year, name) => {
    expect(resolve(words, code, year)).toMatchObject({ kind: 'one', unit: { name } });
  });

  test('without a day the unit that is written is meant', () => {
    expect(resolve('州卫计委', '532300', null)).toMatchObject({
      unit: { id: '532300.health-family-planning' },
      steps: [],
    });
  });

  test('the function decides who goes on, and the step is shown', () => {
    expect(resolve('州人社局', '532300', 2024, 'insurance')).toMatchObject({
      unit: { name: '楚雄彝族自治州医疗保障局' },
      steps: [{ function: 'insurance', since: '2019-01-01' }],
    });
    expect(resolve('州人社局', '532300', 2024, 'personnel')).toMatchObject({
      unit: { name: '楚雄彝族自治州人力资源和社会保障局' },
      steps: [],
    });
  });

  test.each(['市财政局（市国资委）', '市财政局(市国资委)'])(
    '%s is one unit with two names',
    (words) => {
      expect(resolve(words, '532601', 2024)).toMatchObject({
        unit: { id: '532601.finance' },
        alsoNamed: '市国资委',
      });
    },
  );
});

describe('not one', () => {
  test('a unit split by function without a function is several', () => {
    expect(resolve('省食品药品监管局', '530000', 2024)).toMatchObject({
      kind: 'several',
      reason: 'split-by-function',
      units: [{}, {}],
    });
  });

  test('a name of several places is several', () => {
    const towns = [...registry.regions.byName].filter(
      ([name, some]) =>
        name.endsWith('镇') && some.filter(({ code }) => code.startsWith('53')).length > 1,
    );
    const [name = ''] = towns[0] ?? [];
    expect(resolve(`${name}人民政府`, '530000', 2024)).toMatchObject({
      kind: 'several',
      reason: 'name-shared',
    });
  });

  test.each([
    ['各州、市医改领导小组', '530000', 'each-region'],
    ['省直有关部门', '530000', 'departments'],
    ['省医改领导小组各成员单位', '530000', 'departments'],
    ['县级卫生计生部门', '532300', 'each-region'],
    ['各成员单位', '532601', 'departments'],
  ])('%s is a collective', (words, code, of) => {
    expect(resolve(words, code, 2021)).toMatchObject({ kind: 'collective', members: { of } });
  });

  test('省直 in a paper of a county speaks of the province', () => {
    expect(resolve('省直有关部门', '532601', 2021)).toMatchObject({
      members: { region: '530000' },
    });
  });

  test.each([
    ['州河长办', '532300', 2018, 'not-in-registry'],
    ['县财政局', '530000', 2018, 'region-open'],
    ['州财政局', null, 2018, 'region-open'],
    ['广东省卫生健康委', '530000', 2024, 'region-not-covered'],
    ['州医保局', '532300', 2017, 'not-yet'],
  ])('%s of %s in %i is unknown: %s', (words, code, year, reason) => {
    expect(resolve(words, code, year)).toMatchObject({ kind: 'unknown', reason });
  });

  test('a unit that came later is named', () => {
    expect(resolve('州医保局', '532300', 2017)).toMatchObject({
      reason: 'not-yet',
      unit: { id: '532300.health-insurance' },
    });
  });
});

describe('for every name', () => {
  const codes = regionsOn(registry.regions, '000000', 'county', null)
    .map(({ code }) => code)
    .filter((code) => /^(?:53|99)/.test(code));
  const forms = [...registry.byForm.keys()].filter((form) => !form.includes('~'));
  const written = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc
      .tuple(
        fc.constantFrom('', '省', '州', '市', '县', '区', '各县市', '中共', '团'),
        fc.constantFrom(...forms),
      )
      .map(([prefix, form]) => prefix + form),
    fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...forms)).map(([a, b]) => `${a}（${b}）`),
  );
  const years = fc.option(fc.integer({ min: 2005, max: 2030 }));

  test('an answer is given, and never thrown', () => {
    fc.assert(
      fc.property(written, fc.option(fc.constantFrom(...codes)), years, (words, code, year) => {
        expect(['one', 'several', 'collective', 'unknown']).toContain(
          resolve(words, code, year).kind,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('units answered for a day stand on it, and lie on the issuer’s way up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.constantFrom(...codes),
        fc.integer({ min: 2005, max: 2030 }),
        (form, code, year) => {
          const asked = query(form, code, year);
          const answer = resolveUnit(registry, asked);
          const units = answer.kind === 'one' ? [answer.unit] : [];
          const way = chainOf(registry.regions, code).map((region) => region.code);
          for (const unit of answer.kind === 'several' ? answer.units : units) {
            expect(holdsOn(unit, asked.on), `${form} ${code} ${year}`).toBe(true);
            expect(way).toContain(unit.region);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a unit’s full name leads back to it while it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.constantFrom(...registry.departments.keys()),
        (code, id) => {
          const region = registry.regions.byCode.get(code);
          const department = registry.departments.get(id);
          const template = department?.names.county ?? null;
          if (region === undefined || template === null || template.includes('{')) return;
          const found = resolve(region.name + template, code, null);
          expect(found).toMatchObject({ kind: 'one', unit: { id: `${code}.${id}` } });
        },
      ),
    );
  });
});
