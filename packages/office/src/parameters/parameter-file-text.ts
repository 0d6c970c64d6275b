// SPDX-License-Identifier: Apache-2.0
import type { WrittenDocument, WrittenParameter } from '@sanyi/parameters';
import { stringify } from 'yaml';

/** 参数文件的文字: a parameter or a document as its file holds it, numbers in quotes; `yamlTree` reads it back. */
export const parameterFileText = (content: WrittenDocument | WrittenParameter): string =>
  stringify(content, { singleQuote: true, lineWidth: 0 });
