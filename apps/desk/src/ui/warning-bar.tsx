// SPDX-License-Identifier: Apache-2.0
import { type CorrectedTask, standing, type Warning } from '@sanyi/documents';
import { useCallback, useEffect } from 'react';
import type { Selection } from '../session.js';
import { useSay, useWarningWords } from '../translate.js';
import { useWork } from './work-context.js';

interface WarningBarProps {
  readonly warnings: readonly Warning[];
  readonly tasks: readonly CorrectedTask[];
  readonly selection: Selection | null;
}

/** What the machine was not sure of, one after the other. */
export function WarningBar({ warnings, tasks, selection }: WarningBarProps) {
  const say = useSay();
  const wordsOf = useWarningWords();
  const at = warnings.findIndex((_, index) => `warning.${index}` === selection?.key);
  const go = useWarningSteps(warnings, tasks, at);
  const warning = warnings[at];
  if (warnings.length === 0) return null;
  return (
    <div className="warning-bar">
      <strong>
        {warning === undefined
          ? say('warningsN', { n: warnings.length })
          : say('warningAt', { at: at + 1, total: warnings.length })}
      </strong>
      <span className="message" role="status">
        {warning === undefined ? null : wordsOf(warning)}
      </span>
      <button
        type="button"
        aria-label={say('previousWarning')}
        onClick={() => {
          go(-1);
        }}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={say('nextWarning')}
        onClick={() => {
          go(1);
        }}
      >
        ↓
      </button>
    </div>
  );
}

/** Goes round: after the last warning comes the first. Alt+W forward, Alt+Shift+W back. */
function useWarningSteps(
  warnings: readonly Warning[],
  tasks: readonly CorrectedTask[],
  at: number,
): (by: 1 | -1) => void {
  const { select } = useWork();
  const go = useCallback(
    (by: 1 | -1): void => {
      const from = at === -1 && by === -1 ? 0 : at;
      const next = (from + by + warnings.length) % warnings.length;
      const warning = warnings[next];
      if (warning === undefined) return;
      const task = taskAt(tasks, warning)?.id ?? null;
      select({ task, key: `warning.${next}`, from: 'tasks' });
    },
    [warnings, tasks, at, select],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.code !== 'KeyW' || warnings.length === 0) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [go, warnings]);
  return go;
}

const taskAt = (tasks: readonly CorrectedTask[], { span }: Warning): CorrectedTask | undefined =>
  standing(tasks).find(({ frame }) => frame.span[0] <= span[0] && span[0] < frame.span[1]);
