// SPDX-License-Identifier: Apache-2.0

import type { CustomFetch } from 'openid-client';

/** An identity provider of the office, e.g. the province's unified identity authentication. */
export interface OidcProvider {
  readonly id: string;
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers reach this house: the provider sends them back there. */
  readonly houseUrl: string;
  /** How the provider is reached, where not by the ordinary fetch. */
  readonly fetch?: CustomFetch;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads SANYI_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _LABEL and SANYI_URL; none where no issuer is set. */
export function oidcProviders(env: Environment): readonly OidcProvider[] {
  const issuer = env['SANYI_OIDC_ISSUER'] ?? '';
  if (issuer === '') return [];
  return [
    {
      id: 'oidc',
      label: env['SANYI_OIDC_LABEL'] ?? '统一身份认证',
      issuer,
      clientId: env['SANYI_OIDC_CLIENT_ID'] ?? '',
      clientSecret: env['SANYI_OIDC_CLIENT_SECRET'] ?? '',
      houseUrl: env['SANYI_URL'] ?? 'http://localhost:8080',
    },
  ];
}
