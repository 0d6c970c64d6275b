// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { settingsFrom } from './settings.js';

describe('settings', () => {
  test('without a word: this computer, port 8080, embedded database in ./var', () => {
    expect(settingsFrom({}, '/house')).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '127.0.0.1',
        dataFolder: '/house/var',
        databaseUrl: null,
        ownerUrl: null,
        logLevel: 'info',
        logFile: '/house/var/log/server.log',
        trustedProxies: [],
      },
    });
  });

  test.each([
    [{ LOG_FILE: '-' }, { logFile: null }],
    [{ LOG_FILE: '/var/log/sanyi.log' }, { logFile: '/var/log/sanyi.log' }],
    [{ SANYI_VAR: '/data' }, { logFile: '/data/log/server.log' }],
    [
      { TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8,::1' },
      { trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'] },
    ],
  ])('%j', (given, value) => {
    expect(settingsFrom(given, '/house')).toMatchObject({ ok: true, value });
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', ''],
    ['SANYI_VAR', ''],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://x'],
    ['TRUSTED_PROXY', 'proxy.example'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['TRUSTED_PROXY', '10.0.0.1/8/8'],
  ])('%s=%s is named', (name, value) => {
    const result = settingsFrom({ [name]: value }, '/house');
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-setting', name, value } });
  });
});
