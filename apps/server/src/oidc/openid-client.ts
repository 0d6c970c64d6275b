// SPDX-License-Identifier: Apache-2.0
import * as openid from 'openid-client';
import type { OidcProvider } from './oidc-settings.js';
import type { OidcClient } from './ports.js';

/** Where the provider sends browsers back to. */
export const CALLBACK = '/api/oidc/callback';

/** Authorization code with PKCE, state and nonce; the provider is asked about itself when it is first needed. */
export function oidcClient(provider: OidcProvider): OidcClient {
  let known: Promise<openid.Configuration> | undefined;
  const configuration = () => {
    known ??= discover(provider).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const redirect = new URL(CALLBACK, provider.houseUrl);
  return {
    begin: async () => {
      const secrets = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect.href,
        scope: 'openid',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, secrets };
    },
    finish: async (query, { state, nonce, verifier }) => {
      const back = new URL(redirect);
      back.search = query;
      const tokens = await openid.authorizationCodeGrant(await configuration(), back, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new Error('the provider named no subject');
      return subject;
    },
  };
}

const discover = ({ issuer, clientId, clientSecret, fetch }: OidcProvider) =>
  openid.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    ...(fetch === undefined ? {} : { [openid.customFetch]: fetch }),
    ...(isThisMachine(issuer) ? { execute: [openid.allowInsecureRequests] } : {}),
  });

/** A provider on this machine, for trials, may be reached without TLS: nothing leaves the machine. */
const isThisMachine = (issuer: string): boolean => /^http:\/\/127\.0\.0\.1[:/]/.test(issuer);
