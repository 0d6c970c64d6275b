// SPDX-License-Identifier: Apache-2.0
import { Problem } from '@sanyi/contract';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';

type Described = typeof jsonSchemaTransform;

const PROBLEM = Object.fromEntries(
  Object.entries(z.toJSONSchema(Problem)).filter(([key]) => key !== '$schema'),
);

/** What every operation may answer instead of what it was asked for. */
const REFUSED = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: PROBLEM } },
};

/** A route as `/openapi.json` tells of it: its schemas, the area it belongs to, and that it may be refused. */
export const described: Described = (route) => {
  const { schema, url } = jsonSchemaTransform(route);
  const response = (schema as { readonly response?: object }).response;
  return {
    url,
    schema: {
      ...schema,
      tags: [areaOf(url)],
      ...(response === undefined ? {} : { response: { ...response, default: REFUSED } }),
    },
  };
};

/** `/api/users/:id/lock` belongs to `users`, `/health` to `health`. */
const areaOf = (url: string): string => {
  const [, first = '', second = ''] = url.split('/');
  return first === 'api' ? second : first;
};
