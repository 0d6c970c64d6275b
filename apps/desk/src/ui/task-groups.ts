// SPDX-License-Identifier: Apache-2.0
import { createContext } from 'react';
import { type CorrectedTask, kept } from '@sanyi/documents';

/** A standing responsibility group of the task, for the choice of who answers for an action. */
export interface TaskGroup {
  readonly key: string;
  readonly units: readonly string[];
}

export const taskGroups = ({ parts }: CorrectedTask): readonly TaskGroup[] =>
  parts.responsibility.flatMap((item) =>
    kept([item]).map(({ units }) => ({ key: item.key, units })),
  );

export const TaskGroupsContext = createContext<readonly TaskGroup[]>([]);
