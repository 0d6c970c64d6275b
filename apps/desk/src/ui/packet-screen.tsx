// SPDX-License-Identifier: Apache-2.0
import type { PacketCheck } from '@sanyi/bulletins';
import { packetRefusalWords } from '@sanyi/office';
import { useState } from 'react';
import type { PacketFile } from '../packet-file.js';
import { useSay } from '../translate.js';
import { FileButton } from './file-button.js';
import { PacketFigure } from './packet-figure.js';
import { PacketText } from './packet-text.js';
import { PacketVerdict } from './packet-verdict.js';
import { type Checked, usePacket } from './use-packet.js';

interface PacketScreenProps {
  readonly file: PacketFile;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** 核验复算包: the verdict, the bulletin with every figure to be opened, and what stands behind the one that is. */
export function PacketScreen({ file, onFiles, onClose }: PacketScreenProps) {
  const say = useSay();
  const checked = usePacket(file);
  return (
    <main className="packet">
      <p className="packet-tools">
        <span className="packet-name">{file.name}</span>
        <FileButton className="quiet" onFiles={onFiles}>
          {say('packetAnother')}
        </FileButton>
        <button type="button" onClick={onClose}>
          {say('packetClose')}
        </button>
      </p>
      <Body name={file.name} checked={checked} />
    </main>
  );
}

function Body({ name, checked }: { readonly name: string; readonly checked: Checked }) {
  const say = useSay();
  if (checked === null) {
    return (
      <p role="status" className="packet-waiting">
        <span className="spinner" aria-hidden="true" /> {say('packetChecking', { name })}
      </p>
    );
  }
  if ('failed' in checked) {
    return <Refused words={say('internalFault', { detail: checked.failed })} />;
  }
  if (!checked.ok) return <Refused words={packetRefusalWords(checked.error)} />;
  return <Opened key={checked.value.packet.seal.root} check={checked.value} />;
}

function Refused({ words }: { readonly words: string }) {
  const say = useSay();
  return (
    <div role="alert" className="verdict" data-sound="false">
      <h1>✗ {say('packetRefused')}</h1>
      <p>{words}</p>
    </div>
  );
}

function Opened({ check }: { readonly check: PacketCheck }) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <PacketVerdict check={check} onFigure={setChosen} />
      <div className="packet-panes" data-open={chosen !== null}>
        <PacketText check={check} chosen={chosen} onFigure={setChosen} />
        {chosen === null ? (
          <aside className="packet-hint">{say('packetPick')}</aside>
        ) : (
          <PacketFigure
            key={chosen}
            id={chosen}
            check={check}
            onFigure={setChosen}
            onClose={() => {
              setChosen(null);
            }}
          />
        )}
      </div>
    </>
  );
}
