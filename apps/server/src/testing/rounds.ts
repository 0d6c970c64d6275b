// SPDX-License-Identifier: Apache-2.0

/** Of the embedded database a fifth is asked: the same statements go to it as to the server, more slowly. */
const SHARE = process.env['SANYI_TEST_DATABASE'] === undefined ? 5 : 1;

/** How often a property or a kill is tried: in full in the suite on a server (`npm run test:all`), a fifth on the embedded one. */
export const rounds = (full: number): number => Math.ceil(full / SHARE);
