// SPDX-License-Identifier: Apache-2.0
import { generateSync } from 'otplib';
import { expect, test } from 'vitest';
import { newSecret, secretUri, stepOf } from './second-factor.js';

// RFC 6238 appendix B, SHA-1: the secret is the ASCII of 12345678901234567890.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const stepAt = (code: string, seconds: number, lastStep = 0) =>
  stepOf(code, { secret: RFC_SECRET, lastStep, now: new Date(seconds * 1000) });

test.each([
  ['287082', 59],
  ['081804', 1_111_111_109],
  ['050471', 1_111_111_111],
  ['005924', 1_234_567_890],
  ['279037', 2_000_000_000],
])('RFC 6238: %s at %d seconds', (code, seconds) => {
  expect(stepAt(code, seconds)).toBe(Math.floor(seconds / 30));
});

test('a code drifts by one step either way and no further', () => {
  expect(stepAt('005924', 1_234_567_890 + 30)).toBe(41_152_263);
  expect(stepAt('005924', 1_234_567_890 - 30)).toBe(41_152_263);
  expect(stepAt('005924', 1_234_567_890 + 90)).toBeNull();
});

test('the same code again, and an older one, is worth nothing', () => {
  expect(stepAt('005924', 1_234_567_890, 41_152_263)).toBeNull();
  expect(stepAt('005924', 1_234_567_890, 41_152_262)).toBe(41_152_263);
  expect(stepAt('000000', 1_234_567_890)).toBeNull();
});

test('a new secret has 160 bits and works as an authenticator would use it', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(secretUri(secret, 'zhouyigaiban')).toContain(`secret=${secret}`);
  const now = new Date('2026-11-22T01:00:00Z');
  const code = generateSync({ secret, epoch: now.getTime() / 1000 });
  expect(stepOf(code, { secret, lastStep: 0, now })).not.toBeNull();
});
