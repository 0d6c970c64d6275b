// SPDX-License-Identifier: Apache-2.0
export { goldenCases, goldenText } from './golden.js';
export { referenceFile, referenceFolder } from './reference.js';
