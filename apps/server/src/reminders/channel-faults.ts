// SPDX-License-Identifier: Apache-2.0
import { covers, type Scope } from '../access/scope.js';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';
import type { ReminderHouse } from './reminder-house.js';

/** A channel as somebody wants it. */
export interface WantedChannel {
  readonly region: string;
  readonly unit: string | null;
  readonly kind: 'mail' | 'robot';
  readonly shape: string | null;
  readonly address: string;
  readonly secret: string | null;
}

type Fault = readonly [pointer: string, detail: Words];

/** Refuses a channel that could not be sent to, field by field. */
export function checkChannel(
  { shapes }: Pick<ReminderHouse, 'shapes'>,
  scope: Scope,
  wanted: WantedChannel,
): void {
  const faults = [
    ...placeFaults(scope, wanted),
    ...(wanted.kind === 'mail' ? mailFaults(wanted) : robotFaults(shapes, wanted)),
  ];
  if (faults.length === 0) return;
  throw new Refusal(
    'invalid-request',
    {
      zh: `${faults.map(([, { zh }]) => zh).join('；')}。`,
      en: `${faults.map(([, { en }]) => en).join('; ')}.`,
    },
    faults.map(([pointer, detail]) => ({ pointer, detail })),
  );
}

const placeFaults = (scope: Scope, { region, unit }: WantedChannel): readonly Fault[] =>
  covers(scope, { region, unit, area: null })
    ? []
    : [
        [
          '/region',
          {
            zh: '这个地区或单位不在您的管辖范围内，请换一个',
            en: 'This region or unit is not yours to change; choose another',
          },
        ],
      ];

// What SMTP takes between the brackets, less what nobody has: one @, no space, no line, no second address.
const MAILBOX = /^[^\s@<>,;:"()[\]\\]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

const mailFaults = ({ address, secret, shape }: WantedChannel): readonly Fault[] => [
  ...(MAILBOX.test(address)
    ? []
    : [
        [
          '/address',
          {
            zh: '不是一个邮箱地址，例如 bgs@example.cn',
            en: 'This is no mailbox, such as office@example.cn',
          },
        ] as const,
      ]),
  ...(secret === null && shape === null
    ? []
    : [
        [
          '/kind',
          { zh: '邮件没有机器人类型和密钥', en: 'Mail has neither a robot nor a key' },
        ] as const,
      ]),
];

function robotFaults(
  shapes: ReminderHouse['shapes'],
  { shape, address, secret }: WantedChannel,
): readonly Fault[] {
  const known = shape === null ? undefined : shapes.get(shape);
  if (known === undefined)
    return [['/shape', { zh: '请选择机器人类型', en: 'Choose the kind of robot' }]];
  return [
    ...(isWebhook(address)
      ? []
      : [
          [
            '/address',
            {
              zh: '机器人地址应是以 https:// 或 http:// 开头的完整网址，不带账号口令',
              en: 'The address of a robot begins with https:// or http:// and has no user in it',
            },
          ] as const,
        ]),
    ...(known.secret === 'needed' && secret === null
      ? [
          [
            '/secret',
            { zh: '这种机器人要有签名密钥', en: 'This kind of robot needs a signing key' },
          ] as const,
        ]
      : []),
    ...(known.secret === 'none' && secret !== null
      ? [
          [
            '/secret',
            {
              zh: '这种机器人没有签名密钥，请留空',
              en: 'This kind of robot has no signing key; leave it empty',
            },
          ] as const,
        ]
      : []),
  ];
}

function isWebhook(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return ['https:', 'http:'].includes(protocol) && username === '' && password === '';
}
