// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { SAMPLES } from '../samples.js';
import { useSay } from '../translate.js';
import { FileButton } from './file-button.js';

interface StartScreenProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (name: string, text: string) => void;
}

/** The first thing an office sees: where to put a file, what happens to it, and samples to try. */
export function StartScreen({ onFiles, onText }: StartScreenProps) {
  const say = useSay();
  const [pasting, setPasting] = useState(false);
  return (
    <main className="start">
      <section className="drop-box" aria-label={say('dropHere')}>
        <h1>{say('dropHere')}</h1>
        <p className="hint">{say('dropHint')}</p>
        <p className="actions">
          <FileButton className="primary" onFiles={onFiles}>
            {say('choose')}
          </FileButton>
          <button
            type="button"
            aria-expanded={pasting}
            onClick={() => {
              setPasting(!pasting);
            }}
          >
            {say('paste')}
          </button>
        </p>
        {pasting && <PasteBox onText={onText} />}
        <ul className="promises">
          <li>{say('offline')}</li>
          <li>
            <strong>{say('secret')}</strong>
          </li>
        </ul>
      </section>
      <SampleList onText={onText} />
      <Steps />
    </main>
  );
}

function PasteBox({ onText }: Pick<StartScreenProps, 'onText'>) {
  const say = useSay();
  const [text, setText] = useState('');
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        onText(say('pastedName'), text);
      }}
    >
      <textarea
        aria-label={say('pasteTitle')}
        placeholder={say('pasteHint')}
        rows={8}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <button type="submit" className="primary" disabled={text.trim() === ''}>
        {say('pasteRead')}
      </button>
    </form>
  );
}

function SampleList({ onText }: Pick<StartScreenProps, 'onText'>) {
  const say = useSay();
  return (
    <section className="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">{say('samples')}</h2>
      <ul>
        {SAMPLES.map(({ name, title, kind, text }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                onText(`${title}.txt`, text);
              }}
            >
              <span className="tag">
                {say(kind === 'report' ? 'sampleReport' : 'sampleNotice')}
              </span>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps() {
  const say = useSay();
  return (
    <section className="steps" aria-labelledby="steps-title">
      <h2 id="steps-title">{say('steps')}</h2>
      <ol>
        <li>{say('step1')}</li>
        <li>{say('step2')}</li>
        <li>{say('step3')}</li>
      </ol>
    </section>
  );
}
