// SPDX-License-Identifier: Apache-2.0
import type { PacketCheck, PacketRefusal } from '@sanyi/bulletins';
import type { Result } from '@sanyi/kernel';
import { useEffect, useState } from 'react';
import { run } from '../engine/engine.js';
import type { Outcome } from '../engine/messages.js';
import type { PacketFile } from '../packet-file.js';

/** What became of checking: not done yet, refused, checked, or a fault of the program. */
export type Checked = Result<PacketCheck, PacketRefusal> | { readonly failed: string } | null;

/** Checks a packet in the worker; a new file starts anew. */
export function usePacket(file: PacketFile): Checked {
  const [checked, setChecked] = useState<{ readonly of: PacketFile; readonly is: Checked } | null>(
    null,
  );
  useEffect(() => {
    const job = run({ kind: 'verify', file: file.text }, () => undefined);
    void job.outcome.then((outcome) => {
      if (outcome !== null) setChecked({ of: file, is: checkedOf(outcome) });
    });
    return job.cancel;
  }, [file]);
  return checked?.of === file ? checked.is : null;
}

const checkedOf = (outcome: Outcome): Checked => {
  if (outcome.kind === 'verified') return outcome.result;
  return { failed: outcome.kind === 'failed' ? outcome.message : outcome.kind };
};
