// SPDX-License-Identifier: Apache-2.0
import type { Translation } from '../translation.js';
import type { RIGHTS as ZH } from '../zh/rights.js';

/** Words of roles, rights and the audit. */
export const RIGHTS: Translation<typeof ZH> = {
  roles: {
    lead: 'System, security and audit administrators are kept apart; no account may hold two.',
    roles: 'Roles',
    administrator: 'Apart',
    apart: 'May not be held with any other role.',
    nothing: 'This role may do nothing.',
    own: 'own: ',
    others: 'others: ',
    matrix: 'Access matrix',
    route: 'Function and route',
    page: 'Pages and files',
    matrixHint: 'One line a function, one column a role.',
  },
  access: {
    public: 'without signing in',
    'signed-in': 'anyone signed in',
  },
  details: {
    detail: 'detail',
    aggregate: 'sums only',
    none: 'not seen',
  },
  rights: {
    yes: 'yes',
    no: 'no',
    own: 'own in detail',
    'own+sums': 'own in detail, others as sums',
    sums: 'sums only',
    all: 'all in detail',
  },
  actions: {
    bulletins: {
      read: 'See bulletins',
      edit: 'Draft, edit and issue bulletins',
      object: 'Object to a bulletin',
    },
    ledger: {
      read: 'Read the ledger',
      export: 'Export the ledger',
      file: 'Read in, correct and confirm documents',
      answer: 'Sign for sheets, report progress',
      review: 'Review progress',
      direct: 'Hand tasks down, record events and the chain',
      supervise: 'Press for action, change lamp rules',
    },
    indicators: {
      read: 'See figures and evaluations',
      export: 'Export figures and evaluations',
      report: 'Report facts',
      target: 'Set targets, confirm wordings',
      evaluate: 'Make evaluation schemes',
    },
    users: {
      read: 'See users',
      export: 'Export users',
      create: 'Create accounts',
      edit: 'Edit accounts',
      lock: 'Lock, unlock, end sessions',
      'reset-password': 'Reset passwords',
      unmask: 'See personal data in full',
    },
    roles: {
      read: 'See roles',
    },
    grants: {
      edit: 'Grant and revoke rights',
    },
    'access-matrix': {
      read: 'See and export the access matrix',
    },
    events: {
      read: 'See events',
      export: 'Export events',
      verify: 'Verify the chain',
    },
    notices: {
      send: 'Send notices',
    },
    channels: {
      edit: 'Manage the channels of reminders',
    },
    registry: {
      read: 'See the registry',
      import: 'Import into the registry',
      export: 'Export the registry',
    },
    returns: {
      read: 'See returns',
      export: 'Export returns',
      fill: 'Fill in and submit returns',
      send: 'Send, remind and lock returns',
      review: 'Review returns',
      declare: 'Declare return types',
    },
    grouping: {
      use: 'Group cases',
    },
    parameters: {
      read: 'Read policy values',
      propose: 'Propose and review policy values',
      approve: 'Approve policy values',
      export: 'Take policy values out',
    },
  },
  events: {
    lead: 'Events are only ever added, each chained to the one before by SM3: a changed, missing or cut-off row is found.',
    none: 'No event fits.',
    kind: 'Event',
    anyKind: 'Every kind',
    actorSearch: 'Find by account',
    from: 'From',
    to: 'To',
    chain: 'Chain of events',
    rows: 'Events',
    lastAt: 'Last one',
    head: 'Head (SM3)',
    verify: 'Verify every row',
    verifying: 'Verifying row by row; with many rows this takes minutes…',
    whole: 'All {{n}} events verified: nothing changed, missing or cut off.',
    broken: 'The chain breaks at no. {{seq}}:',
    seq: 'No.',
    at: 'Time',
    actor: 'Who',
    subject: 'Subject',
    more: 'Details',
    open: 'Open',
    hash: 'Hash',
    previousHash: 'Hash before',
  },
  chainFaults: {
    changed: 'changed',
    missing: 'rows are missing',
    inserted: 'a row was inserted',
    'cut-off': 'the end was cut off',
    'head-unknown': 'the kept head is not in it',
  },
};
