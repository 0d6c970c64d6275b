// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { NotSent, OpenWay } from './outlet.js';
import { robotRequest, type Said } from './robot-request.js';
import type { RobotShape } from './robot-shape.js';

type RobotWay = Extract<OpenWay, { readonly kind: 'robot' }>;

const TIMEOUT_MS = 10_000;

/** Sends to a group robot as its shape says; what it answers decides. Redirects are not followed: a key would go with them. */
export async function sendToRobot(
  shapes: ReadonlyMap<string, RobotShape>,
  way: RobotWay,
  said: Said,
  at: Date,
): Promise<Result<null, NotSent>> {
  const shape = shapes.get(way.shape);
  if (shape === undefined) return err({ reason: `没有机器人类型 ${way.shape}`, again: false });
  const { url, headers, body } = robotRequest(shape, said, way, at);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal });
    return judged(shape, answer.status, await answer.text());
  } catch (error) {
    return err({ reason: `连不上机器人：${causeOf(error)}`, again: true });
  }
}

const LATER = new Set([408, 425, 429]);
const FIRST_SERVER_FAULT = 500;

function judged({ answer }: RobotShape, status: number, text: string): Result<null, NotSent> {
  if (status < 200 || status >= 300) {
    const again = LATER.has(status) || status >= FIRST_SERVER_FAULT;
    return err({ reason: `机器人答复 HTTP ${status}`, again });
  }
  return answer === undefined ? ok(null) : judgedBy(answer, fieldsIn(text));
}

/** A robot answers 200 whatever came of it, and says in a field of its answer what did. */
function judgedBy(
  { field, good, reason }: NonNullable<RobotShape['answer']>,
  said: Readonly<Record<string, string>>,
): Result<null, NotSent> {
  const code = said[field];
  if (code === good) return ok(null);
  const why = (said[reason] ?? '').slice(0, LONGEST_REASON);
  const told = `机器人没有接收：${field} ${code ?? '没有答复'} ${why}`;
  return err({ reason: told.trim(), again: true });
}

const LONGEST_REASON = 200;

/** The fields of an answer as texts; none where it is no JSON object. */
function fieldsIn(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]));
  } catch {
    return {};
  }
}

/** What stood in the way, without the address: it may hold a key. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return '原因不明';
  if (error.name === 'TimeoutError') return `${TIMEOUT_MS / 1000} 秒没有答复`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code === '' ? '网络错误' : code;
}
