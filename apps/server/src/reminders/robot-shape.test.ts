// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { robotRequest } from './robot-request.js';
import { RobotShape, robotShapesIn } from './robot-shape.js';

const SHAPES = robotShapesIn(path.join(import.meta.dirname, '../../../../data/robots'));
const AT = new Date('2026-11-23T01:00:00.000Z');
const SECRET = 'SEC三医';
const SAID = { id: 'd-1', title: '催报：逾期1份', text: '第一行\n- “引号”与\\' };

const hmac = (key: string, message: string, encoding: 'base64' | 'hex') =>
  createHmac('sha256', key).update(message).digest(encoding);

function requestOf(id: string, secret: string | null = SECRET, text = SAID.text) {
  const shape = SHAPES.get(id);
  if (shape === undefined) throw new Error(id);
  const place = { address: 'https://robot.example.cn/send?access_token=t', secret };
  const request = robotRequest(shape, { ...SAID, text }, place, AT);
  const { searchParams } = new URL(request.url);
  return { ...request, query: searchParams, said: JSON.parse(request.body) as unknown };
}

test('DingTalk is signed in the address, in milliseconds', () => {
  const { query, said } = requestOf('dingtalk');
  expect(query.get('access_token')).toBe('t');
  expect(query.get('timestamp')).toBe('1795395600000');
  expect(query.get('sign')).toBe(hmac(SECRET, `1795395600000\n${SECRET}`, 'base64'));
  expect(said).toEqual({ msgtype: 'markdown', markdown: { title: SAID.title, text: SAID.text } });
});

test('a robot without a key gets no timestamp and no signature', () => {
  expect([...requestOf('dingtalk', null).query.keys()]).toEqual(['access_token']);
  expect(requestOf('feishu', null).said).toEqual({
    msg_type: 'text',
    content: { text: SAID.text },
  });
  expect(requestOf('wecom', null).said).toEqual({
    msgtype: 'markdown',
    markdown: { content: SAID.text },
  });
});

test('Feishu is signed in its body, with timestamp and key as the key of an empty text', () => {
  expect(requestOf('feishu').said).toMatchObject({
    timestamp: '1795395600',
    sign: hmac(`1795395600\n${SECRET}`, '', 'base64'),
  });
});

test('the signed webhook signs timestamp and body as they go out', () => {
  const { headers, body } = requestOf('signed');
  expect(headers).toMatchObject({
    'x-sanyi-delivery': 'd-1',
    'x-sanyi-timestamp': '1795395600',
    'x-sanyi-signature': `sha256=${hmac(SECRET, `1795395600.${body}`, 'hex')}`,
  });
});

test('a long text is cut at whole lines, within what the robot takes, and says so', () => {
  const { said } = requestOf('wecom', null, '每一行都是同样的文字\n'.repeat(400));
  const { content } = (said as { markdown: { content: string } }).markdown;
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4000);
  expect(content.split('\n').slice(-2)).toEqual([
    '每一行都是同样的文字',
    '……内容较长，请登录系统查看全部。',
  ]);
});

const sound = SHAPES.get('signed');

test.each([
  ['a signature without a key', { secret: 'none' }],
  ['a key without a signature', { signature: undefined }],
  ['a body that says nothing', { body: { title: '{title}' } }],
  ['a body that holds the signature of itself', { body: { text: '{text}', sign: '{signature}' } }],
  ['a field that nobody knows', { retries: 3 }],
])('a shape is refused for %s', (_, change) => {
  expect(RobotShape.safeParse(sound).success).toBe(true);
  expect(RobotShape.safeParse({ ...sound, ...change }).success).toBe(false);
});
