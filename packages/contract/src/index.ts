// SPDX-License-Identifier: Apache-2.0
export { Health } from './health.js';
export { Problem } from './problem.js';
