// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';

// A mutation run repeats the tests for every mutant: properties that do not say how often are tried fewer times.
fc.configureGlobal({ numRuns: 12 });
