// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitList } from './unit-list.js';

function read(text: string): { readonly units: readonly string[]; readonly openEnded: boolean } {
  const { units, openEnded } = unitList(text, [0, text.length]);
  return { units: units.map((unit) => text.slice(...unit)), openEnded };
}

describe('a list of units', () => {
  test.each([
    ['县教育局、县财政局、县民政局', ['县教育局', '县财政局', '县民政局']],
    ['县教育局，县财政局；县民政局', ['县教育局', '县财政局', '县民政局']],
    ['县教育局,县财政局;县民政局', ['县教育局', '县财政局', '县民政局']],
    ['县教育局\n县财政局', ['县教育局', '县财政局']],
    ['县教育局 县财政局 各乡镇', ['县教育局', '县财政局', '各乡镇']],
    ['县林草局（县绿化办） 县水利局', ['县林草局（县绿化办）', '县水利局']],
  ])('is cut at its signs: %j', (text, units) => {
    expect(read(text).units).toEqual(units);
  });

  test.each([
    ['县教育局和县财政局', ['县教育局', '县财政局']],
    ['县教育局及县财政局', ['县教育局', '县财政局']],
    ['县教育局以及县财政局', ['县教育局', '县财政局']],
    ['县教育局与县财政局', ['县教育局', '县财政局']],
    ['县教育局会同县财政局', ['县教育局', '县财政局']],
    ['县教育局并县财政局', ['县教育局', '县财政局']],
  ])('is cut at a conjunction between two names: %s', (text, units) => {
    expect(read(text).units).toEqual(units);
  });

  test.each([
    ['县发展和改革局'],
    ['县自然资源和规划局'],
    ['县文化和旅游局'],
    ['县卫生健康局和食品'],
    ['食品和县财政局'],
    ['县退役军人 事务局'],
  ])('leaves a conjunction or a space inside a name alone: %s', (text) => {
    expect(read(text).units).toEqual([text]);
  });

  test.each([
    ['市财政局（市国资委）、市教育局', ['市财政局（市国资委）', '市教育局']],
    ['各县（市、区）人民政府、市教育局', ['各县（市、区）人民政府', '市教育局']],
  ])('is not cut inside brackets: %s', (text, units) => {
    expect(read(text).units).toEqual(units);
  });

  test.each([
    ['各州、市医改领导小组', ['各州、市医改领导小组']],
    ['省教育厅、各州、市、县人民政府', ['省教育厅', '各州、市、县人民政府']],
    ['各县、区教育局、市财政局', ['各县、区教育局', '市财政局']],
    ['各县教育局、市财政局', ['各县教育局', '市财政局']],
    ['各州，市财政局', ['各州', '市财政局']],
    ['各州、工会', ['各州', '工会']],
  ])('keeps regions that name nobody alone together with what follows: %s', (text, units) => {
    expect(read(text).units).toEqual(units);
  });

  test.each([
    ['县教育局、县财政局等', ['县教育局', '县财政局'], true],
    ['县教育局、县财政局等部门', ['县教育局', '县财政局'], true],
    ['县教育局等有关单位', ['县教育局'], true],
    ['县教育局、县财政局等6个部门', ['县教育局', '县财政局'], true],
    ['县教育局、县财政局', ['县教育局', '县财政局'], false],
    ['等部门', ['等部门'], false],
    ['县高等学校', ['县高等学校'], false],
  ])('is open-ended where 等 follows a name: %s', (text, units, openEnded) => {
    expect(read(text)).toEqual({ units, openEnded });
  });

  test.each([
    ['由县教育局', ['县教育局']],
    ['和县教育局', ['县教育局']],
    ['具体由县教育局', ['县教育局']],
    [' 、县教育局。', ['县教育局']],
    ['商县财政局', ['县财政局']],
    ['县教育局和县财政局和商务局', ['县教育局', '县财政局', '商务局']],
    ['由商务局', ['商务局']],
    ['与会单位', ['与会单位']],
    ['由', ['由']],
  ])('leaves out what leads to a name: %j', (text, units) => {
    expect(read(text).units).toEqual(units);
  });

  test.each(['商务局', '和平区教育局', '即墨区教育局', '商城县教育局'])(
    'keeps a name whole that begins as a conjunction does: %s',
    (name) => {
      expect(read(name).units).toEqual([name]);
    },
  );

  test('reads only its range', () => {
    const text = '省教育厅、县教育局、县财政局';
    expect(unitList(text, [5, 9]).units).toEqual([[5, 9]]);
  });

  test('has its names inside the range, in order and apart, whatever the text', () => {
    const signs = ['县', '局', '、', '，', ' ', '（', '）', '和', '等', '各', '州', '市', '由'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs)), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const [from, to] of unitList(text, [0, text.length]).units) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
