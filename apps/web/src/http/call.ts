// SPDX-License-Identifier: Apache-2.0
import { Problem } from '@sanyi/contract';
import i18next from 'i18next';
import { languageOf, TAG } from '../i18n/languages.js';
import { NoAnswerError, ProblemError } from './problem-error.js';

/** What reads an answer: a schema of the contract. */
export interface Reader<T> {
  parse(body: unknown): T;
}

/** What is sent: JSON, or a form that carries a file. */
export interface Sending {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** The version that was read: the server refuses the write where somebody wrote since. */
  readonly version?: number;
}

/** Reads one resource. */
export async function read<T>(path: string, reader: Reader<T>): Promise<T> {
  return reader.parse(await answerOf(path, {}));
}

/** Sends a change and reads the answer. */
export async function send<T>(path: string, sending: Sending, reader: Reader<T>): Promise<T> {
  return reader.parse(await answerOf(path, requestOf(sending)));
}

/** Reader of an answer that says nothing. */
export const NOTHING: Reader<void> = { parse: () => undefined };

// The server takes unsafe requests only with this header, which a foreign page cannot set.
const OWN_PAGE = { 'x-sanyi': '1' };

/** A change as fetch takes it. */
export function requestOf({ method, body, version }: Sending): RequestInit {
  const isForm = body instanceof FormData;
  return {
    method,
    headers: {
      ...OWN_PAGE,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  };
}

/** Refusals come in the language the page is read in. */
function inTheLanguageOfThePage(request: RequestInit): RequestInit {
  const headers = new Headers(request.headers);
  headers.set('accept-language', TAG[languageOf(i18next.language)]);
  return { ...request, headers };
}

/** A file that came whole; one that breaks off on its way is an error, never a shorter file. */
export interface ReceivedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Fetches a file; the signal stops it, here and at the server. */
export async function receive(path: string, signal: AbortSignal): Promise<ReceivedFile> {
  const response = await responseOf(path, { signal });
  if (!response.ok) throw refusalIn(response.status, await response.json().catch(() => undefined));
  const said = response.headers.get('content-disposition') ?? '';
  const content = await response.blob().catch(noAnswer);
  return { name: decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(said)?.[1] ?? ''), content };
}

async function answerOf(path: string, request: RequestInit): Promise<unknown> {
  const response = await responseOf(path, request);
  if (response.status === 204) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  throw refusalIn(response.status, body);
}

const responseOf = (path: string, request: RequestInit): Promise<Response> =>
  fetch(path, inTheLanguageOfThePage(request)).catch(noAnswer);

function noAnswer(cause: unknown): never {
  throw new NoAnswerError('no answer', { cause });
}

function refusalIn(status: number, body: unknown): Error {
  const problem = Problem.safeParse(body);
  return problem.success
    ? new ProblemError(problem.data)
    : new NoAnswerError(`${status} without a problem`);
}
