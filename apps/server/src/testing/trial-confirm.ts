// SPDX-License-Identifier: Apache-2.0
// A program for tests that kill it: waits for a line, then confirms open readings one after another and says which.
//   trial-confirm URL DATA
import path from 'node:path';
import { ledgerHouse } from '../accountability/ledger-areas.js';
import { confirmReading } from '../accountability/confirm.js';
import { ledgerRulesIn } from '../accountability/ledger-rules.js';
import type { AccessHouse } from '../access/access-house.js';
import { placeNames } from '../access/place-names.js';
import { connect } from '../database/connect.js';
import { registryBook } from '../registry/registry-book.js';

const [url = '', data = ''] = process.argv.slice(2);
const { database } = connect(url);
const house = ledgerHouse(
  {
    database,
    now: () => new Date(Date.UTC(2026, 10, 22)),
    names: placeNames(new Map()),
  } as AccessHouse,
  { registry: registryBook(path.join(data, 'registry')), rules: ledgerRulesIn(data) },
);
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

await house.registry();
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
