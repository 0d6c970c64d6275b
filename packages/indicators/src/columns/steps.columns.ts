// SPDX-License-Identifier: Apache-2.0
import type { Step } from '../language/program.js';

/** 算式列: the steps of a stack machine as two columns. */
export interface StepColumns {
  readonly operations: Uint8Array;
  /** The slot, or the number, of those that put one on the stack. */
  readonly operands: Float64Array;
}

const OPERATION = { slot: 0, number: 1, '+': 2, '-': 3, '*': 4, '/': 5 } as const;

/** Lays steps out as columns. */
export function stepColumns(steps: readonly Step[]): StepColumns {
  return {
    operations: Uint8Array.from(steps, ({ kind }) => OPERATION[kind]),
    operands: Float64Array.from(steps, (step) => {
      if (step.kind === 'slot') return step.slot;
      return step.kind === 'number' ? Number(step.value.units) / 10 ** step.value.scale : 0;
    }),
  };
}

/** What the steps come to at each place, into `result`. Something divided by nothing is no number. */
export function runSteps(
  { operations, operands }: StepColumns,
  sums: readonly Float64Array[],
  scales: Float64Array,
  result: Float64Array,
): void {
  if (operations.length === 1 && operations[0] === OPERATION.slot) {
    scaled(sums[operands[0] ?? 0], scales[operands[0] ?? 0] ?? 1, result);
    return;
  }
  const stack = new Float64Array(operations.length);
  for (let place = 0; place < result.length; place += 1) {
    let top = 0;
    for (let step = 0; step < operations.length; step += 1) {
      const operation = operations[step] ?? 0;
      const operand = operands[step] ?? 0;
      if (operation === OPERATION.slot) {
        stack[top] = (sums[operand]?.[place] ?? 0) * (scales[operand] ?? 1);
        top += 1;
      } else if (operation === OPERATION.number) {
        stack[top] = operand;
        top += 1;
      } else {
        top -= 1;
        stack[top - 1] = combined(operation, stack[top - 1] ?? 0, stack[top] ?? 0);
      }
    }
    result[place] = stack[0] ?? 0;
  }
}

function scaled(sums: Float64Array | undefined, scale: number, result: Float64Array): void {
  if (sums === undefined) return;
  for (let place = 0; place < result.length; place += 1) {
    result[place] = (sums[place] ?? 0) * scale;
  }
}

function combined(operation: number, left: number, right: number): number {
  if (operation === OPERATION['+']) return left + right;
  if (operation === OPERATION['-']) return left - right;
  if (operation === OPERATION['*']) return left * right;
  return right === 0 ? Number.NaN : left / right;
}
