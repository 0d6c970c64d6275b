// SPDX-License-Identifier: Apache-2.0
import { type MailSettings, sendMail } from './mail-outlet.js';
import type { Outlet } from './outlet.js';
import { sendToRobot } from './robot-outlet.js';
import type { RobotShape } from './robot-shape.js';

/** Where a house sends: mail by its server, robots by their shapes. */
export const houseOutlet = ({
  mail,
  shapes,
  now,
}: {
  readonly mail: MailSettings | null;
  readonly shapes: ReadonlyMap<string, RobotShape>;
  readonly now: () => Date;
}): Outlet => ({
  send: (way, said) =>
    way.kind === 'mail' ? sendMail(mail, way.address, said) : sendToRobot(shapes, way, said, now()),
});
