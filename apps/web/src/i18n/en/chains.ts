// SPDX-License-Identifier: Apache-2.0
import type { Translation } from '../translation.js';
import type { CHAINS as ZH } from '../zh/chains.js';

/** What each chain answers, and what its pages will do where there are none yet. */
export const CHAINS: Translation<typeof ZH> = {
  chains: {
    title: 'Areas of work',
    coming: 'to come',
    anytime: 'Documents',
    lead: 'There is no page here yet. Below: what it is for, and what you can do meanwhile.',
    answers: 'The question it answers',
    brings: 'What it will offer',
    today: 'What you can do now',
    useDesk: 'Split a document into tasks, unit sheets and figures on the document desk',
    useRegistry:
      'Check the units and institutions of your region: tasks and figures will go by them',
  },
  answers: {
    accountability: 'Who promised what, is it done, who is behind, what follows',
    figures: 'How far each place has come, against its target and its peers',
    care: 'Does care happen at the right level: referral, recognition, contracts, coverage',
    insurance: 'Who is paid how much for which case and why; what patients pay; is the fund safe',
    medicines:
      'What joint procurement saved, who keeps it; are drugs there; are prices adjusted rightly',
    workforce: 'Who works where, who should, what they are paid',
    simulation: 'What happens to hospitals, fund and patients if a lever moves',
    system: 'Who may come in, see what, and what was done',
  },
  brings: {
    accountability: 'Task ledger, cascade, lamps and supervision, progress reports, bulletins',
    figures: 'Indicators, targets, evaluation, cockpit',
    care: 'Two-way referral, recognition of results, family doctor contracts, coverage',
    insurance: 'Case grouping, payment, year-end settlement, watch over the fund',
    medicines: 'Savings of joint procurement, retained surplus, supply, price adjustment',
    workforce: 'Staff and posts, county staff in townships, pay',
    simulation: 'Policy simulation, comparison of plans',
    system: 'Users, roles and rights, registry, audit',
  },
};
