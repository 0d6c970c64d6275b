// SPDX-License-Identifier: Apache-2.0
import { type Browser, expect, type Page } from '@playwright/test';
import { type Account, OURS, type WebHouse } from './web-house.js';

/** How somebody else's browser is opened. */
export interface Door {
  readonly browser: Browser;
  readonly baseURL: string | undefined;
  readonly enter: (account: Account, page?: Page) => Promise<void>;
}

/** Somebody who is to work in the house. */
export interface NewPerson {
  readonly account: string;
  readonly label: string;
  readonly post: string;
  readonly region: string;
}

/** A page of somebody else, signed in, beside the one that is open. */
export async function elsewhere({ browser, baseURL, enter }: Door, account: string): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await enter(account as Account, page);
  return page;
}

/** Lets people in: made by who keeps the accounts, empowered by who keeps the rights. */
export async function letIn(
  house: WebHouse,
  door: Door,
  people: readonly NewPerson[],
): Promise<void> {
  const system = (await elsewhere(door, 'xitongguanli')).request;
  const security = (await elsewhere(door, 'anquanguanli')).request;
  for (const { account, label, post, region } of people) {
    const made = await system.post('/api/users', {
      headers: OURS,
      data: { account, label, post, region, unit: null },
    });
    expect(made.status(), await made.text()).toBe(201);
    const { user, password } = (await made.json()) as {
      user: { id: string; version: number };
      password: string;
    };
    house.passwords.set(account, password);
    const given = await security.put(`/api/users/${user.id}/grants`, {
      headers: { ...OURS, 'if-match': `"${user.version}"` },
      data: { grants: [{ role: post, region, unit: null, areas: [] }], why: '医改办' },
    });
    expect(given.status(), await given.text()).toBe(200);
  }
}
