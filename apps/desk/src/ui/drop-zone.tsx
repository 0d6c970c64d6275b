// SPDX-License-Identifier: Apache-2.0
import { type DragEvent, type ReactNode, useState } from 'react';
import { useSay } from '../translate.js';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** The whole page takes files. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="desk"
      onDragOver={hover}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className="drop-veil">
          <p>{say('dropHere')}</p>
        </div>
      )}
    </div>
  );
}
