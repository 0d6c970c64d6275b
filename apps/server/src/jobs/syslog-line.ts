// SPDX-License-Identifier: Apache-2.0
import type { Event } from '@sanyi/contract';

const FACILITY_LOG_AUDIT = 13;
const NOTICE = 5;
const WARNING = 4;

/** What an office's log collector should look at first. */
const ALARMING = new Set(['session.refused', 'session.locked', 'users.unmasked', 'grants.changed']);

/** An event as a line of RFC 5424, facility “log audit”; the message carries the hash, so that the collector holds the chain too. */
export function syslogLine(event: Event, host: string): string {
  const severity = ALARMING.has(event.kind) ? WARNING : NOTICE;
  const priority = FACILITY_LOG_AUDIT * 8 + severity;
  const facts = Object.entries({
    ...{ seq: String(event.seq), actor: event.actor, region: event.region },
    ...{ subject: event.subject, hash: event.hash },
  })
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
  const why = event.why === null ? '' : `：${event.why.replace(/[\r\n]+/g, ' ')}`;
  return `<${priority}>1 ${event.at} ${host} sanyi ${process.pid} ${event.kind} [event@32473 ${facts}] \uFEFF${event.kindLabel}${why}`;
}

/** RFC 5424 6.3.3: quotes, backslashes and closing brackets of a value. */
const escaped = (value: string): string => value.replace(/["\\\]]/g, '\\$&');
