// SPDX-License-Identifier: Apache-2.0
// A program for tests that kill it: takes over what is ready to be imported, as the server does.
//   trial-import DATABASE-URL DATA-FOLDER IMPORT ACCOUNT
// Says “ready”, “begun”, then the rows written so far, then “done”; after each it waits for a word, so that whoever kills it
// kills it there.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from '../database/connect.js';
import { fileStore } from '../files/file-store.js';
import { shippedParameters } from '../parameters/shipped-parameters.js';
import { sealWith } from '../personal/seal.js';
import { registryBook } from '../registry/registry-book.js';
import { aliveNow, keepAlive } from '../returns/imports/import-lease.js';
import { importOf } from '../returns/imports/import-records.js';
import { takeOver } from '../returns/imports/take-over.js';
import type { ReturnHouse } from '../returns/return-house.js';
import { returnBook } from '../returns/type-store.js';
import { readerFor } from './office-users.js';
import { sampleTypes } from './sample-types.js';

const [url = '', data = '', id = ''] = process.argv.slice(2);
const words = createInterface(process.stdin)[Symbol.asyncIterator]();
async function say(line: string): Promise<void> {
  process.stdout.write(`${line}\n`);
  await words.next();
}

const { database } = connect(`${url}?application_name=trial-import`, null);
const registry = registryBook(path.join(data, 'registry'));
const regions = new Set(registry.registry.regions.byCode.keys());
const house: ReturnHouse = {
  people: {
    database,
    seal: sealWith('a key for tests'),
    files: fileStore(path.join(data, 'nowhere')),
    homeRegion: '990000',
    providers: [],
    now: () => new Date(),
    names: { region: (code) => code, unit: (one) => one },
  },
  types: returnBook(database, sampleTypes()),
  registry: () => Promise.resolve(registry),
  parameters: () => Promise.resolve(shippedParameters(data, regions)),
};
await say('ready');
await run();

async function run(): Promise<void> {
  const kept = await importOf(database, 'linjiang', id);
  await database
    .updateTable('return_imports')
    .set({ state: 'writing', alive_at: aliveNow })
    .where('id', '=', id)
    .execute();
  keepAlive(database, id, { beatMs: 100, onTrouble: () => undefined });
  await say('begun');
  await takeOver(house, {
    ...{ reader: readerFor('linjiang'), kept: { ...kept, state: 'writing' }, override: false },
    signal: new AbortController().signal,
    report: (written) => say(String(written)),
  });
  await say('done');
}
