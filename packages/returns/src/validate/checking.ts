// SPDX-License-Identifier: Apache-2.0
import type { Cells } from '../cell/cell.js';
import type { Declaration } from '../declaration/declaration.js';
import { isNumeric } from '../declaration/field.js';
import type { Rule } from '../declaration/rule.js';
import { fieldsIn } from '../expression/fields-in.js';
import type { Row } from '../filing.js';
import { deriveCells, derivedFields } from '../rules/derivations.js';
import { type CellFindings, cellJudge, tooManyRows } from './cell-findings.js';
import { type Checked, findingList } from './finding-list.js';
import { earlierByKey } from './earlier-by-key.js';
import { type RuleGrounds, rowFindings, tableFindings } from './rule-findings.js';
import { needsSums, tableSums } from './table-sums.js';
import type { CheckingContext } from './validation-context.js';

/**
 * 分批校验: a return that is judged some rows at a time, whatever their number. Rows are given twice in the same order where
 * `needs.survey` says so: all of them to `survey`, then all of them to `judge`. Held are sums, keys and the findings that are kept.
 */
export interface Checking {
  readonly needs: CheckingNeeds;
  readonly survey: (rows: readonly Row[]) => void;
  /** Takes in rows of earlier periods, in any order, after the survey. */
  readonly recall: (earlier: readonly Cells[]) => void;
  /** Each row with what stood under its keys one period before. */
  readonly judge: (rows: readonly RowBeside[]) => void;
  /** What was found, once all rows have been judged. */
  readonly end: () => Checked;
}

/** What has to be given besides the rows. */
export interface CheckingNeeds {
  readonly survey: boolean;
  readonly earlier: boolean;
  readonly previous: boolean;
}

/** A row with what stood there one period before; undefined where nothing did. */
export interface RowBeside {
  readonly row: Row;
  readonly previous: Cells | undefined;
}

/** Begins to judge a return. The same rows give the same findings in the same order, whatever the parts they come in. */
export function startChecking(declaration: Declaration, context: CheckingContext): Checking {
  const { rules } = declaration;
  const surveyed = cellJudge(declaration, context);
  const judged = cellJudge(declaration, context);
  const sums = tableSums(rules, numbersOf(declaration));
  const earlier = earlierByKey(declaration);
  const grounds: RuleGrounds = { ...sums, earlier: earlier.of };
  const list = findingList(rules.length + AHEAD, context);
  const derived = (row: Row): Cells => withDerived(declaration, row, context);
  let count = 0;
  return {
    needs: needsOf(rules),
    survey: (rows) => {
      for (const of of rows) {
        earlier.expect(of);
        sums.add({ row: derived(of), faulty: faultyIn(surveyed(of)) });
      }
    },
    recall: earlier.take,
    judge: (rows) => {
      count += rows.length;
      for (const { row: of, previous } of rows) {
        const found = judged(of);
        list.add(OF_CELLS, found.own);
        if (found.double !== null) list.add(OF_DOUBLES, [found.double]);
        const faulty = faultyIn(found);
        const whole = { of, row: derived(of), previous: previous ?? {}, faulty };
        rules.forEach((rule, at) => {
          list.add(AHEAD + at, rowFindings(rule, whole, grounds));
        });
      }
    },
    end: () => {
      list.add(OF_TABLE, tooManyRows(declaration, count));
      rules.forEach((rule, at) => {
        list.add(AHEAD + at, tableFindings(rule, grounds));
      });
      return list.all();
    },
  };
}

/** The table, its cells and its doubles are told of before the rules. */
const [OF_TABLE, OF_CELLS, OF_DOUBLES, AHEAD] = [0, 1, 2, 3];

const needsOf = (rules: readonly Rule[]): CheckingNeeds => {
  const earlier = rules.some(({ kind }) => kind === 'z-score');
  return { survey: earlier || rules.some(needsSums), earlier, previous: rules.some(looksBack) };
};

const looksBack = (rule: Rule): boolean =>
  rule.kind === 'compare' &&
  [rule.left, rule.right].flatMap(fieldsIn).some(({ period }) => period === 'before');

const numbersOf = (declaration: Declaration): ReadonlySet<string> =>
  new Set(
    [...declaration.fields, ...derivedFields(declaration)].filter(isNumeric).map(({ id }) => id),
  );

const withDerived = (
  declaration: Declaration,
  { cells }: Row,
  { on }: Pick<CheckingContext, 'on'>,
): Cells =>
  declaration.derived.length === 0 ? cells : { ...cells, ...deriveCells(declaration, cells, on) };

const NONE: ReadonlySet<string> = new Set();

function faultyIn({ own, double }: CellFindings): ReadonlySet<string> {
  if (own.length === 0 && double === null) return NONE;
  return new Set(
    [...own, ...(double === null ? [] : [double])].flatMap(({ field }) => field ?? []),
  );
}
