// SPDX-License-Identifier: Apache-2.0
import { ReturnExport } from '@sanyi/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { read, receive } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { saveFile } from '../ui/save-file.js';

type Format = 'xlsx' | 'csv';

/** An export under way, and what became of the last one. */
export interface RowExport {
  readonly start: (format: Format) => void;
  readonly stop: () => void;
  readonly isUnderWay: boolean;
  /** How far it is; undefined as long as nobody knows. */
  readonly progress: ReturnExport | undefined;
  /** Why there is no file; null where there is one, or somebody has stopped it. */
  readonly error: Error | null;
}

const PAUSE_MS = 600;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });

/** Takes rows of a return out: the file is saved only once it came whole. Leaving the page stops it. */
export function useRowExport(packet: string, q: string): RowExport {
  const stopped = useRef(new AbortController());
  useEffect(
    () => () => {
      stopped.current.abort();
    },
    [],
  );
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: async ({
      format,
      ticket,
    }: {
      readonly format: Format;
      readonly ticket: string;
    }) => {
      stopped.current = new AbortController();
      const { signal } = stopped.current;
      const path = withQuery(`/api/returns/packets/${packet}/rows/export`, { format, q, ticket });
      saveFile(await receive(path, signal).catch(unlessStopped(signal)));
    },
  });
  const ticket = variables?.ticket ?? '';
  const { data } = useQuery({
    queryKey: ['return-export', ticket],
    // Most exports are there before anybody would have read how far they are, and before they begin none is on record.
    queryFn: async () => {
      await pause();
      return read(`/api/returns/exports/${ticket}`, ReturnExport);
    },
    enabled: isPending,
    refetchInterval: PAUSE_MS,
  });
  return {
    start: (format) => {
      mutate({ format, ticket: newTicket() });
    },
    stop: () => {
      stopped.current.abort();
    },
    ...{ isUnderWay: isPending, progress: isPending ? data : undefined },
    error: error instanceof Stopped ? null : error,
  };
}

class Stopped extends Error {}

const unlessStopped =
  (signal: AbortSignal) =>
  (trouble: unknown): never => {
    throw signal.aborted ? new Stopped('stopped', { cause: trouble }) : trouble;
  };

/** 32 hexadecimal digits; `crypto.randomUUID` is not there on pages that come without TLS. */
function newTicket(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
