// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { waysToRead } from './read-name.js';

const registry = projectRegistry();

function ways(words: string, issuer: string | null) {
  const region = issuer === null ? null : (registry.regions.byCode.get(issuer) ?? null);
  const { placed, open } = waysToRead(registry, words, region);
  return { placed: placed.map((way) => `${way.region.code} ${way.form}`), open };
}

test.each([
  ['省', '省财政厅', '532601', '530000 财政厅'],
  ['州', '州财政局', '532601', '532600 财政局'],
  ['市, in a county-level city', '市财政局', '532601', '532601 财政局'],
  ['市, in a county of a 市', '市财政局', '530326', '530300 财政局'],
  ['市, in a prefecture', '市财政局', '530300', '530300 财政局'],
  ['县, in an autonomous county', '县财政局', '530721', '530721 财政局'],
  ['区', '区财政局', '530302', '530302 财政局'],
  ['自治区 as 区', '自治区财政厅', '450000', '450000 财政厅'],
  ['a township’s own county', '市财政局', '532601102', '532601 财政局'],
  ['a name', '楚雄州财政局', '530000', '532300 财政局'],
  ['a path', '云南省楚雄州财政局', '530000', '532300 财政局'],
  ['the party', '中共楚雄州委组织部', '530000', '532300 委组织部'],
  ['the tax of a place', '国家税务总局楚雄州税务局', '530000', '532300 税务局'],
  ['a league', '团州委', '532300', '532300 团~委'],
])('%s: %s in a paper of %s', (_, words, issuer, way) => {
  expect(ways(words, issuer).placed).toContain(way);
});

test('a level that the issuer does not stand in is open', () => {
  expect(ways('县财政局', '530000')).toEqual({ placed: [], open: true });
  expect(ways('财政局', '530000')).toEqual({ placed: [], open: false });
});

test('of places of one name those of the issuer’s province are meant', () => {
  const read = ways('城关镇人民政府', '530000').placed;
  expect(read.every((way) => way.startsWith('53'))).toBe(true);
});
