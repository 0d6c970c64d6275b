// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** Words that somebody wrote or the registry holds, shown as they are in either language: a reader's voice is told so. */
export function Given({ children }: { readonly children: ReactNode }) {
  return <bdi lang="zh-CN">{children}</bdi>;
}
