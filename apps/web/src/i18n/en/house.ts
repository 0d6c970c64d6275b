// SPDX-License-Identifier: Apache-2.0
import type { Translation } from '../translation.js';
import type { HOUSE as ZH } from '../zh/house.js';

/** Words of the frame, of waiting and refusal, of lists and forms. */
export const HOUSE: Translation<typeof ZH> = {
  shell: {
    appName: 'Sanyi: one net for health reform',
    skip: 'Skip to content',
    menu: 'Menu',
    openMenu: 'Open menu',
    navigation: 'Main navigation',
    toHome: 'Sanyi, back to home',
    notices: 'Notices, {{n}} unread',
    userMenu: 'Account menu: {{label}}',
    signOut: 'Sign out',
    scope: 'Current scope',
    noScope: 'No scope granted yet',
    otherLanguage: '中文',
    largeType: 'Large type',
    normalType: 'Normal type',
    lost: 'No such page',
    lostHint: 'The address may be misspelt, or the page may have moved.',
    backHome: 'Back to home',
    notAllowed: 'You may not open this page',
    notAllowedHint:
      '“{{page}}” is beyond your rights. If you need it, ask the security administrator.',
    printed: '({{account}}), printed at {{at}}',
  },
  states: {
    loading: 'Loading…',
    failed: 'It did not work',
    noAnswer:
      'The server does not answer. Check the network and try again; if it stays so, tell the system administrator.',
    unreadable:
      'The answer of the server cannot be read; this page may be out of date. Reload it and try again.',
    retry: 'Try again',
    why: 'What this means and what to do',
  },
  list: {
    shown: '{{n}} shown, there are more',
    all: '{{n}} in all',
    more: 'Show more',
    any: 'Any',
    comma: ', ',
    colon: ': ',
  },
  form: {
    needed: 'This has to be filled in',
    save: 'Save',
    saved: 'Saved',
    noFile: 'No file chosen yet',
    meanwhile: 'What changed meanwhile',
    readAgain: 'Read what it is now',
  },
  areas: {
    accountability: 'Accountability',
    care: 'Care',
    insurance: 'Insurance',
    medicines: 'Medicines',
    workforce: 'Workforce',
    simulation: 'Simulation',
    system: 'System',
  },
  places: {
    home: 'Home',
    desk: 'Document desk',
    notices: 'Notices',
    account: 'My account',
    users: 'Users',
    roles: 'Roles and rights',
    parameters: 'Policy values',
    registry: 'Registry',
    returns: 'Returns',
    sendings: 'Sending out',
    returnTypes: 'Return types',
    channels: 'Reminder channels',
    events: 'Audit',
    grouping: 'Case grouping',
  },
};
