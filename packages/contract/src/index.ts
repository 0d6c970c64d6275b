// SPDX-License-Identifier: Apache-2.0
export { ChainFault, ChainHead, ChainReport, Event, EventPage, EventQuery } from './events.js';
export {
  GroupingAnswers,
  GROUPING_LIMITS,
  GroupingCase,
  GroupingCode,
  GroupingCodePage,
  GroupingCodeQuery,
  GroupingRequest,
  GroupingResult,
  GroupingScheme,
  GroupingSchemes,
  GroupingStatus,
  GroupingWarning,
} from './grouping.js';
export {
  GroupingComplication,
  GroupingCondition,
  GroupingTrace,
  GroupingTriedMdc,
  GroupingTriedRule,
} from './grouping-trace.js';
export {
  GROUPING_UPLOAD_LIMITS,
  GroupingUpload,
  GroupingUploadQuery,
  GroupingUploads,
  GroupingUploadState,
} from './grouping-uploads.js';
export { Health } from './health.js';
export { NewNotice, Notice, NoticePage, NoticeQuery, NoticeSent } from './notices.js';
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
  ResolutionReason,
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
  HeldGrant,
  Post,
  POSTS,
  RegionCode,
  Role,
  Roles,
} from './roles.js';
export {
  CLASSIFIED_WARNING,
  OidcIdentities,
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
  UserMeasure,
  UserPage,
  UserQuery,
  UserState,
} from './users.js';
