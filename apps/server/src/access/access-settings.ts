// SPDX-License-Identifier: Apache-2.0
import { type OidcProvider, oidcProviders } from '../oidc/oidc-settings.js';
import { dataKey } from '../personal/data-key.js';

/** How accounts and rights are set up in this house; all of it from the environment. */
export interface AccessSettings {
  /** The key that personal data is sealed with. */
  readonly dataKey: string;
  /** Where an event is put on record whose place is not known. */
  readonly homeRegion: string;
  /** True where the sample users of 示例省 are wanted. */
  readonly samples: boolean;
  readonly providers: readonly OidcProvider[];
  /** Where events are sent, e.g. tcp://10.0.0.5:514; null for nowhere. */
  readonly syslog: string | null;
}

/** 示例省, the fictional province of the samples. */
export const SAMPLE_REGION = '990000';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads SANYI_DATA_KEY, SANYI_REGION, SANYI_SYSLOG, SANYI_OIDC_… and SANYI_SAMPLES (the samples come by themselves with the embedded database only). */
export function accessSettings(
  env: Environment,
  { dataFolder, databaseUrl }: { readonly dataFolder: string; readonly databaseUrl: string | null },
): AccessSettings {
  const samples = env['SANYI_SAMPLES'];
  return {
    dataKey: dataKey(dataFolder, env['SANYI_DATA_KEY']),
    homeRegion: env['SANYI_REGION'] ?? SAMPLE_REGION,
    samples: samples === undefined ? databaseUrl === null : samples === '1',
    providers: oidcProviders(env),
    syslog: env['SANYI_SYSLOG'] ?? null,
  };
}
