// SPDX-License-Identifier: Apache-2.0
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Keeps personal data so that the database alone tells nothing. */
export interface Seal {
  /** `place` names the field and its row, e.g. `users.phone:<id>`: what is sealed there opens nowhere else. */
  readonly close: (clear: string, place: string) => string;
  /** The clear text; throws where it was altered, moved, or sealed with another key. */
  readonly open: (sealed: string, place: string) => string;
}

const FORMAT = 'sm4.1';
const KEY_BYTES = 16;
const BLOCK_BYTES = 16;

/** SM4-CBC, then HMAC-SM3 over the format, the place, the start vector and the cipher text; two keys made from one master key. */
export function sealWith(masterKey: string): Seal {
  const encryptionKey = derived(masterKey, 'encryption').subarray(0, KEY_BYTES);
  const proofKey = derived(masterKey, 'proof');
  const proof = (place: string, body: string) =>
    createHmac('sm3', proofKey).update(`${FORMAT}\0${place}\0${body}`).digest();
  return {
    close: (clear, place) => {
      const start = randomBytes(BLOCK_BYTES);
      const cipher = createCipheriv('sm4-cbc', encryptionKey, start);
      const text = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      const body = `${start.toString('base64url')}.${text.toString('base64url')}`;
      return `${FORMAT}.${body}.${proof(place, body).toString('base64url')}`;
    },
    open: (sealed, place) => {
      const [start = '', text = '', given = ''] = partsOf(sealed);
      const expected = proof(place, `${start}.${text}`);
      const offered = Buffer.from(given, 'base64url');
      if (offered.length !== expected.length || !timingSafeEqual(offered, expected)) {
        throw new Error(`sealed data does not open: ${place}`);
      }
      const cipher = createDecipheriv('sm4-cbc', encryptionKey, Buffer.from(start, 'base64url'));
      const clear = [cipher.update(Buffer.from(text, 'base64url')), cipher.final()];
      return Buffer.concat(clear).toString('utf8');
    },
  };
}

const derived = (masterKey: string, use: string): Buffer =>
  createHmac('sm3', masterKey).update(`sanyi ${use}`).digest();

const partsOf = (sealed: string): readonly string[] =>
  sealed.startsWith(`${FORMAT}.`) ? sealed.slice(FORMAT.length + 1).split('.') : [];
