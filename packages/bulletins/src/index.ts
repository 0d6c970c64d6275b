// SPDX-License-Identifier: Apache-2.0
export {
  type BulletinHead,
  composeBulletin,
  labelOf,
  type ScoresAlike,
} from './bulletin/compose-bulletin.js';
export { editFindings, type EditFinding } from './bulletin/edited-words.js';
export {
  figureMark,
  inPrint,
  printedWords,
  unknownFigures,
  type WordPiece,
  wordPieces,
} from './bulletin/figure-words.js';
export { movedSince } from './bulletin/moved-since.js';
export { type SelfAssessment, selfAssessment } from './bulletin/self-assessment.js';
export { type TaskCount, taskFigureId, taskFigures } from './bulletin/task-figures.js';
export { type ChangedFigure, figuresTouching } from './packet/altered-entry.js';
export { canonicalJson, type Json } from './packet/canonical-json.js';
export type {
  Calculate,
  CalculateIn,
  CalculationFault,
  FigureKind,
  FigureState,
  IssuedFigure,
  PacketVersion,
} from './packet/figure.js';
export {
  makePacket,
  type PacketContent,
  packetFile,
  type PacketFault,
  type Sealing,
} from './packet/make-packet.js';
export {
  makeObjection,
  type ObjectedFigure,
  type ObjectedSum,
  type Objection,
  type ObjectionFault,
  readObjection,
  writeObjection,
} from './packet/objection.js';
export {
  type BulletinBlock,
  PACKET_FORMAT,
  PACKET_VERSION,
  type PacketHead,
  type PacketSeal,
  type SealedLeaf,
  type SealedPacket,
  type SealTools,
  type SignText,
} from './packet/packet.js';
export { type PacketRefusal, readPacket, writePacket } from './packet/packet-text.js';
export { compareFigures, type FigureCheck, figuresOf } from './packet/recompute.js';
export { type SealFault, sealFaults } from './packet/seal.js';
export type {
  CitedSentence,
  FrozenSnapshot,
  SnapshotAim,
  SnapshotPlace,
  SnapshotSlot,
  SnapshotTarget,
  SnapshotTotal,
  TaskResult,
  UsedParameter,
  WrittenDefinition,
} from './packet/snapshot.js';
export {
  checkPacket,
  type PacketCheck,
  type PacketTools,
  verifyPacket,
} from './packet/verify-packet.js';
export {
  type ChangeFault,
  changedSnapshot,
  type MovedFigure,
  type SumChange,
  whatIf,
} from './packet/what-if.js';
