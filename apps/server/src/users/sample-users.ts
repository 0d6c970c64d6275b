// SPDX-License-Identifier: Apache-2.0
import type { Post } from '@sanyi/contract';
import type { AccessHouse } from '../access/access-house.js';
import { ROLES } from '../access/roles.js';
import { record } from '../events/record.js';
import { hashPassword, oneTimePassword } from '../session/password-hash.js';

/** A user of the fictional 示例省: a post, never a person. */
interface SampleUser {
  readonly account: string;
  readonly post: Post;
  readonly region: string;
  readonly unit: string | null;
}

/** What is printed once, at the first start. */
export interface SamplePassword {
  readonly account: string;
  readonly label: string;
  readonly password: string;
}

const PROVINCE = '990000';
const PREFECTURE = '990100';
const COUNTY = '990102';

/** One for each post; accounts are the post in pinyin. */
const SAMPLE_USERS: readonly SampleUser[] = [
  { account: 'shengyigaiban', post: 'province-office', region: PROVINCE, unit: null },
  { account: 'zhouyigaiban', post: 'prefecture-office', region: PREFECTURE, unit: null },
  { account: 'xianyigaiban', post: 'county-office', region: COUNTY, unit: null },
  { account: 'lianluoyuan', post: 'liaison', region: PROVINCE, unit: '990000.health-insurance' },
  { account: 'lingdao', post: 'leader', region: PROVINCE, unit: null },
  { account: 'yiyuan', post: 'hospital', region: COUNTY, unit: '990102.hospital-1' },
  { account: 'fenxi', post: 'analyst', region: PROVINCE, unit: null },
  { account: 'shenji', post: 'auditor', region: PROVINCE, unit: null },
  { account: 'xitongguanli', post: 'system-admin', region: PROVINCE, unit: null },
  { account: 'anquanguanli', post: 'security-admin', region: PROVINCE, unit: null },
];

/**
 * Creates the sample users in a house that has no users at all, each with a random password for one use. Answers those
 * passwords: they are kept nowhere else. Where there is a user already, nothing is done.
 */
export async function ensureSampleUsers(house: AccessHouse): Promise<readonly SamplePassword[]> {
  const fresh = await Promise.all(
    SAMPLE_USERS.map(async (user) => {
      const password = oneTimePassword();
      return { user, password, hash: await hashPassword(password) };
    }),
  );
  return house.database.transaction().execute(async (transaction) => {
    await transaction.selectFrom('event_head').select('seq').forUpdate().execute();
    const anybody = await transaction.selectFrom('users').select('id').limit(1).executeTakeFirst();
    if (anybody !== undefined) return [];
    for (const { user, hash } of fresh) await create(transaction, house, { user, hash });
    return fresh.map(({ user: { account, post }, password }) => ({
      ...{ account, password, label: ROLES[post].label },
    }));
  });
}

async function create(
  transaction: Parameters<typeof record>[0],
  { now }: AccessHouse,
  { user, hash }: { readonly user: SampleUser; readonly hash: string },
): Promise<void> {
  const { account, post, region, unit } = user;
  const { id } = await transaction
    .insertInto('users')
    .values({
      ...{ account, post, region, unit, label: ROLES[post].label, password_hash: hash },
      ...{ password_set_at: now(), created_at: now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('grants')
    .values({ user_id: id, position: 0, role: post, region, unit, areas: [] })
    .execute();
  await record(transaction, {
    ...{ at: now(), kind: 'users.created', actor: 'system', region, unit },
    ...{ subject: `user:${id}`, to: { account, post, region, unit }, why: '示例用户' },
  });
}
