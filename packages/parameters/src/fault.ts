// SPDX-License-Identifier: Apache-2.0
import type { Position } from './tree.js';

/** Why a place in a parameter file, document file or pack was refused. */
export type ParameterFaultCode =
  | 'address-not-allowed'
  | 'band-empty'
  | 'bands-gap'
  | 'bands-missing'
  | 'bands-overlap'
  | 'called-official'
  | 'duplicate'
  | 'empty-range'
  | 'empty-text'
  | 'inherits-itself'
  | 'inherits-over-own-value'
  | 'missing-field'
  | 'not-a-date'
  | 'not-a-decimal'
  | 'not-a-duration'
  | 'not-a-list'
  | 'not-a-map'
  | 'not-a-number-in-quotes'
  | 'not-allowed'
  | 'not-an-amount'
  | 'not-an-id'
  | 'not-an-integer'
  | 'not-its-path'
  | 'not-newest-first'
  | 'not-text'
  | 'range-upside-down'
  | 'share-out-of-range'
  | 'to-before-from'
  | 'unit-does-not-fit'
  | 'unknown-document'
  | 'unknown-field'
  | 'unknown-parameter'
  | 'unknown-region'
  | 'unknown-rule'
  | 'unknown-unit'
  | 'unlike-its-document'
  | 'values-missing'
  | 'values-overlap';

/** 参数文件的问题: which file, where in it (`values[0].source.at`, line, column), what stood there, what was expected. */
export interface ParameterFault extends Position {
  readonly code: ParameterFaultCode;
  readonly file: string;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}
