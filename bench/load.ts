// SPDX-License-Identifier: Apache-2.0
// Sends one request again and again for so many seconds, in a process of its own so that its work is not counted as the
// server's, and prints as JSON how many were answered and how long each took. Run by bench/access.ts.
import autocannon from 'autocannon';

/** What is sent, and for how long. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly duration: number;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
}

/** What came of it; latencies in milliseconds. */
export interface Outcome {
  readonly answered: number;
  readonly refused: number;
  readonly p50: number;
  readonly p95: number;
}

const load = JSON.parse(process.argv[2] ?? '') as Load;
const latencies: number[] = [];
let refused = 0;
const run = autocannon({ ...load, headers: { ...load.headers } });
run.on('response', (_client, status, _bytes, milliseconds) => {
  if (status >= 200 && status < 300) latencies.push(milliseconds);
  else refused += 1;
});
await run;
latencies.sort((a, b) => a - b);
const at = (share: number) => latencies[Math.ceil(latencies.length * share) - 1] ?? NaN;
const outcome: Outcome = { answered: latencies.length, refused, p50: at(0.5), p95: at(0.95) };
console.log(JSON.stringify(outcome));
