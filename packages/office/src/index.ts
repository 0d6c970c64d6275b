// SPDX-License-Identifier: Apache-2.0
export { decode, type Decoded, MAX_BYTES } from './decode/decode.js';
export { describeRefusal, type Refusal } from './decode/refusal.js';
export { simplify } from './decode/simplify.js';
