// SPDX-License-Identifier: Apache-2.0

// In this order: each of them says that it is one of those below it too.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/Edge?A?\/(\d+)/, 'Edge'],
  [/QQBrowser\/(\d+)/, 'QQBrowser'],
  [/QIHU|360[SE]E/, '360'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Mozilla/5.0 (Windows NT 10.0) … Chrome/94.0 …` → `Chrome 94 · Windows`; what is not known stays as it was sent. */
export function browserName(agent: string): string {
  const [browser, name = ''] = BROWSERS.find(([sign]) => sign.test(agent)) ?? [];
  if (browser === undefined) return agent;
  const version = browser.exec(agent)?.[1];
  const system = SYSTEMS.find(([sign]) => sign.test(agent))?.[1];
  const named = version === undefined ? name : `${name} ${version}`;
  return system === undefined ? named : `${named} · ${system}`;
}
