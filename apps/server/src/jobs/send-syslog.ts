// SPDX-License-Identifier: Apache-2.0
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';

/** Sends lines to `udp://host:514` or `tcp://host:514` (RFC 6587, counted); rejects where they did not go out. */
export async function sendSyslog(target: string, lines: readonly string[]): Promise<void> {
  const { protocol, hostname, port } = new URL(target);
  const place = { hostname, port: Number(port === '' ? '514' : port) };
  if (protocol === 'udp:') return sendDatagrams(place, lines);
  if (protocol === 'tcp:') return sendStream(place, lines);
  throw new Error(`syslog: ${protocol} is neither udp: nor tcp:`);
}

interface Place {
  readonly hostname: string;
  readonly port: number;
}

async function sendDatagrams({ hostname, port }: Place, lines: readonly string[]): Promise<void> {
  const socket = createSocket('udp4');
  try {
    for (const line of lines) {
      await new Promise<void>((resolve, reject) => {
        socket.send(line, port, hostname, (error) => {
          if (error === null) resolve();
          else reject(error);
        });
      });
    }
  } finally {
    socket.close();
  }
}

const TIMEOUT_MS = 10_000;

function sendStream({ hostname, port }: Place, lines: readonly string[]): Promise<void> {
  const frames = lines.map((line) => `${Buffer.byteLength(line)} ${line}`).join('');
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port, timeout: TIMEOUT_MS });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('syslog: no answer')));
    socket.end(frames, () => {
      resolve();
    });
  });
}
