// SPDX-License-Identifier: Apache-2.0

/** 上下级任务对应: a lower task that carries out an upper one. Proposed by score, true once a person has confirmed it. */
export interface TaskLink {
  readonly upper: string;
  readonly lower: string;
  readonly score: number;
  readonly reasons: readonly LinkReason[];
  readonly state: 'proposed' | 'confirmed' | 'rejected';
  readonly by: string | null;
}

/** 对应理由: what speaks for a pair, and how much of the score it gives (thousandths). */
export interface LinkReason {
  readonly kind: 'title' | 'text' | 'units' | 'targets' | 'deliverables';
  readonly points: number;
  /** What the two have in common: shared words, units or metrics. */
  readonly shared: readonly string[];
}

/** 政策依据图: which document stands on which. */
export interface PolicyGraph {
  readonly documents: readonly PolicyNode[];
  readonly edges: readonly PolicyEdge[];
}

export interface PolicyNode {
  /** Id of a filed document, or its 文号 or title where it is only named. */
  readonly key: string;
  readonly title: string;
  readonly number: string | null;
  readonly filed: boolean;
}

export interface PolicyEdge {
  readonly from: string;
  readonly to: string;
  readonly role: 'basis' | 'to-implement' | 'named';
  /** Where it is said: the document's head (null) or a task. */
  readonly task: string | null;
}

/** 指标走样: the same metric with another figure below (上级不低于60%, 本级不低于50%). */
export interface TargetDrift {
  readonly upperTask: string;
  readonly lowerTask: string;
  readonly metric: string;
  readonly upper: string;
  readonly lower: string;
  /** looser: easier than above; stricter; later: due after the upper one; other: cannot be compared. */
  readonly direction: 'looser' | 'stricter' | 'later' | 'other';
}
