// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment, PageQuery, pageOf } from './page.js';
import { ReturnField, ReturnPeriod } from './return-types.js';
import { Words } from './words.js';
import { Area, RegionCode } from './roles.js';

/** 单元格: the three states of a figure. */
export const ReturnCell = z.discriminatedUnion('state', [
  z.object({ state: z.literal('value'), value: z.string().max(4000) }),
  z.object({ state: z.literal('missing') }),
  z.object({ state: z.literal('not-applicable') }),
]);

/** 单元格. */
export type ReturnCell = z.infer<typeof ReturnCell>;

/** Cells by field. */
export const ReturnCells = z.record(z.string().max(80), ReturnCell);

/** Cells by field. */
export type ReturnCells = z.infer<typeof ReturnCells>;

/** Where a return stands. */
export const ReturnStage = z.enum(['filling', 'reviewing', 'returned', 'approved', 'locked']);

/** Where a return stands. */
export type ReturnStage = z.infer<typeof ReturnStage>;

/** 签收与答复 on a day. */
export const PacketTiming = z.object({
  signing: z.enum(['signed', 'signed-late', 'unsigned', 'unsigned-late']),
  answering: z.enum(['answered', 'answered-late', 'open', 'due-soon', 'overdue']),
  daysLeft: z.number().int(),
});

/** 签收与答复 on a day. */
export type PacketTiming = z.infer<typeof PacketTiming>;

const place = {
  region: z.string(),
  regionName: z.string(),
  unit: z.string(),
  unitName: z.string(),
};

/** 任务包 in a list. */
export const ReturnPacket = z.object({
  id: z.uuid(),
  sending: z.uuid(),
  type: z.string(),
  label: Words,
  period: z.string(),
  area: z.nullable(Area),
  ...place,
  channel: z.enum(['account', 'file']),
  stage: ReturnStage,
  /** Who reviews now, in words; null where nobody does. */
  stepLabel: z.nullable(Words),
  version: z.number().int(),
  signedOn: z.nullable(Day),
  answeredOn: z.nullable(Day),
  signBy: Day,
  dueOn: Day,
  timing: PacketTiming,
});

/** 任务包 in a list. */
export type ReturnPacket = z.infer<typeof ReturnPacket>;

/** Which packets a list shows: what the caller has to fill, to review, has sent, or may see at all. */
export const PacketList = z.enum(['to-fill', 'to-review', 'sent', 'all']);

/** The query of `GET /api/returns/packets`. */
export const PacketQuery = PageQuery.extend({
  list: PacketList.default('all'),
  type: z.optional(z.string().max(60)),
  period: z.optional(z.string().max(10)),
  sending: z.optional(z.uuid()),
  stage: z.optional(ReturnStage),
  region: z.optional(RegionCode),
  /** Only those that have not answered. */
  unanswered: z.optional(z.enum(['true', 'false'])),
});

/** The answer of `GET /api/returns/packets`. */
export const PacketPage = pageOf(ReturnPacket);

/** The answer of `GET /api/returns/sums`: how many packets of each stage stand where; too small a group is not told. */
export const ReturnSums = z.object({
  items: z.array(
    z.object({
      region: z.string(),
      regionName: z.string(),
      type: z.string(),
      period: z.string(),
      packets: z.number().int(),
      answered: z.number().int(),
      locked: z.number().int(),
    }),
  ),
});

/** 校验结果 in words. */
export const ReturnFinding = z.object({
  code: z.string(),
  rule: z.nullable(z.string()),
  severity: z.enum(['hard', 'soft']),
  field: z.nullable(z.string()),
  row: z.nullable(z.string()),
  words: Words,
  left: z.nullable(ReturnCell),
  right: z.nullable(ReturnCell),
  /** Under which key a reason for it is kept. */
  key: z.string(),
  reason: z.nullable(z.string()),
  open: z.boolean(),
});

/** 校验结果 in words. */
export type ReturnFinding = z.infer<typeof ReturnFinding>;

