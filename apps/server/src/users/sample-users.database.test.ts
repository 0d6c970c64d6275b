// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { testHouse } from '../testing/test-house.js';
import { ensureSampleUsers } from './sample-users.js';

test('sample users come once, into an empty house only, one for each post, and two starts at once make no two sets', async () => {
  const fresh = await testHouse();
  const both = await Promise.all([ensureSampleUsers(fresh.house), ensureSampleUsers(fresh.house)]);
  const made = both.flat();
  expect(made).toHaveLength(10);
  expect(new Set(made.map(({ password }) => password)).size).toBe(10);
  expect(await ensureSampleUsers(fresh.house)).toEqual([]);
  for (const { account, password } of made) {
    const answer = await fresh.app.inject({
      ...{ method: 'POST', url: '/api/session', headers: { 'x-sanyi': '1' } },
      payload: { account, password },
    });
    expect(answer.json()).toMatchObject({ passwordMustChange: true, user: { account } });
  }
  await fresh.close();
});
