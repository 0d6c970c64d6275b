// SPDX-License-Identifier: Apache-2.0
import type { LampKey } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { lampsQuery } from './ledger-queries.js';
import './ledger.css';

/** 灯 with its word: nobody has to tell colours apart. */
export function Lamp({ lamp, word }: { readonly lamp: LampKey; readonly word: string }) {
  const style = useLampStyle(lamp);
  return (
    <span className="lamp" data-lamp={lamp} style={style}>
      <i aria-hidden />
      <LampWord lamp={lamp} word={word} />
    </span>
  );
}

/** The word of a lamp: ours in the language of the page, a house's own as it was given. */
export function LampWord({ lamp, word }: { readonly lamp: LampKey; readonly word: string }) {
  const { t, i18n } = useTranslation();
  const usual = i18n.getFixedT('zh')(`lamps.${lamp}`) === word;
  return usual ? <>{t(`lamps.${lamp}`)}</> : <Given>{word}</Given>;
}

/** The colour that the rules in force here give a lamp. */
export function useLampStyle(lamp: LampKey): CSSProperties | undefined {
  const colour = useLampFaces().find(({ key }) => key === lamp)?.colour;
  return colour === undefined ? undefined : ({ '--lamp': colour } as CSSProperties);
}

/** The lamps as the rules in force at one's place show them, the worst first; none while they are read. */
export function useLampFaces() {
  const { scope } = usePresence();
  const { data } = useQuery(lampsQuery(scope?.region ?? ''));
  return data?.current.lamps ?? [];
}
