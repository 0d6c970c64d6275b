// SPDX-License-Identifier: Apache-2.0

/** What bench/load.ts uses of autocannon, which brings no types. */
declare module 'autocannon' {
  interface Run extends PromiseLike<unknown> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): this;
  }

  function autocannon(load: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly method?: 'GET' | 'POST';
    readonly headers?: Record<string, string>;
    readonly body?: string;
  }): Run;
  export = autocannon;
}
