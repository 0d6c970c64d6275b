// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment } from './page.js';
import { Action, Area, Post } from './roles.js';

/** Said before and after sign-in: what may not be brought into this house. */
export const CLASSIFIED_WARNING =
  '本系统不得存储、处理、传输国家秘密和工作秘密（涉密信息）。发现涉密信息请立即停止操作并报告本单位保密机构。';

/** The body of `POST /api/session`. `code` is the six digits of the second factor. */
export const SignIn = z.object({
  account: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
  code: z.optional(z.string().regex(/^\d{6}$/, '动态码是 6 位数字')),
});

/** A place a user works for: one of the scopes the switcher offers. */
export const SessionScope = z.object({
  region: z.string(),
  regionName: z.string(),
  unit: z.nullable(z.string()),
  unitName: z.nullable(z.string()),
  areas: z.array(Area),
});

/** Who is signed in, what they may see and do. */
export const Session = z.object({
  user: z.object({ id: z.string(), account: z.string(), post: Post, label: z.string() }),
  scopes: z.array(SessionScope),
  /** Areas with something to see, in the order of the navigation. */
  areas: z.array(Area),
  /** For each action, whether the user holds it somewhere. */
  may: z.record(Action, z.boolean()),
  /** True until the one-time or expired password is changed; everything else is refused with `password-expired`. */
  passwordMustChange: z.boolean(),
  passwordExpiresOn: z.nullable(Day),
  secondFactor: z.boolean(),
  unreadNotices: z.number().int().min(0),
  classifiedWarning: z.string(),
});

/** Who is signed in, what they may see and do. */
export type Session = z.infer<typeof Session>;

/** The answer of `GET /api/session/sign-in`: what the sign-in page shows before anybody has signed in. */
export const SignInPage = z.object({
  classifiedWarning: z.string(),
  providers: z.array(z.object({ id: z.string(), label: z.string() })),
});

/** The body of `PUT /api/session/password`. */
export const PasswordChange = z.object({
  old: z.string().min(1).max(200),
  new: z.string().min(1).max(200),
});

/** The answer of `POST /api/session/second-factor`: shown once, to be scanned or typed into an authenticator. */
export const SecondFactorOffer = z.object({ otpauthUri: z.string(), secret: z.string() });

/** The body of `PUT /api/session/second-factor`: proves that the authenticator works. */
export const SecondFactorProof = z.object({
  code: z.string().regex(/^\d{6}$/, '动态码是 6 位数字'),
});

/** The body of `DELETE /api/session/second-factor`. */
export const SecondFactorRemoval = z.object({ password: z.string().min(1).max(200) });

/** One signed-in browser of the user. */
export const OpenSession = z.object({
  id: z.string(),
  current: z.boolean(),
  openedAt: Moment,
  lastSeenAt: Moment,
  address: z.string(),
  agent: z.string(),
});

/** The answer of `GET /api/session/others`: every open session of the user, this one marked. */
export const OpenSessions = z.object({ items: z.array(OpenSession) });

/** The answer of `GET /api/oidc/providers`. */
export const OidcProviders = z.object({
  providers: z.array(z.object({ id: z.string(), label: z.string() })),
});

/** The answer of `GET /api/oidc/identities`: by provider, since when the caller's account is linked to it, null where not. */
export const OidcIdentities = z.object({
  items: z.array(z.object({ id: z.string(), label: z.string(), linkedAt: z.nullable(Moment) })),
});

/** The answer of `POST /api/oidc/link`: where the browser goes to prove who it is. */
export const OidcLink = z.object({ url: z.string() });
