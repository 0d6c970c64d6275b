// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { lookedAt } from './looked-at.js';
import { OURS, test } from './web-house.js';

test('a channel is made and tested; who has not answered is reminded with one click, and what went out is on record', async ({
  page,
  enter,
}, info) => {
  test.setTimeout(120_000);
  const picture = (name: string) => (width: number) => info.outputPath(`${name}-${width}.png`);
  await enter('xitongguanli');
  await page.goto('/app/system/channels');
  await page.getByRole('button', { name: '新建渠道' }).click();
  const form = page.getByRole('dialog', { name: '新建渠道' });
  await form.getByLabel('名称').fill('临江区医改办工作群');
  await form.getByLabel('地区').fill('990102');
  await form.getByLabel('名称').click();
  await form.getByLabel('机器人类型').click();
  await page.getByText('通用签名网址（自建消息平台）').click();
  await form.getByLabel('机器人地址（Webhook）').fill('http://127.0.0.1:9/hook?token=hidden');
  await form.getByLabel('签名密钥').fill('SEC-hidden');
  await lookedAt(page, picture('form'));
  await form.getByRole('button', { name: '保存' }).click();
  const table = page.getByRole('table', { name: '催报渠道' });
  await expect(table).toContainText('127.0.0.1:9/…');
  await table.getByRole('button', { name: '测试发送' }).click();
  await expect(table).toContainText('没有送达');
  await expect(page.getByText('hidden')).toHaveCount(0);
  await lookedAt(page, picture('channels'));

  await enter('shengyigaiban');
  const units = ['990102', '990103', '990104'].map((region) => ({
    ...{ unit: `${region}.health-commission`, channel: 'account' },
  }));
  const { items } = (await (await page.request.get('/api/returns/types')).json()) as {
    items: { id: string }[];
  };
  const sent = await sendOne(page, items, units);
  await page.goto(`/app/sendings/one?id=${sent}`);
  await page.getByRole('button', { name: /催报未报的 \d+ 个单位/ }).click();
  const records = page.getByRole('table', { name: '催报记录' });
  await expect(records).toContainText('站内通知');
  await page.getByText('什么时候自动催报').click();
  await expect(page.getByRole('region', { name: '催报记录' })).toContainText('本软件的默认值');
  await lookedAt(page, picture('records'));
  await page.getByLabel('只看未上报的').check();
  await expect(page).toHaveURL(/unanswered=true/);
});

/** Sends the first type that counties of the sample fill in; answers the sending. */
async function sendOne(
  page: Page,
  types: readonly { readonly id: string }[],
  units: readonly object[],
): Promise<string> {
  for (const { id } of types) {
    const asked = await page.request.get(`/api/returns/recipients?type=${id}`);
    const { items, periods } = (await asked.json()) as {
      items: { unit: string }[];
      periods: string[];
    };
    const known = new Set(items.map(({ unit }) => unit));
    const wanted = units.filter((one) => known.has((one as { unit: string }).unit));
    if (wanted.length === 0) continue;
    const answer = await page.request.post('/api/returns/sendings', {
      headers: OURS,
      data: {
        ...{ type: id, period: periods[0] ?? '', note: '', units: wanted },
        ...{ signBy: '2099-01-05', dueOn: '2099-01-10' },
      },
    });
    if (answer.status() === 201) return ((await answer.json()) as { id: string }).id;
  }
  throw new Error('no type that counties fill in');
}
