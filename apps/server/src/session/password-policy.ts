// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { Words } from '../http/words.js';

/** What a password must be, and for how long it holds. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  /** Of small letters, capitals, digits and others, how many kinds at least. */
  readonly kinds: number;
  readonly daysValid: number;
  /** How many earlier passwords may not come back. */
  readonly remembered: number;
}

/** GB/T 22239 level 3 asks for complexity and regular change; these are the figures this house uses. */
export const PASSWORD_POLICY: PasswordPolicy = {
  minimumLength: 10,
  kinds: 3,
  daysValid: 90,
  remembered: 5,
};

/** Why a password is not taken. */
export interface WeakPassword {
  readonly code: 'too-short' | 'too-few-kinds' | 'holds-account' | 'too-regular';
  readonly wanted: Words;
}

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** Checks a new password against the policy; that it was not used before is for whoever keeps the hashes. */
export function checkPassword(
  password: string,
  account: string,
  policy: PasswordPolicy = PASSWORD_POLICY,
): Result<string, WeakPassword> {
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (password.length < policy.minimumLength)
    return err({
      code: 'too-short',
      wanted: {
        zh: `至少 ${policy.minimumLength} 个字符`,
        en: `at least ${policy.minimumLength} characters`,
      },
    });
  if (kinds < policy.kinds)
    return err({
      code: 'too-few-kinds',
      wanted: {
        zh: `小写字母、大写字母、数字、符号中至少 ${policy.kinds} 种`,
        en: `at least ${policy.kinds} kinds of small letters, capitals, digits and signs`,
      },
    });
  if (password.toLowerCase().includes(account.toLowerCase()))
    return err({
      code: 'holds-account',
      wanted: {
        zh: '口令中不能含有账号',
        en: 'it may not hold the account',
      },
    });
  if (isRegular(password))
    return err({
      code: 'too-regular',
      wanted: {
        zh: '不能主要由重复或连续的字符组成，例如 aaa、123、abc',
        en: 'it may not be mostly repeated or successive characters such as aaa, 123, abc',
      },
    });
  return ok(password);
}

/** True where more than half of its steps go nowhere or only one further: aaaa, 1234, abcd. */
function isRegular(password: string): boolean {
  const codes = Array.from(password.toLowerCase(), (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)));
  return steps.filter((step) => step <= 1).length * 2 > steps.length;
}

const DAY = 86_400_000;

/** The moment from which a password has to be changed. */
export function passwordEnds(setAt: Date, policy: PasswordPolicy = PASSWORD_POLICY): Date {
  return new Date(setAt.getTime() + policy.daysValid * DAY);
}

/** True where a password has to be changed before anything else: given by somebody else, or too old. */
export function passwordMustChange(
  { oneTime, setAt }: { readonly oneTime: boolean; readonly setAt: Date },
  now: Date,
  policy: PasswordPolicy = PASSWORD_POLICY,
): boolean {
  return oneTime || now >= passwordEnds(setAt, policy);
}
