// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newSmKeys, type SmKeyPair } from '@sanyi/office';

/**
 * 签名密钥: the file `keys/bulletin.json` of the data folder, made at the first start and readable by its owner only. Like the key
 * of personal data it is in no backup: keep a copy apart. With another key, what is issued later has another fingerprint.
 *
 * @throws where the file holds no key
 */
export function signingKey(dataFolder: string): SmKeyPair {
  const file = path.join(dataFolder, 'keys', 'bulletin.json');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${JSON.stringify(newSmKeys())}\n`, { mode: 0o600, flag: 'wx' });
  }
  const { privateKey, publicKey } = JSON.parse(readFileSync(file, 'utf8')) as Partial<SmKeyPair>;
  if (isHex(privateKey, 64) && isHex(publicKey, 130)) return { privateKey, publicKey };
  throw new Error(
    `${file}: 不是签名密钥。请恢复另存的副本；没有副本的，移走它后重新启动会生成新的。`,
  );
}

const isHex = (text: string | undefined, digits: number): text is string =>
  text?.length === digits && /^[0-9a-f]+$/.test(text);
