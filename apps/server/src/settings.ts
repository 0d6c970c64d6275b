// SPDX-License-Identifier: Apache-2.0
import { isIP } from 'node:net';
import path from 'node:path';
import { err, ok, type Result } from '@sanyi/kernel';

/** How this server runs; all of it from the environment. */
export interface Settings {
  readonly port: number;
  /** Address to listen on: this computer only, unless HOST opens it. */
  readonly host: string;
  /** Where the embedded database and the files live. */
  readonly dataFolder: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Who owns the tables there, where that is another than who works on them: migrations and restores run as he. */
  readonly ownerUrl: string | null;
  readonly logLevel: LogLevel;
  /** Where log lines go; null: standard output. */
  readonly logFile: string | null;
  /** Addresses of proxies whose word about the caller's address and protocol is taken; nobody's by default. */
  readonly trustedProxies: readonly string[];
}

/** A setting that cannot be used. */
export interface BadSetting {
  readonly code: 'bad-setting';
  readonly name: string;
  readonly value: string;
  readonly wanted: string;
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type LogLevel = (typeof LEVELS)[number];

const MAX_PORT = 65_535;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads PORT, HOST, SANYI_VAR, DATABASE_URL, SANYI_OWNER_URL, LOG_LEVEL, LOG_FILE and TRUSTED_PROXY; says which one is wrong and what it should be. */
export function settingsFrom(env: Environment, root: string): Result<Settings, BadSetting> {
  const given = { ...DEFAULTS, ...defined(env) };
  const wrong = CHECKS.find(([name, check]) => !check(given[name] ?? ''));
  if (wrong !== undefined) {
    const [name, , wanted] = wrong;
    return err({ code: 'bad-setting', name, value: given[name] ?? '', wanted });
  }
  return ok({
    port: Number(given['PORT']),
    host: given['HOST'] ?? '',
    dataFolder: path.resolve(root, given['SANYI_VAR'] ?? ''),
    databaseUrl: given['DATABASE_URL'] ?? null,
    ownerUrl: given['SANYI_OWNER_URL'] ?? null,
    logLevel: LEVELS.find((level) => level === given['LOG_LEVEL']) ?? 'info',
    logFile: logFileOf(given, root),
    trustedProxies: listOf(given['TRUSTED_PROXY']),
  });
}

/** `-` is standard output; a path is taken from the folder of the house; without a word, `log/server.log` beside the data. */
function logFileOf(given: Readonly<Record<string, string>>, root: string): string | null {
  const { LOG_FILE = '', SANYI_VAR = '' } = given;
  if (LOG_FILE === '-') return null;
  return LOG_FILE === ''
    ? path.resolve(root, SANYI_VAR, 'log/server.log')
    : path.resolve(root, LOG_FILE);
}

const listOf = (text = ''): readonly string[] =>
  text
    .split(/[,\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return isIP(address) !== 0 && isLength && more.length === 0;
};

const DEFAULTS: Readonly<Record<string, string>> = {
  PORT: '8080',
  HOST: '127.0.0.1',
  SANYI_VAR: 'var',
  LOG_LEVEL: 'info',
};

type Check = readonly [name: string, holds: (value: string) => boolean, wanted: string];

const CHECKS: readonly Check[] = [
  ['PORT', (text) => /^\d{1,5}$/.test(text) && Number(text) <= MAX_PORT, `0 到 ${MAX_PORT} 的整数`],
  // Empty would be the folder of the program itself.
  ['SANYI_VAR', (text) => text.trim() !== '', '放数据的文件夹，例如 var；不写就是 var'],
  ['HOST', (text) => text !== '', '地址，例如 127.0.0.1 或 0.0.0.0'],
  ['LOG_LEVEL', (text) => LEVELS.some((level) => level === text), LEVELS.join('、')],
  [
    'TRUSTED_PROXY',
    (text) => listOf(text).every(isNetwork),
    '代理的地址或网段，用逗号隔开，例如 127.0.0.1,10.0.0.0/8',
  ],
  ...(['DATABASE_URL', 'SANYI_OWNER_URL'] as const).map((name): Check => [
    name,
    (text) => text === '' || /^postgres(?:ql)?:\/\//.test(text),
    'postgres://用户:口令@主机:端口/库名',
  ]),
];

/** A variable set to nothing is as good as not set, except where nothing can be meant. */
function defined(env: Environment): Readonly<Record<string, string>> {
  const pairs = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}
