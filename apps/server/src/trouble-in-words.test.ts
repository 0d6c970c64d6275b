// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Settings } from './settings.js';
import { type HouseTrouble, troubleInWords } from './trouble-in-words.js';

const settings: Settings = {
  port: 8080,
  host: '127.0.0.1',
  dataFolder: '/house/var',
  databaseUrl: null,
  ownerUrl: null,
  logFile: null,
  trustedProxies: [],
  logLevel: 'info',
};

const KNOWN: readonly (readonly [HouseTrouble, readonly string[]])[] = [
  [{ code: 'data-folder-in-use', pid: 77 }, ['/house/var', '77', 'SANYI_VAR']],
  [{ code: 'data-folder-in-use', pid: null }, ['/house/var', '请先停止它']],
  [
    { code: 'data-folder-unusable', folder: '/f', cause: 'not-a-folder' },
    ['/f', '它不是文件夹', 'SANYI_VAR'],
  ],
  [{ code: 'data-folder-unusable', folder: '/f', cause: 'not-writable' }, ['没有写入的权限']],
  [{ code: 'data-folder-unusable', folder: '/f', cause: 'disk-full' }, ['磁盘已满']],
  [
    { code: 'data-of-other-version', folder: '/f', found: '17', wanted: '18' },
    ['PostgreSQL 17', 'PostgreSQL 18', 'sanyi backup', 'sanyi restore'],
  ],
  [{ code: 'no-ordinary-user' }, ['postgres', '普通用户']],
  [
    { code: 'database-did-not-start', folder: '/f', words: 'FATAL:  out of memory' },
    ['/f', 'FATAL:  out of memory', '请勿删除'],
  ],
  [{ code: 'migration-changed', name: '0002_x.sql' }, ['0002_x.sql', '备份']],
  [{ code: 'database-is-newer', name: '0009_y.sql' }, ['0009_y.sql', '新版本']],
];

const thrown = (code: string, message = code): Error => Object.assign(new Error(message), { code });

const THROWN: readonly (readonly [unknown, readonly string[]])[] = [
  [thrown('EADDRINUSE'), ['端口 8080', 'PORT=8081 npm start']],
  [thrown('EADDRNOTAVAIL'), ['127.0.0.1', 'HOST']],
  [thrown('EACCES', 'mkdir /x'), ['mkdir /x', '有权写入']],
  [thrown('ECONNREFUSED', 'connect 10.0.0.1:5432'), ['DATABASE_URL', '10.0.0.1:5432']],
  [new AggregateError([thrown('ECONNREFUSED', 'connect ::1:5432')]), ['DATABASE_URL', '::1:5432']],
  [thrown('28P01'), ['口令']],
  [thrown('3D000'), ['CREATE DATABASE']],
  [thrown('42501', 'permission denied'), ['permission denied', '所有者']],
  [thrown('ENOSPC'), ['磁盘已满']],
  [new Error('nobody foresaw this'), ['nobody foresaw this']],
  ['a string', ['a string']],
];

describe('what stands in the way is said with what to do', () => {
  test.each(KNOWN)('%j', (trouble, words) => {
    const said = troubleInWords(trouble, settings);
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toMatch(/undefined|null|\[object/);
  });

  test.each(THROWN)('%s', (error, words) => {
    const said = troubleInWords(error, settings);
    for (const word of words) expect(said).toContain(word);
  });

  test('a port below 1024 is another matter than a folder', () => {
    const said = troubleInWords(thrown('EACCES'), { ...settings, port: 80 });
    expect(said).toContain('端口 80');
    expect(said).toContain('PORT=8080');
  });
});
