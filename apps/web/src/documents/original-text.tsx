// SPDX-License-Identifier: Apache-2.0
import { Fragment, memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LitLine, litLines, meantBy, type Run } from './lit-lines.js';
import { LIT_KINDS, type LitKind, litMarks } from './lit-marks.js';
import { PickedBar } from './picked-bar.js';
import { useDesk } from './reading-desk.js';
import { usePickedWords } from './use-picked-words.js';

/** 原文: every line as it stands in the file, with every piece that was read lit in place. */
export function OriginalText() {
  const { t } = useTranslation();
  const { reading, chosen, choose } = useDesk();
  const pane = useRef<HTMLDivElement>(null);
  const [dark, setDark] = useState<readonly LitKind[]>([]);
  const marks = useMemo(() => litMarks(reading), [reading]);
  const lines = useMemo(() => litLines(reading.text, marks), [reading.text, marks]);
  const key = chosen?.key ?? null;
  usePickedWords(pane);
  useEffect(() => {
    if (chosen?.from !== 'tasks') return;
    pane.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    <section className="reading-side original-side" aria-label={t('reading.original')}>
      <Legend present={new Set(marks.map(({ kind }) => kind))} dark={dark} onDark={setDark} />
      <div
        className="original-text"
        ref={pane}
        tabIndex={0}
        role="group"
        aria-label={t('reading.original')}
        lang="zh-CN"
        data-dark={dark.join(' ')}
        onClick={({ target }) => {
          const at = runAt(target);
          const meant = at === null ? undefined : meantBy(marksAt(lines, at), key);
          if (meant !== undefined) choose({ key: meant.key, from: 'text' });
        }}
      >
        {lines.map((line) => (
          <OriginalLine
            key={line.start}
            text={reading.text}
            line={line}
            chosen={isIn(line, key) ? key : null}
          />
        ))}
      </div>
      <PickedBar />
    </section>
  );
}

/** Where a click fell; somebody who is selecting words means the words. */
function runAt(target: EventTarget): number | null {
  if (window.getSelection()?.isCollapsed === false) return null;
  const run = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return run === null ? null : Number(run.dataset['at']);
}

const marksAt = (lines: readonly LitLine[], at: number): Run['marks'] =>
  lines.flatMap(({ runs }) => runs).find(({ start }) => start === at)?.marks ?? [];

const isIn = ({ runs }: LitLine, key: string | null): boolean =>
  key !== null && runs.some(({ marks }) => marks.some((mark) => mark.key === key));

const OriginalLine = memo(function OriginalLine({
  text,
  line,
  chosen,
}: {
  readonly text: string;
  readonly line: LitLine;
  readonly chosen: string | null;
}) {
  return (
    <p className="original-line" data-at={line.runs.length === 0 ? line.start : undefined}>
      {line.runs.map((run) => (
        <OriginalRun
          key={run.start}
          words={text.slice(run.start, run.end)}
          run={run}
          chosen={chosen}
        />
      ))}
    </p>
  );
});

function OriginalRun({
  words,
  run: { start, marks },
  chosen,
}: {
  readonly words: string;
  readonly run: Run;
  readonly chosen: string | null;
}) {
  const kinds = [...new Set(marks.map(({ kind }) => kind))].join(' ');
  if (kinds === '') return <span data-at={start}>{words}</span>;
  const isChosen = chosen !== null && marks.some(({ key }) => key === chosen);
  return (
    <mark className="lit" data-at={start} data-kind={kinds} data-chosen={isChosen}>
      {words}
    </mark>
  );
}

/** What each colour means; pressing one puts its light out. */
function Legend({
  present,
  dark,
  onDark,
}: {
  readonly present: ReadonlySet<LitKind>;
  readonly dark: readonly LitKind[];
  readonly onDark: (kinds: readonly LitKind[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="legend" role="group" aria-label={t('reading.legend')}>
      {LIT_KINDS.filter((kind) => present.has(kind)).map((kind) => {
        const isDark = dark.includes(kind);
        return (
          <Fragment key={kind}>
            <button
              type="button"
              aria-pressed={!isDark}
              onClick={() => {
                onDark(isDark ? dark.filter((one) => one !== kind) : [...dark, kind]);
              }}
            >
              <span className="lit" data-kind={isDark ? '' : kind}>
                {t(`litKinds.${kind}`)}
              </span>
            </button>
          </Fragment>
        );
      })}
    </div>
  );
}
