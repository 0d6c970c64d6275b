// SPDX-License-Identifier: Apache-2.0
import type { CitedSentence, Json, SnapshotTarget } from '@sanyi/bulletins';
import { approvedMap } from '@sanyi/office';
import type { FigureHouse } from '../indicators/figure-house.js';
import { heldSchemes } from '../indicators/schemes.js';
import { type StoredTarget, storedTargets } from '../indicators/stored-targets.js';
import type { BulletinSources } from './sources.js';

/** What bulletins are made from: the indicators, facts, targets and schemes of the house as they are now. */
export const figureSources = (house: FigureHouse): BulletinSources => ({
  // Definitions are laid out when they are first asked for.
  get library() {
    return house.figures.library;
  },
  groundAt: async (period) => {
    await house.renew();
    return (await house.figures.groundAt([period])).ground(period);
  },
  targetsAt: async (region, period) => {
    const stored = await storedTargets(house.people.database, null, { region, period });
    const documents = await documentsOf(house, stored);
    return {
      targets: stored.map(targetOf),
      sentences: stored.flatMap((one) => sentenceOf(one, documents)),
    };
  },
  schemes: async () => {
    const held = await heldSchemes(house, null);
    const newest = held.filter(
      ({ scheme }, at) => held.findIndex((one) => one.scheme.id === scheme.id) === at,
    );
    // Whose parameters it goes by is said in what is frozen, also where it was left to whose scheme it is.
    return newest.map(({ scheme: { id, label }, written, region }) => ({
      ...{ id, label: label.zh, data: asJson({ region, ...written }) },
    }));
  },
  get map() {
    return approvedMap(house.files.map);
  },
  parameters: () => house.parameters(null),
});

/** Written schemes hold texts, whole numbers and lists: JSON once what is undefined has fallen out. */
const asJson = (data: object): Json => JSON.parse(JSON.stringify(data)) as Json;

const keyOf = ({ indicator, place, period }: StoredTarget): string =>
  `${indicator}:${place}:${period}`;

function targetOf(stored: StoredTarget): SnapshotTarget {
  const { indicator, place, period, aim, provenance, setBy } = stored;
  const cited = provenance.kind === 'task' ? `target-${stored.id}` : null;
  return {
    ...{ id: keyOf(stored), indicator, place, period, aim, sentence: cited },
    setBy: provenance.kind === 'person' ? provenance.by : setBy,
  };
}

interface Cited {
  readonly title: string;
  readonly number: string;
}

async function documentsOf(
  { people }: FigureHouse,
  stored: readonly StoredTarget[],
): Promise<ReadonlyMap<string, Cited>> {
  const ids = stored.flatMap(({ provenance }) =>
    provenance.kind === 'task' ? [provenance.document] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await people.database
    .selectFrom('ledger_documents')
    .select(['id', 'title', 'document_number'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, title, document_number: number }) => [id, { title, number: number ?? '' }]),
  );
}

/** The sentence that sets a target, where a document does. */
function sentenceOf(
  { id, provenance, words }: StoredTarget,
  documents: ReadonlyMap<string, Cited>,
): readonly CitedSentence[] {
  if (provenance.kind !== 'task') return [];
  const { document, span } = provenance;
  const { title = document, number = '' } = documents.get(document) ?? {};
  return [{ id: `target-${id}`, document, title, number, span, quote: words }];
}
