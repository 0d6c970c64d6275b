// SPDX-License-Identifier: Apache-2.0
import { useSay } from '../translate.js';

interface FormEndProps {
  /** What stops the form from being saved, or null. */
  readonly problem: string | null;
  readonly onCancel: () => void;
}

export function FormEnd({ problem, onCancel }: FormEndProps) {
  const say = useSay();
  return (
    <div className="form-end">
      {problem !== null && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
      <button type="submit" className="primary" disabled={problem !== null}>
        {say('save')}
      </button>
      <button type="button" onClick={onCancel}>
        {say('cancel')}
      </button>
    </div>
  );
}