/** What the caller may do with a packet. */
export const PacketMay = z.object({
  edit: z.boolean(),
  sign: z.boolean(),
  submit: z.boolean(),
  withdraw: z.boolean(),
  approve: z.boolean(),
  return: z.boolean(),
  lock: z.boolean(),
  /** 查看个人信息: there are personal fields, and the caller may have them opened. */
  unmask: z.boolean(),
  /** Whether what is done is done in the name of a unit that is not the caller's own. */
  inName: z.boolean(),
});

/** What the caller may do with a packet. */
export type PacketMay = z.infer<typeof PacketMay>;

/** The answer of `GET /api/returns/packets/:id`. */
export const PacketDetail = z.object({
  packet: ReturnPacket,
  rows: z.enum(['one', 'many']),
  fields: z.array(ReturnField),
  note: z.string(),
  steps: z.array(
    z.object({ id: z.string(), label: Words, unitName: z.string(), approved: z.boolean() }),
  ),
  /** Rows that were sent back; empty for all of them. */
  returned: z.array(z.string()),
  /** Why it was sent back; null unless it was. */
  returnedBecause: z.nullable(z.string()),
  rowCount: z.number().int(),
  previousPeriod: z.nullable(z.string()),
  /** Until when the caller sees personal fields in the clear; null where they are masked. */
  unmaskedUntil: z.nullable(Moment),
  may: PacketMay,
});

/** The answer of `GET /api/returns/packets/:id`. */
export type PacketDetail = z.infer<typeof PacketDetail>;

/** 填报行 with what stood there a period before. */
export const ReturnRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  cells: ReturnCells,
  /** The row of the same keys a period before; null where there was none. */
  previous: z.nullable(ReturnCells),
  /** What units, institutions and regions that stand in it are called, by id. */
  names: z.record(z.string(), z.string()),
  changedBy: z.string(),
  changedAt: Moment,
});

/** 填报行. */
export type ReturnRow = z.infer<typeof ReturnRow>;

/** The query of `GET /api/returns/packets/:id/rows`: rows that hold words, as they are read; personal fields are not searched. */
export const ReturnRowQuery = PageQuery.extend({ q: z.optional(z.string().trim().max(100)) });

const ExportTicket = z.string().regex(/^[0-9a-f]{32}$/);

/** The query of `GET /api/returns/packets/:id/rows/export`: the same rows, as a file that can be imported again. */
export const ReturnRowExportQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  q: z.optional(z.string().trim().max(100)),
  /** 32 hexadecimal digits, drawn by who asks: under it `GET /api/returns/exports/:ticket` tells how far the file is. */
  ticket: z.optional(ExportTicket),
});

/** The answer of `GET /api/returns/exports/:ticket`: only what is `done` went out whole. */
export const ReturnExport = z.object({
  ticket: ExportTicket,
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  rows: z.number().int(),
  written: z.number().int(),
});

/** How far rows of a return are on their way out. */
export type ReturnExport = z.infer<typeof ReturnExport>;

/** The answer of `POST /api/returns/packets/:id/unmask`: until when personal fields are seen in the clear. */
export const ReturnUnmasked = z.object({ until: Moment });

/** The answer of `GET /api/returns/counters`: how many returns wait for the caller. */
export const ReturnCounters = z.object({
  toFill: z.number().int(),
  /** Sent back, to be mended. */
  returned: z.number().int(),
  toReview: z.number().int(),
});

/** The answer of `GET /api/returns/counters`. */
export type ReturnCounters = z.infer<typeof ReturnCounters>;

/** What a cell may name. */
export const ReturnPlaceKind = z.enum(['institution', 'unit', 'region']);

/** What a cell may name. */
export type ReturnPlaceKind = z.infer<typeof ReturnPlaceKind>;

/** The query of `GET /api/returns/packets/:id/places`: by a part of the name, or the beginning of the id. */
export const ReturnPlaceQuery = z.object({
  kind: ReturnPlaceKind,
  q: z.optional(z.string().trim().max(100)),
});

/** The answer of `GET /api/returns/packets/:id/places`: what may be chosen in the region of the return; `more` where there are others. */
export const ReturnPlaces = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string() })),
  more: z.boolean(),
});

/** The answer of `GET /api/returns/packets/:id/places`. */
export type ReturnPlaces = z.infer<typeof ReturnPlaces>;

/** The answer of `GET /api/returns/packets/:id/rows`. */
export const ReturnRowPage = pageOf(ReturnRow);

