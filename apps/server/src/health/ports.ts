// SPDX-License-Identifier: Apache-2.0

/** What `/health` asks. */
export interface HealthPorts {
  readonly version: string;
  readonly databaseAnswers: () => Promise<boolean>;
}
