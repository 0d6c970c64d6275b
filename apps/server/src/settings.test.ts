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
        logLevel: 'info',
      },
    });
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', ''],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://x'],
  ])('%s=%s is named', (name, value) => {
    const result = settingsFrom({ [name]: value }, '/house');
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-setting', name, value } });
  });
});
