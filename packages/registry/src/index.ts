// SPDX-License-Identifier: Apache-2.0
export { type Members, membersOf, type MembersRule } from './collective.js';
export { type Department, UNIT_KINDS, type UnitKind } from './department.js';
export {
  INSTITUTION_COLUMNS,
  INSTITUTION_SHEET,
  UNIT_COLUMNS,
  UNIT_SHEET,
  type UserColumn,
} from './import/user-columns.js';
export { institutionCells, readUserInstitutions } from './import/user-institutions.js';
export { readUserUnits, unitCells, withUnits } from './import/user-units.js';
export { type Institution, INSTITUTION_KINDS, type InstitutionKind } from './institution.js';
export {
  type DocumentPlace,
  issuerRegionOf,
  type NamedUnit,
  nameUnit,
  nameUnits,
} from './named-units.js';
export { codesAbove, type Level, levelOfCode, NATION, type Region } from './region.js';
export { baseName, commonName } from './region-name.js';
export { chainOf, isWithin, type Regions, regionsOn } from './regions.js';
export type { DepartmentForm, FunctionSpan, Registry, SingleUnit, Succession } from './registry.js';
export { REGISTRY_FILES, registryFrom } from './registry-tables.js';
export { type RegionResolution, type RegionScope, resolveRegion } from './resolve-region.js';
export {
  resolveUnit,
  type SeveralReason,
  type UnitQuery,
  type UnitResolution,
  type UnknownReason,
} from './resolve-unit.js';
export { SAMPLE_PROVINCE, sampleInstitutions } from './sample/sample-institutions.js';
export { type RegionShape, type RegionShapes, sampleMap } from './sample/sample-map.js';
export { holderOf, type Standing, standingFor, type SuccessionStep } from './succession.js';
export type { CellFault, CellFaultCode, TableRow, TableText } from './table.js';
export type { Unit } from './unit.js';
export { unitsOn } from './units-on.js';
export { holdsOn, type SourceStatus, type Validity } from './validity.js';
