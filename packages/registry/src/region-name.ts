// SPDX-License-Identifier: Apache-2.0

/** 民族 as they stand in names of 自治州, 自治县 and 自治旗. */
const PEOPLES =
  '壮族 苗族 彝族 傣族 哈尼族 白族 景颇族 傈僳族 藏族 回族 佤族 拉祜族 瑶族 布朗族 独龙族 怒族 普米族 纳西族 蒙古族 满族 ' +
  '朝鲜族 侗族 土家族 布依族 水族 仡佬族 黎族 畲族 羌族 土族 撒拉族 保安族 东乡族 裕固族 哈萨克族 塔吉克族 达斡尔族 鄂温克族 ' +
  '鄂伦春族 锡伯族 仫佬族 毛南族 维吾尔族 柯尔克孜族 各族';
const SHORT_PEOPLES = '蒙古 哈萨克 柯尔克孜 塔吉克 锡伯 鄂温克 达斡尔';
const PEOPLE = `(?:${[...PEOPLES.split(' '), ...SHORT_PEOPLES.split(' ')].join('|')})`;
const AUTONOMOUS = new RegExp(`^(?<base>.{1,7}?)${PEOPLE}{0,6}自治(?<kind>[州县旗])$`, 'u');
const PROVINCE = /^(?<base>内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?自治区$/u;

/** 通称: 楚雄彝族自治州 is 楚雄州, 玉龙纳西族自治县 is 玉龙县, 广西壮族自治区 is 广西; other names stay. */
export function commonName(name: string): string {
  const autonomous = AUTONOMOUS.exec(name)?.groups;
  if (autonomous !== undefined) {
    return `${autonomous['base'] ?? ''}${autonomous['kind'] ?? ''}`;
  }
  return PROVINCE.exec(name)?.groups?.['base'] ?? name;
}

const SUFFIX =
  /(?:特别行政区|自治区|街道办事处|街道|地区|林区|矿区|新区|开发区|[省市州县区旗盟镇乡])$/u;

/** 专名: what is left without the word for its kind; the name itself where nothing would be left (城区). */
export function baseName(name: string): string {
  const base = commonName(name).replace(SUFFIX, '');
  return base.length < 2 ? name : base;
}
