// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Moment, PageQuery, pageOf } from './page.js';
import { Post, RegionCode } from './roles.js';

/** A file that came with a notice; it is fetched by its position. */
export const Attachment = z.object({
  position: z.number().int().min(0),
  name: z.string(),
  bytes: z.number().int().min(1),
});

/** The answer of `POST /api/notices/attachments`: `id` goes into the notice. */
export const Uploaded = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number().int().min(1),
});

/** A short message to one user. */
export const Notice = z.object({
  id: z.string(),
  at: Moment,
  /** Label of the sender; 系统 for the house itself. */
  from: z.string(),
  title: z.string(),
  body: z.string(),
  /** A page of ours to go to, e.g. `/app/system/users`; null for none. */
  link: z.nullable(z.string()),
  readAt: z.nullable(Moment),
  attachments: z.array(Attachment),
});

/** A short message to one user. */
export type Notice = z.infer<typeof Notice>;

/** The answer of `GET /api/notices`, newest first. */
export const NoticePage = pageOf(Notice);

/** The query of `GET /api/notices`. */
export const NoticeQuery = PageQuery.extend({
  unread: z.optional(z.enum(['true', 'false'])),
});

/** The body of `POST /api/notices`: to everybody in a region (and post) that the sender's scope covers. */
export const NewNotice = z.object({
  title: z.string().trim().min(2).max(100),
  body: z.string().trim().min(1).max(2000),
  region: RegionCode,
  post: z.nullable(Post).default(null),
  /** Files sent in before by the same user. */
  attachments: z.array(z.uuid()).max(10).default([]),
});

/** How many received it. */
export const NoticeSent = z.object({ recipients: z.number().int().min(0) });
