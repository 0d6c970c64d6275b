// SPDX-License-Identifier: Apache-2.0

/** 可登记的网址主机: government, standards bodies, and publishers of official texts; with everything below them. */
export const ADDRESS_HOSTS: readonly string[] = [
  'gov.cn',
  'npc.gov.cn',
  'iso.org',
  'who.int',
  'spc.org.cn',
  'people.com.cn',
  'news.cn',
  'xinhuanet.com',
  'pmph.com',
];

/** Whether a web address may stand beside a source: http or https, a listed host, no user name and no port. */
export function isAllowedAddress(address: string): boolean {
  const [, host] = /^https?:\/\/([a-z0-9.-]+)(?:[/?#]\S*)?$/.exec(address) ?? [];
  return (
    host !== undefined &&
    ADDRESS_HOSTS.some((known) => host === known || host.endsWith(`.${known}`))
  );
}
