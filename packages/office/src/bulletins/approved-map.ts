// SPDX-License-Identifier: Apache-2.0

/** 示意地图的一块: which place stands in which column and row. */
export interface MapTile {
  readonly place: string;
  readonly column: number;
  readonly row: number;
}

/** 有审图号的地图: what may be shown to the public. */
export interface ApprovedMap {
  /** GS（2026）1234号, 云S（2026）12号. */
  readonly approval: string;
  readonly tiles: readonly MapTile[];
}

/** How a 审图号 is written: of the state, of a province's office for the state, or of a province. */
const APPROVAL =
  /^(?:GS\p{Script=Han}?|\p{Script=Han}{1,3}S)\s?[（(〔[]\d{4}[）)〕\]]\s?\d{1,6}\s?号$/u;

export const isMapApproval = (text: string): boolean => APPROVAL.test(text.trim());

/** 能不能公开: the map where it has a 审图号, null where it has none: then no public page shows it. */
export const approvedMap = (map: {
  readonly approval?: string | undefined;
  readonly tiles: readonly MapTile[];
}): ApprovedMap | null =>
  map.approval !== undefined && isMapApproval(map.approval)
    ? { approval: map.approval.trim(), tiles: map.tiles }
    : null;
