// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import type { RobotShape } from './robot-shape.js';

/** What is said, whatever way it goes. */
export interface Said {
  /** The same each time it is tried: a receiver that keeps it takes nothing twice. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A robot's place and key. */
export interface RobotPlace {
  readonly address: string;
  readonly secret: string | null;
}

/** An HTTP request to a robot. */
export interface RobotRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The request that a robot of this shape takes, signed at a moment; without a secret, what needs one is left out. */
export function robotRequest(
  shape: RobotShape,
  said: Said,
  { address, secret }: RobotPlace,
  at: Date,
): RobotRequest {
  const plain: Facts = {
    ...{ id: said.id, title: said.title, text: shortened(said.text, shape.longestBytes) },
    ...(secret === null ? {} : { secret, timestamp: timestampOf(shape, at) }),
  };
  // Where the body is signed it stands before its signature; where it carries the signature it is written after.
  const body = JSON.stringify(filled(shape.body, plain));
  const facts = { ...plain, ...signatureOf(shape, { ...plain, body }) };
  const signed = shape.signature?.message.includes('{body}') === true;
  return {
    url: withQuery(address, filledTexts(shape.query, facts)),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-sanyi-delivery': said.id,
      ...filledTexts(shape.headers ?? {}, facts),
    },
    body: signed ? body : JSON.stringify(filled(shape.body, facts)),
  };
}

function withQuery(address: string, query: Facts): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

type Facts = Readonly<Record<string, string>>;

const timestampOf = ({ timestamp }: RobotShape, at: Date): string =>
  String(timestamp === 'seconds' ? Math.floor(at.getTime() / 1000) : at.getTime());

function signatureOf({ signature }: RobotShape, facts: Facts): Facts {
  if (signature === undefined || facts['secret'] === undefined) return {};
  const key = fill(signature.key, facts) ?? '';
  const message = fill(signature.message, facts) ?? '';
  const digest = createHmac('sha256', key).update(message).digest(signature.encoding);
  return { signature: digest };
}

/** A text with its facts in their places; null where one of them is not there. */
function fill(text: string, facts: Facts): string | null {
  const named = [...text.matchAll(FACT)].map(([, name = '']) => name);
  if (named.some((name) => facts[name] === undefined)) return null;
  return text.replace(FACT, (_, name: string) => facts[name] ?? '');
}

const FACT = /\{([a-z]+)\}/g;

type Json = RobotShape['body'][string];

const filled = (body: Readonly<Record<string, Json>>, facts: Facts): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const given = filledValue(value, facts);
      return given === null ? [] : [[name, given]];
    }),
  );

function filledValue(value: Json, facts: Facts): Json {
  if (typeof value === 'string') return fill(value, facts);
  if (Array.isArray(value)) return value.map((one) => filledValue(one, facts));
  return typeof value === 'object' && value !== null ? filled(value, facts) : value;
}

const filledTexts = (texts: Readonly<Record<string, string>>, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const given = fill(text, facts);
      return given === null ? [] : [[name, given]];
    }),
  );

const MORE = '……内容较长，请登录系统查看全部。';

/** As many whole lines as a robot takes. */
function shortened(text: string, longestBytes: number): string {
  if (Buffer.byteLength(text) <= longestBytes) return text;
  const lines = text.split('\n');
  const room = longestBytes - Buffer.byteLength(`\n${MORE}`);
  let bytes = 0;
  const kept = lines.filter((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes <= room;
  });
  return [...kept, MORE].join('\n');
}
