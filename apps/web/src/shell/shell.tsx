// SPDX-License-Identifier: Apache-2.0

/** The frame every page stands in. */
export function Shell() {
  return (
    <main>
      <h1>三医一张网</h1>
      <p>
        <a href="/desk">打开文件分解台</a>
      </p>
    </main>
  );
}
