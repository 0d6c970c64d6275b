// SPDX-License-Identifier: Apache-2.0
import { parentPort, workerData } from 'node:worker_threads';
import { decode, describeRefusal } from '@sanyi/office';
import type { DecodeJob, DecodeReply } from './decode-file.js';

// Decoding runs apart: a file that makes a library run on, or eat memory, is stopped from outside.
const { bytes, name } = workerData as DecodeJob;
const result = await decode(bytes, name);
const reply: DecodeReply = result.ok
  ? { ok: true, decoded: result.value }
  : { ok: false, code: result.error.code, message: describeRefusal(result.error) };
parentPort?.postMessage(reply);
