// SPDX-License-Identifier: Apache-2.0
import {
  ReadDeadline,
  ReadDeliverable,
  ReadGroup,
  ReadHead,
  ReadReference,
  ReadTarget,
} from '@sanyi/contract';
import type { Part } from './reading-parts.js';

/** How a field is filled in. */
export type FieldKind = 'text' | 'long' | 'names' | 'number' | 'day' | 'yes' | 'choice';

/** One field of a form that corrects a piece. */
export interface PieceField {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly needed?: boolean;
}

/** Every field by its name; the words of each are in `pieceFields`. */
export type FieldName =
  | 'title'
  | 'documentNumber'
  | 'issuer'
  | 'issuedOn'
  | 'from'
  | 'to'
  | 'level'
  | 'leadRule'
  | 'draft'
  | 'lead'
  | 'support'
  | 'others'
  | 'mode'
  | 'openEnded'
  | 'text'
  | 'metric'
  | 'comparator'
  | 'value'
  | 'valueTo'
  | 'unit'
  | 'scope'
  | 'by'
  | 'quote'
  | 'kind'
  | 'date'
  | 'every'
  | 'event'
  | 'deliverable'
  | 'number'
  | 'role'
  | 'units'
  | 'place'
  | 'year';

/** What may be chosen, by field; the words of each are in `pieceChoices`. */
export const CHOICES = {
  level: ['', ...ReadHead.shape.level.unwrap().options],
  leadRule: ReadHead.shape.leadRule.options,
  mode: ReadGroup.shape.mode.options,
  comparator: ReadTarget.shape.comparator.options,
  kind: ReadDeadline.shape.kind.options,
  deliverable: ReadDeliverable.shape.kind.options,
  role: ReadReference.shape.role.options,
  every: ['', 'P1W', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y'],
} as const;

const TARGET: readonly PieceField[] = [
  { name: 'metric', kind: 'text', needed: true },
  { name: 'comparator', kind: 'choice' },
  { name: 'value', kind: 'number' },
  { name: 'valueTo', kind: 'number' },
  { name: 'unit', kind: 'text' },
  { name: 'scope', kind: 'text' },
  { name: 'by', kind: 'day' },
];

/** The fields of each part, in the order they are filled in. */
export const PIECE_FIELDS: Readonly<Record<Part, readonly PieceField[]>> = {
  title: [{ name: 'title', kind: 'text' }],
  head: [
    { name: 'title', kind: 'text' },
    { name: 'documentNumber', kind: 'text' },
    { name: 'issuer', kind: 'text' },
    { name: 'issuedOn', kind: 'day' },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
    { name: 'level', kind: 'choice' },
    { name: 'leadRule', kind: 'choice' },
    { name: 'draft', kind: 'yes' },
  ],
  responsibility: [
    { name: 'lead', kind: 'names' },
    { name: 'support', kind: 'names' },
    { name: 'others', kind: 'names' },
    { name: 'mode', kind: 'choice' },
    { name: 'openEnded', kind: 'yes' },
  ],
  actions: [{ name: 'text', kind: 'long', needed: true }],
  targets: TARGET,
  goals: TARGET,
  deadlines: [
    { name: 'quote', kind: 'text', needed: true },
    { name: 'kind', kind: 'choice' },
    { name: 'date', kind: 'day' },
    { name: 'every', kind: 'choice' },
    { name: 'event', kind: 'text' },
  ],
  deliverables: [
    { name: 'quote', kind: 'text', needed: true },
    { name: 'deliverable', kind: 'choice' },
  ],
  references: [
    { name: 'title', kind: 'text', needed: true },
    { name: 'number', kind: 'text' },
    { name: 'role', kind: 'choice' },
  ],
  basis: [
    { name: 'title', kind: 'text', needed: true },
    { name: 'number', kind: 'text' },
  ],
  closingDuties: [
    { name: 'text', kind: 'long', needed: true },
    { name: 'units', kind: 'names' },
  ],
  figures: [
    { name: 'metric', kind: 'text', needed: true },
    { name: 'value', kind: 'number', needed: true },
    { name: 'valueTo', kind: 'number' },
    { name: 'unit', kind: 'text' },
    { name: 'place', kind: 'text' },
    { name: 'year', kind: 'number' },
  ],
  practices: [
    { name: 'title', kind: 'text', needed: true },
    { name: 'place', kind: 'text' },
  ],
};
