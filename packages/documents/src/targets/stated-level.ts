// SPDX-License-Identifier: Apache-2.0

const STATED =
  /(?:不低于|不少于|不得低于|不高于|不超过|不得超过|不大于|不小于|至少|达到?|提高到|提升到|提升至|提高至|稳定在|保持在|控制在|降至|降到|下降到|压减到|压减至|压缩到|压缩至|缩短到|缩短至|缩短为|低于|高于|超过|增至|增加到|增加至|扩大到|力争|确保|为|调整为|按(?!照)|最高|最低|上限)[^，。；]{0,6}$/;

/** Whether the words before a number say what level it must have (达到, 不低于, 控制在): then it is no part of a name. */
export const statesLevel = (left: string): boolean => STATED.test(left);
