// SPDX-License-Identifier: Apache-2.0
import type { Translation } from '../translation.js';
import type { REGISTRY as ZH } from '../zh/registry.js';

/** Words of the registry. */
export const REGISTRY: Translation<typeof ZH> = {
  registry: {
    lead: 'Regions, units and institutions as they stood on any day.',
    which: 'What to see',
    regions: 'Regions',
    units: 'Units',
    institutions: 'Institutions',
    resolve: 'Look up a name',
    on: 'As of',
    search: 'Find by name or code',
    regionHint: 'Type a name or a code',
    below: '{{n}} below',
    successor: 'now {{code}}',
    noRegions: 'No region fits.',
    unit: 'Unit',
    kind: 'Kind',
    days: 'Stands',
    known: 'How known',
    id: 'Id',
    noUnits: 'No unit fits.',
    institution: 'Institution',
    consortium: 'Consortium',
    noInstitutions: 'No institution fits.',
    noDates: 'dates not known',
    unknownStart: 'start not known',
    now: 'now',
    resolveHint:
      'Type a unit as a document writes it and see which unit it means on the chosen day. Region of the issuer: ',
    resolveWords: 'Name in the document',
  },
  registryImport: {
    open: 'Import',
    exportOwn: 'Export own entries',
    title: 'Import units and institutions',
    hint: 'Fill in the form with the units and institutions of your region. The file is first only tried; nothing is written until you confirm.',
    template: 'Download the form',
    file: 'Choose the filled-in file (.xlsx)',
    tried:
      'Tried: {{accepted}} rows can be imported, {{changed}} of them new or changed; {{refused}} rows cannot.',
    kept: 'Imported: {{changed}} rows written; {{refused}} rows not imported.',
    none: 'The file has no filled-in row.',
    same: 'Nothing new: all of it is in the registry already.',
    keep: 'Import {{n}} rows',
    keepRest: 'Import only the {{n}} good rows',
    refusedRows: 'Rows that cannot be imported',
    sheet: 'Sheet',
    row: 'Row',
    cell: 'Cell',
    reason: 'Why, and what to do',
  },
  levels: {
    national: 'Nation',
    province: 'Province',
    prefecture: 'Prefecture',
    county: 'County',
    township: 'Township',
  },
  sources: {
    read: 'read',
    reported: 'reported',
    assumed: 'assumed',
  },
  resolved: {
    one: 'One unit:',
    several: 'Several units:',
    collective: 'A collective of:',
    unknown: 'Not recognised:',
  },
};
