// SPDX-License-Identifier: Apache-2.0
// node bench/dist/grouping-plain-files.mjs SCHEME-FOLDER CASES.csv ANSWERS.csv
//
// The plain implementation as a command, CSV to CSV, line by line: what `sanyi group --threads 1` is measured against.
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { schemeTablesFrom } from './grouping-input.js';
import { plainGrouper } from './grouping-plain.js';

const [folder = '', input = '', output = ''] = process.argv.slice(2);
const group = plainGrouper(schemeTablesFrom(folder));
const out = createWriteStream(output);
out.write('id,status,mdc,adrg,drg\n');
let isHeader = true;
for await (const line of createInterface({ input: createReadStream(input) })) {
  if (!isHeader && !out.write(`${group(line)}\n`)) await once(out, 'drain');
  isHeader = false;
}
out.end();
