// SPDX-License-Identifier: Apache-2.0
import { readDocument, type Reading } from '@sanyi/documents';
import { simplify, unitsOfReading } from '@sanyi/office';
import { Command, Option } from 'commander';
import { decodeFile } from './decode-file.js';
import { loadRegistry } from '../registry/load-registry.js';
import { withUnitIds } from '../registry/reading-units.js';
import { describeReading, describeUnits } from './describe-reading.js';

interface ParseOptions {
  readonly json?: boolean;
  readonly text?: boolean;
  readonly units?: string;
}

/** `sanyi parse FILE`: what one document says. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('读一份改革文件:任务、责任单位、目标、时限(.docx .pdf .html .txt)')
    .argument('<文件>', '要读的文件')
    .addOption(
      new Option('--json', '输出一个 JSON 对象(字段见 docs/documents.md)').conflicts('text'),
    )
    .addOption(new Option('--text', '只输出解码后的原文;JSON 里的 span 指向它'))
    .option('--units <登记表.xlsx>', '自己登记的单位(sanyi registry form 给出空表)')
    .action(async (file: string, options: ParseOptions) => {
      process.stdout.write(await parseFile(file, options));
    });
}

async function parseFile(file: string, options: ParseOptions): Promise<string> {
  const decoded = await decodeFile(file);
  if (options.text === true) return decoded.text;
  const reading: Reading = readDocument(decoded, simplify);
  const named = unitsOfReading(await loadRegistry(options.units), reading);
  return options.json === true
    ? `${JSON.stringify(withUnitIds(reading, named), null, 2)}\n`
    : describeReading(reading) + describeUnits(named);
}
