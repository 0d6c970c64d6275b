// SPDX-License-Identifier: Apache-2.0
import type { Department } from './department.js';
import { type Entry, grouped } from './grouped.js';
import type { Level } from './region.js';
import type { Regions } from './regions.js';
import type { DepartmentForm, FunctionSpan, Registry, SingleUnit, Succession } from './registry.js';

/** What a registry is made of, before it is indexed. */
export interface RegistryParts {
  readonly regions: Regions;
  readonly departments: ReadonlyMap<string, Department>;
  readonly functions: readonly FunctionSpan[];
  readonly successions: readonly Succession[];
  readonly singles: readonly SingleUnit[];
}

/** Makes the indexes by which names are found. */
export function indexRegistry(parts: RegistryParts): Registry {
  const departments = [...parts.departments.values()];
  return {
    ...parts,
    covered: coveredProvinces(parts.regions),
    byForm: grouped(departments.flatMap(formsOf)),
    nationalByName: grouped(departments.flatMap(nationalNames)),
    singlesByForm: grouped(
      parts.singles.flatMap((single) =>
        single.forms.map((form) => [`${form} ${single.unit.region}`, single] as const),
      ),
    ),
    singlesByName: grouped(
      parts.singles.flatMap((single) =>
        [...new Set([single.unit.name, ...single.forms])].map((form) => [form, single] as const),
      ),
    ),
    replacing: grouped(
      parts.singles.flatMap((single) =>
        single.replaces === null
          ? []
          : [[`${single.unit.region}.${single.replaces}`, single] as const],
      ),
    ),
  };
}

function coveredProvinces({ byCode }: Regions): ReadonlySet<string> {
  const townships = [...byCode.keys()].filter((code) => code.length === 9);
  return new Set(townships.map((code) => `${code.slice(0, 2)}0000`));
}

const LOCAL: readonly Level[] = ['province', 'prefecture', 'county', 'township'];

function formsOf(department: Department): readonly Entry<DepartmentForm>[] {
  const bare = LOCAL.flatMap((level) => bareName(department.names[level]));
  return [...new Set([...department.forms, ...bare])].map((form) => [
    form,
    { department, levels: levelsOfForm(form, department) },
  ]);
}

/** A name that only adds itself to the region's is a form. */
const bareName = (template: string | null): readonly string[] =>
  template === null || template.includes('{') ? [] : [template];

/** 厅 is a province's word, 部, 总局 and 署 are the nation's; the party's 部 are at every level. */
function levelsOfForm(form: string, { kind }: Department): readonly Level[] {
  if (/(?<!办公)厅$/u.test(form)) return ['province'];
  if (kind !== 'party' && /(?:部|总局|署)$/u.test(form)) return ['national'];
  return LOCAL;
}

/** What the nation's organ is called: with 国家, 中央, 中华人民共和国, or without. */
function nationalNames(department: Department): readonly Entry<Department>[] {
  const name = department.names.national;
  if (name === null) return [];
  const short = name.replace(/^(?:中华人民共和国|中共(?=中央))/u, '');
  const names = [name, short, ...department.forms].filter((form) => !form.includes('~'));
  const all = names.flatMap((form) => [form, `国家${form}`, `中央${form.replace(/^委/u, '')}`]);
  return [...new Set(all)].map((form) => [form, department]);
}
