// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment, pageOf, PageQuery, Version } from './page.js';
import { RegionCode } from './roles.js';

const Chosen = z.object({ id: z.string(), label: z.string() });

/** What a bulletin can be made from: indicators and schemes of this house. */
export const BulletinChoices = z.object({
  indicators: z.array(Chosen),
  schemes: z.array(Chosen),
  /** 公钥指纹 of the key that bulletins are signed with; to be published by the house. */
  fingerprint: z.string(),
});

/** 接收方: a unit of a region; without a unit, the office of the region. */
const Receiver = z.object({ region: RegionCode, unit: z.nullable(z.string().max(100)) });

/** 起草通报. */
export const NewBulletin = z.object({
  title: z.string().trim().min(1).max(100),
  period: z.string().regex(/^\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}))?$/, '例如 2026、2026-Q1、2026-03'),
  level: z.enum(['prefecture', 'county']),
  indicators: z.array(z.string().max(80)).max(60),
  scheme: z.nullable(z.string().max(80)).default(null),
  tasks: z.boolean().default(true),
  receivers: z.array(Receiver).max(200),
});

/** 通报的一段: `⟦id⟧` stands for a figure. */
export const BulletinBlock = z.object({
  id: z.string().max(20),
  kind: z.enum(['heading', 'body', 'table']),
  words: z.string().max(8000),
  rows: z.array(z.array(z.string().max(2000)).max(100)).max(3000),
});

/** 通报的一段. */
export type BulletinBlock = z.infer<typeof BulletinBlock>;

/** 修改通报: the whole text as it is to be. */
export const BulletinText = z.object({
  title: z.string().trim().min(1).max(100),
  blocks: z.array(BulletinBlock).max(500),
});

/** 印发通报: whether it is also put on a page for everybody. */
export const BulletinIssue = z.object({ publish: z.boolean() });

/** 通报 in a list. */
export const Bulletin = z.object({
  id: z.uuid(),
  version: Version,
  stage: z.enum(['draft', 'issued']),
  title: z.string(),
  issuer: z.string(),
  region: z.string(),
  regionName: z.string(),
  period: z.string(),
  madeBy: z.string(),
  madeAt: Moment,
  issuedOn: z.nullable(Day),
  published: z.boolean(),
});

/** 通报 in a list. */
export type Bulletin = z.infer<typeof Bulletin>;

/** 通报, newest first. */
export const BulletinPage = pageOf(Bulletin);

/** What narrows a list of bulletins. */
export const BulletinQuery = PageQuery.extend({ stage: z.optional(z.enum(['draft', 'issued'])) });

/** 发布的数字 as the editor shows it. */
export const BulletinFigure = z.object({
  id: z.string(),
  /** What it is, in words. */
  name: z.string(),
  shown: z.string(),
  state: z.string(),
});

/** 发布的数字. */
export type BulletinFigure = z.infer<typeof BulletinFigure>;

/** 一份通报 with its text, its figures, what is wrong with the text, and what went out. */
export const BulletinDetail = Bulletin.extend({
  takenOn: Day,
  blocks: z.array(BulletinBlock),
  figures: z.array(BulletinFigure),
  findings: z.array(z.object({ code: z.string(), block: z.string(), found: z.string() })),
  receivers: z.array(
    z.object({ position: z.number().int(), name: z.string(), root: z.nullable(z.string()) }),
  ),
  fingerprint: z.string(),
  objections: z.array(
    z.object({
      id: z.uuid(),
      receiver: z.string(),
      by: z.string(),
      on: Day,
      why: z.string(),
      changes: z.array(z.object({ name: z.string(), issued: z.string(), to: z.string() })),
      moved: z.array(
        z.object({
          name: z.string(),
          issued: z.nullable(z.string()),
          would: z.nullable(z.string()),
        }),
      ),
      at: Moment,
    }),
  ),
  may: z.object({ edit: z.boolean(), issue: z.boolean(), object: z.boolean() }),
});

/** 一份通报. */
export type BulletinDetail = z.infer<typeof BulletinDetail>;

/** 发布之后的变动: what newer facts would give; the bulletin stays as it is. */
export const BulletinMoved = z.object({
  on: Day,
  moved: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
    }),
  ),
});

/** 年终自评 of one task. */
export const TaskAssessment = z.object({
  task: z.string(),
  title: z.string(),
  unit: z.string(),
  due: z.nullable(Day),
  closedOn: z.nullable(Day),
  result: z.enum(['on-time', 'late', 'under-way', 'overdue']),
  report: z.string(),
  sentence: z.nullable(z.object({ title: z.string(), number: z.string(), quote: z.string() })),
});

/** 年终自评 of one task. */
export type TaskAssessment = z.infer<typeof TaskAssessment>;

/** 年终自评: every task of one's office as of today. */
export const TaskAssessments = z.object({ on: Day, items: z.array(TaskAssessment) });
