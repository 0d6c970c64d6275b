// SPDX-License-Identifier: Apache-2.0
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

const Operation = z.looseObject({
  summary: z.string().min(2),
  tags: z.array(z.string().min(2)).length(1),
  responses: z.record(z.string(), z.looseObject({ content: z.optional(z.looseObject({})) })),
});
const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

test('the document of the whole house is valid OpenAPI 3.1; each operation has its summary, its tag, its answer and its refusal', async () => {
  const document = (await t.app.inject('/openapi.json')).json<object>();
  const { valid, errors } = await new Validator().validate(document);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const { paths } = Document.parse(document);
  const operations = Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ url, method, ...operation })),
  );
  const told = new Set(operations.map(({ method, url }) => `${method.toUpperCase()} ${url}`));
  const routes = t.app.routeTable.filter(({ summary }) => summary !== '');
  for (const { method, path } of routes)
    expect(told).toContain(`${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(operations.length).toBe(routes.length);
  for (const { url, method, responses } of operations) {
    const answers = Object.keys(responses).filter((code) => /^[23]\d\d$/.test(code));
    expect(answers.length, `${method} ${url}`).toBeGreaterThan(0);
    const refusal = responses['default']?.content ?? {};
    expect(Object.keys(refusal), `${method} ${url}`).toEqual(['application/problem+json']);
  }
});