/** The body of a new or changed row. */
export const RowDraft = z.object({ cells: ReturnCells });

/** How many findings of one return are shown; all are counted. */
export const RETURN_FINDINGS_SHOWN = 1_000;

/** The answer of `GET /api/returns/packets/:id/findings`. */
export const ReturnFindings = z.object({
  items: z.array(ReturnFinding).max(RETURN_FINDINGS_SHOWN),
  /** How many there are, shown or not, and how many of them keep the return from being submitted. */
  count: z.number().int(),
  open: z.number().int(),
});

/** The answer of `GET /api/returns/packets/:id/findings`. */
export type ReturnFindings = z.infer<typeof ReturnFindings>;

/** The body of `PUT /api/returns/packets/:id/reasons`; an empty reason takes it back. */
export const ReasonGiven = z.object({
  key: z.string().min(1).max(300),
  reason: z.string().trim().max(500),
});

/** 办理动作. */
export const DecisionKind = z.enum(['sign', 'submit', 'withdraw', 'approve', 'return', 'lock']);

/** 办理动作. */
export type DecisionKind = z.infer<typeof DecisionKind>;

const decided = {
  kind: DecisionKind,
  reason: z.string().trim().max(1000).default(''),
};

/** The body of `POST /api/returns/packets/:id/decisions`; its version goes in If-Match. */
export const NewDecision = z.object({
  ...decided,
  rows: z.array(z.uuid()).max(1000).default([]),
});

/** The body of `POST /api/returns/decisions`: the same for many packets, each with the version it was seen at. */
export const BulkDecision = z.object({
  ...decided,
  packets: z
    .array(z.object({ id: z.uuid(), version: z.number().int().min(0) }))
    .min(1)
    .max(500),
});

/** The answer of `POST /api/returns/decisions`, packet by packet. */
export const BulkDecided = z.object({
  items: z.array(z.object({ id: z.uuid(), done: z.boolean(), reason: z.nullable(z.string()) })),
});

/** The answer of `POST /api/returns/decisions`. */
export type BulkDecided = z.infer<typeof BulkDecided>;

/** The answer of `GET /api/returns/packets/:id/history`, oldest first. */
export const PacketHistory = z.object({
  items: z.array(
    z.object({
      version: z.number().int(),
      kind: z.string(),
      kindLabel: z.string(),
      actor: z.string(),
      asUnitName: z.string(),
      inNameOf: z.nullable(z.string()),
      at: Moment,
      reason: z.nullable(z.string()),
    }),
  ),
});

/** 下发: the body of `POST /api/returns/sendings`. */
export const NewSending = z.object({
  type: z.string().max(60),
  period: z.string().max(10),
  signBy: Day,
  dueOn: Day,
  note: z.string().trim().max(1000).default(''),
  units: z
    .array(z.object({ unit: z.string().max(100), channel: z.enum(['account', 'file']) }))
    .min(1)
    .max(5000),
});

/** 下发 as it stands. */
export const ReturnSending = z.object({
  id: z.uuid(),
  type: z.string(),
  label: Words,
  period: z.string(),
  senderName: z.string(),
  sentAt: Moment,
  signBy: Day,
  dueOn: Day,
  note: z.string(),
  packets: z.number().int(),
  signed: z.number().int(),
  answered: z.number().int(),
  approved: z.number().int(),
  locked: z.number().int(),
});

/** 下发 as it stands. */
export type ReturnSending = z.infer<typeof ReturnSending>;

/** The answer of `GET /api/returns/sendings`. */
export const SendingPage = pageOf(ReturnSending);

/** The query of `GET /api/returns/recipients`. */
export const RecipientQuery = z.object({
  type: z.string().max(60),
  region: z.optional(RegionCode),
});

/** The answer of `GET /api/returns/recipients`: whom a type may be sent to, and the periods to choose from. */
export const Recipients = z.object({
  period: ReturnPeriod,
  periods: z.array(z.string()),
  items: z.array(
    z.object({
      ...place,
      /** Whether somebody of the unit has an account that may fill. */
      hasAccount: z.boolean(),
    }),
  ),
});

/** The answer of `GET /api/returns/recipients`. */
export type Recipients = z.infer<typeof Recipients>;
