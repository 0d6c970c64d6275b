// SPDX-License-Identifier: Apache-2.0

/** 病案质量提示: what a coder should look at; `about` is the code or value in question. Words come at the edge. */
export interface QualityWarning {
  readonly code: QualityCode;
  readonly about: string;
}

export type QualityCode =
  | 'sex-missing'
  | 'sex-invalid'
  | 'age-missing'
  | 'age-invalid'
  | 'age-days-conflict'
  | 'newborn-weight-missing'
  | 'weight-implausible'
  | 'principal-missing'
  | 'main-procedure-empty'
  | 'code-badly-written'
  | 'diagnosis-unknown'
  | 'diagnosis-grey'
  | 'diagnosis-repeated'
  | 'principal-in-no-mdc'
  | 'procedure-unknown'
  | 'procedure-grey'
  | 'procedure-repeated'
  | 'sex-conflict'
  | 'age-conflict';
