// SPDX-License-Identifier: Apache-2.0
// A program for tests that kill it: waits for a line, then confirms open readings one after another and says which.
//   trial-confirm URL DATA BOOK   BOOK: the registry as the test has read it, written by v8.serialize
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { confirmReading } from '../accountability/confirm.js';
import type { LedgerHouse } from '../accountability/ledger-house.js';
import { ledgerRulesIn } from '../accountability/ledger-rules.js';
import { connect } from '../database/connect.js';
import type { RegistryBook } from '../registry/registry-book.js';

const [url = '', data = '', book = ''] = process.argv.slice(2);
const { database } = connect(url);
const registry = deserialize(readFileSync(book)) as RegistryBook;
const house = {
  people: { database, now: () => new Date(Date.UTC(2026, 10, 22)) },
  registry: () => Promise.resolve(registry),
  rules: ledgerRulesIn(data),
} as LedgerHouse;
const caller = {
  ...{
    userId: '',
    sessionId: '',
    account: 'province',
    label: '',
    post: 'province-office' as const,
  },
  ...{ region: '990000', unit: null, passwordSetAt: new Date(0), passwordMustChange: false },
  grants: [{ role: 'province-office' as const, region: '990000', unit: null, areas: [] }],
  secondFactor: false,
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const open = await database
  .selectFrom('ledger_readings')
  .select('id')
  .where('state', '=', 'open')
  .orderBy('id')
  .execute();
say('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
for (const { id } of open) {
  say(`begin ${id}`);
  await confirmReading(
    house,
    caller,
    { id, version: 1 },
    { rhythm: 'quarter', reportDay: 10, signIn: 3 },
  );
  say(`done ${id}`);
}
process.exit(0);
