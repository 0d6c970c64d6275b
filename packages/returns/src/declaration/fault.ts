// SPDX-License-Identifier: Apache-2.0
import type { TreeFault } from '@sanyi/parameters';

/** Why a place in a declaration was refused. */
export type DeclarationFaultCode =
  | 'code-unknown'
  | 'department-unknown'
  | 'duplicate'
  | 'empty-text'
  | 'expression-refused'
  | 'field-unknown'
  | 'key-not-required'
  | 'key-missing'
  | 'kinds-do-not-fit'
  | 'list-missing'
  | 'list-unknown'
  | 'measure-unknown'
  | 'missing-field'
  | 'no-entries'
  | 'not-a-date'
  | 'not-a-decimal'
  | 'not-a-list'
  | 'not-a-map'
  | 'not-a-number-in-quotes'
  | 'not-allowed'
  | 'not-an-id'
  | 'not-an-integer'
  | 'not-its-path'
  | 'not-named-after'
  | 'not-text'
  | 'outside-the-declaration'
  | 'personal-not-graded'
  | 'range-upside-down'
  | 'to-before-from'
  | 'unknown-field'
  | 'wrong-order';

/** 填报声明的问题: which file, where in it (`rules[0].left`, line, column), what stood there, what was expected. */
export type DeclarationFault = TreeFault<DeclarationFaultCode>;
