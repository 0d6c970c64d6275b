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
    file: 'Choose the filled-in file (.xlsx)',
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
