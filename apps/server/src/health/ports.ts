// SPDX-License-Identifier: Apache-2.0

/** What `/health` asks. */
export interface HealthPorts {
  readonly version: string;
  readonly databaseAnswers: () => Promise<boolean>;
  /** Why the server works with more rights on the database than it needs; null where it does not. */
  readonly rightsLack: string | null;
}
