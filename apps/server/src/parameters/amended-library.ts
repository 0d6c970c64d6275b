// SPDX-License-Identifier: Apache-2.0
import { parameterFaultWords } from '@sanyi/office';
import { amend, type Amendment, amendmentFaults, type ParameterLibrary } from '@sanyi/parameters';
import { Refusal } from '../http/problem.js';
import { amendmentWords, faultsRefusal } from './refusals.js';

/** A library with an amendment over it, checked whole. @throws Refusal where it does not fit */
export function amendedLibrary(
  library: ParameterLibrary,
  amendment: Amendment,
  regions: ReadonlySet<string>,
): ParameterLibrary {
  const after = amend(library, amendment);
  if (!after.ok) {
    const words = amendmentWords(after.error);
    throw new Refusal('invalid-request', { zh: `${words.zh}。`, en: `${words.en}.` }, [
      { pointer: '/change', detail: words },
    ]);
  }
  const faults = amendmentFaults(after.value, amendment, regions);
  if (faults.length > 0) throw faultsRefusal(faults);
  return after.value;
}

/** Why an amendment no longer fits a library, in words; nothing where it fits. */
export function misfits(
  library: ParameterLibrary,
  amendment: Amendment,
  regions: ReadonlySet<string>,
): readonly string[] {
  const after = amend(library, amendment);
  if (!after.ok) return [`${amendmentWords(after.error).zh}。`];
  return amendmentFaults(after.value, amendment, regions).map(
    (one) => `${one.file}：${parameterFaultWords(one)}。`,
  );
}
