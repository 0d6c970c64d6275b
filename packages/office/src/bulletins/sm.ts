// SPDX-License-Identifier: Apache-2.0
import type { SealTools, SignText } from '@sanyi/bulletins';
import { sm2, sm3 } from 'sm-crypto-v2';

/** 国密: SM3 (GB/T 32905) and SM2 signatures (GB/T 32918), the same in Node and in the browser. */
export const SM_TOOLS: SealTools = {
  sm3: (text) => sm3(text),
  isSignedBy: (text, signature, publicKey) => {
    if (!SIGNATURE.test(signature) || !PUBLIC_KEY.test(publicKey)) return false;
    try {
      return sm2.doVerifySignature(text, signature, publicKey, { hash: true });
    } catch {
      // A key or signature that is no point or number of the curve proves nothing.
      return false;
    }
  },
};

const SIGNATURE = /^[0-9a-f]{128}$/;
const PUBLIC_KEY = /^04[0-9a-f]{128}$/;

/** 密钥对, hexadecimal; the private half stays with the issuer. */
export interface SmKeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

export const newSmKeys = (): SmKeyPair => sm2.generateKeyPairHex();

/** Signs with a private key; every signature of the same text is another. */
export const signWith =
  ({ privateKey, publicKey }: SmKeyPair): SignText =>
  (text) =>
    sm2.doSignature(text, privateKey, { hash: true, publicKey });

/** 公钥指纹: the first 32 digits of the key's SM3, in fours, to be read out over the telephone. */
export const keyFingerprint = (publicKey: string): string =>
  (sm3(publicKey).slice(0, 32).match(/.{4}/g) ?? []).join(' ');
