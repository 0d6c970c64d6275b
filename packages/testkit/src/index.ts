// SPDX-License-Identifier: Apache-2.0
export {
  buildNotice,
  type BuiltNotice,
  type GroupSpec,
  type NoticeSpec,
  type TargetSpec,
  type TaskSpec,
} from './build-notice.js';
export { exampleNotice } from './example-notice.js';
export { exampleReport } from './example-report.js';
export { goldenCases, goldenText } from './golden.js';
export { largeNotice } from './large-notice.js';
export { referenceFile, referenceFolder } from './reference.js';
