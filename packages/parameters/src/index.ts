// SPDX-License-Identifier: Apache-2.0
export { ADDRESS_HOSTS, isAllowedAddress } from './address.js';
export {
  amend,
  type Amendment,
  type AmendmentFault,
  amendmentFaults,
  changedPairs,
} from './amendment.js';
export { bandAt } from './band-at.js';
export { type BandCell, bandDifference } from './band-difference.js';
export {
  type Change,
  changed,
  type ChangeFault,
  type EndValue,
  type SetValue,
  targetOf,
  type WholeParameter,
} from './change.js';
export { dataTree } from './data-tree.js';
export { type Duration, type DurationUnit, formatDuration, parseDuration } from './duration.js';
export { dayAfter, dayBefore } from './day-beside.js';
export { differenceInEffect, type EffectSpan } from './effect.js';
export type { ParameterFault, ParameterFaultCode } from './fault.js';
export {
  type Filed,
  findParameter,
  libraryFaults,
  libraryOf,
  type ParameterLibrary,
  pathOf,
} from './library.js';
export { type Found, lookUp, type UnknownParameter, type ValueQuery } from './lookup.js';
export { documentsOf, PACK_FORMAT, packOf, type ParameterPack, readPack } from './pack.js';
export {
  type Band,
  type Bounded,
  type DatedValue,
  type Inheritance,
  type Label,
  type Parameter,
  PARAMETER_KINDS,
  PARAMETER_STATUSES,
  type ParameterKind,
  type ParameterStatus,
  type ParameterValue,
  type RuleChoice,
  type Source,
  topicOf,
} from './parameter.js';
export { type PackDifference, packDifference, type Standing } from './pack-difference.js';
export {
  type ParameterReader,
  type ParameterUse,
  type ParameterUserKind,
  readerFor,
  usesOf,
} from './parameter-use.js';
export {
  readAmendment,
  writeAmendment,
  type WrittenAmendment,
  type WrittenChange,
} from './read-amendment.js';
export { readParameter } from './read-parameter.js';
export { reviewDue } from './review.js';
export { readSourceDocument, type SourceDocument } from './source-document.js';
export { type Topic, type TopicArea, topicNamed, TOPICS } from './topic.js';
export type { Position, Tree, TreeEntry, TreeList, TreeMap, TreeText } from './tree.js';
export {
  dayText,
  formed,
  labelText,
  leftOut,
  listOf,
  mapOf,
  nearest,
  needed,
  oneOf,
  pieceUnder,
  refused,
  type TreeFault,
  treeFault,
  type TreeField,
  type TreePlace,
  type TreeRead,
  type TreeReader,
  truth,
  wholeFrom,
  words,
} from './tree-reader.js';
export { PARAMETER_UNITS, type ParameterUnit, unitOf } from './unit.js';
export {
  draftValueOn,
  type InForce,
  type NotInForce,
  type NotInForceReason,
  valueOn,
} from './value-on.js';
export {
  writeParameter,
  type WrittenDated,
  type WrittenDocument,
  type WrittenInheritance,
  type WrittenParameter,
  type WrittenSource,
  writeSourceDocument,
} from './write-parameter.js';
export {
  type WrittenBand,
  type WrittenBounds,
  type WrittenValue,
  writeValue,
} from './write-value.js';
