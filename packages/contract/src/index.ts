// SPDX-License-Identifier: Apache-2.0
export { ChainFault, ChainHead, ChainReport, Event, EventPage, EventQuery } from './events.js';
export { Health } from './health.js';
export {
  Attachment,
  NewNotice,
  Notice,
  NoticePage,
  NoticeQuery,
  NoticeSent,
  Uploaded,
} from './notices.js';
export { Day, Moment, pageOf, PageQuery, Version } from './page.js';
export { Problem } from './problem.js';
export {
  InstitutionPage,
  InstitutionRow,
  RefusedRow,
  RegionDetail,
  RegionLevel,
  RegionQuery,
  RegionRow,
  RegionRows,
  RegistryImport,
  RegistryImportQuery,
  RegistryQuery,
  Resolution,
  ResolveQuery,
  SourceStatus,
  UnitPage,
  UnitRow,
} from './registry.js';
export {
  AccessMatrix,
  Action,
  ACTIONS,
  Area,
  AREAS,
  Detail,
  Grant,
  Post,
  POSTS,
  RegionCode,
  Role,
  Roles,
} from './roles.js';
export { SearchHit, SearchHits, SearchQuery } from './search.js';
export {
  CLASSIFIED_WARNING,
  OidcLink,
  OidcProviders,
  OpenSession,
  OpenSessions,
  PasswordChange,
  SecondFactorOffer,
  SecondFactorProof,
  SecondFactorRemoval,
  Session,
  SessionScope,
  SignIn,
  SignInPage,
} from './session.js';
export {
  GrantsChange,
  NewUser,
  OneTimePassword,
  PersonalData,
  Unmasking,
  User,
  UserChange,
  UserCounts,
  UserImport,
  UserMeasure,
  UserPage,
  UserQuery,
  UserState,
} from './users.js';
