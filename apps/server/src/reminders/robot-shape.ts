// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** 群机器人的消息形状: what a robot is sent and how it is signed, declared in data/robots. `{…}` stands for a fact. */
export const RobotShape = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    label: Words,
    timestamp: z.enum(['seconds', 'milliseconds']),
    /** HMAC-SHA256 of a message under a key; left out where the address alone lets somebody in. */
    signature: z.optional(
      z.strictObject({
        key: z.string(),
        message: z.string(),
        encoding: z.enum(['base64', 'hex']),
      }),
    ),
    secret: z.enum(['needed', 'optional', 'none']),
    query: z.record(z.string(), z.string()),
    headers: z.optional(z.record(z.string(), z.string())),
    body: z.record(z.string(), z.json()),
    /** The field of the answer that says whether it was taken; where none is named, the HTTP status says it. */
    answer: z.optional(z.strictObject({ field: z.string(), good: z.string(), reason: z.string() })),
    longestBytes: z.number().int().min(500),
    status: z.enum(['read', 'reported', 'assumed']),
    source: z.string().min(1),
  })
  .refine((shape) => (shape.signature === undefined) === (shape.secret === 'none'), {
    message: 'a shape has a signature where it takes a secret, and only there',
  })
  .refine(({ body }) => JSON.stringify(body).includes('{text}'), {
    message: 'a shape that does not carry {text} says nothing',
  })
  .refine(
    ({ body, signature }) =>
      !(signature?.message.includes('{body}') && JSON.stringify(body).includes('{signature}')),
    { message: 'what is signed cannot hold its own signature' },
  );

/** 群机器人的消息形状. */
export type RobotShape = z.infer<typeof RobotShape>;

/**
 * The robots that a house can send to, by id.
 *
 * @throws where a file of data/robots is faulty: the message says which and where
 */
export function robotShapesIn(folder: string): ReadonlyMap<string, RobotShape> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return new Map(
    files.sort().map((file) => {
      const shape = RobotShape.safeParse(parse(readFileSync(path.join(folder, file), 'utf8')));
      if (!shape.success) throw new Error(`data/robots/${file}: ${z.prettifyError(shape.error)}`);
      if (`${shape.data.id}.yaml` !== file)
        throw new Error(`data/robots/${file}: id ${shape.data.id}`);
      return [shape.data.id, shape.data];
    }),
  );
}
