// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccessHouse } from './access/access-house.js';
import { accessSettings } from './access/access-settings.js';
import { ledgerAreas, ledgerJobs } from './accountability/ledger-areas.js';
import { ledgerRulesIn } from './accountability/ledger-rules.js';
import { namesIn } from './access/registry-names.js';
import { bulletinAreas } from './bulletins/bulletin-areas.js';
import { figureSources } from './bulletins/figure-sources.js';
import { paperFonts } from './bulletins/paper-fonts.js';
import { signingKey } from './bulletins/signing-key.js';
import { migrationsIn } from './database/migrate.js';
import { departmentRoutes } from './departments/routes.js';
import { figureAreas } from './indicators/figure-areas.js';
import { figureFilesIn } from './indicators/figure-files.js';
import { figureHouses } from './indicators/figure-house.js';
import { reachOf, takeReturned } from './indicators/returned-facts.js';
import { warmFigures } from './indicators/warm-figures.js';
import { sampleFigures } from './indicators/sample-figures.js';
import { groupingAreas } from './grouping/grouping-areas.js';
import { type Furnishings, type House, openHouse } from './house.js';
import { parameterAreas } from './parameters/parameter-areas.js';
import { shippedParameters } from './parameters/shipped-parameters.js';
import type { MailSettings } from './reminders/mail-outlet.js';
import { remind, reminderAreas } from './reminders/reminder-areas.js';
import { reminderHouse } from './reminders/reminder-house.js';
import { mailSettings } from './reminders/reminder-settings.js';
import { robotShapesIn } from './reminders/robot-shape.js';
import { registryAreas } from './registry/registry-areas.js';
import { registryBook } from './registry/registry-book.js';
import { returnAreas } from './returns/return-areas.js';
import { typeFilesIn } from './returns/type-files.js';
import { type Settings, settingsFrom } from './settings.js';
import { judgedFacts } from './supervision/judged-facts.js';
import { supervisionAreas, supervisionJobs } from './supervision/supervision-areas.js';
import { troubleInWords } from './trouble-in-words.js';
import { listenForStop, type WordToStop } from './word-to-stop.js';

// What the start uses stands before it: the bundle knows no constant before its line.
/** How often it is looked whether anybody is to be reminded, and what waits is sent. */
const REMINDERS_MS = 60_000;
/** A period that has begun, or facts that came from elsewhere, are read before somebody asks. */
/** A start is for whoever opens the first page. */
const FIGURES_FIRST_MS = 10_000;
const FIGURES_MS = 3_600_000;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

// Who reads our words may leave (`npm start | head`): that is no reason to stop serving.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const settings = settingsFrom(process.env, root);
if (settings.ok) {
  const word = listenForStop(() => {
    console.error('没有等到正常停止，已强行退出。数据完好，下次启动会自动恢复。');
  });
  await serve(settings.value, word);
} else {
  stop(`${settings.error.name}=${settings.error.value} 不能用，应为 ${settings.error.wanted}。`);
}

async function serve(given: Settings, word: WordToStop): Promise<void> {
  console.log(
    `正在打开数据库…（${given.databaseUrl === null ? given.dataFolder : 'DATABASE_URL'}）`,
  );
  const house = await openHouse(given, furnishings(given)).catch((error: unknown) =>
    stop(troubleInWords(error, given)),
  );
  if (!house.ok) return stop(troubleInWords(house.error, given));
  const { address, adopted, close, sampleUsers } = house.value;
  if (adopted) console.log('上次没有正常停止：已接管仍在运行的数据库，数据完好。');
  console.log(`\n三医一张网已就绪：${address}`);
  console.log(`文件分解台：${address}/desk`);
  if (sampleUsers.length > 0) printSampleUsers(sampleUsers);
  console.log('按 Ctrl-C 停止。');
  await word.heard;
  console.log('\n正在停止…');
  await close();
  console.log('已停止。');
  process.exit(0);
}

/** The one time that these passwords can be read. */
function printSampleUsers(users: House['sampleUsers']): void {
  console.log('\n示例省的示例用户（一次性口令，只显示这一次，首次登录须修改）：');
  for (const { account, label, password } of users)
    console.log(`  ${account.padEnd(16)}${password}  ${label}`);
}

function furnishings(settings: Settings): Furnishings {
  const { book, parameters, returns, rules, figures, supervision, reminders } = stock();
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
  return {
    version: (JSON.parse(manifest) as { version: string }).version,
    migrations: migrationsIn(path.join(root, 'apps/server/src/database/migrations')),
    desk: path.join(root, 'apps/desk/dist/sanyi-desk.html'),
    web: path.join(root, 'apps/web/dist'),
    problems: path.join(root, 'docs/problems'),
    // Its key is made in the data folder: not before the folder is known to be ours alone.
    get access() {
      return accessSettings(process.env, settings);
    },
    names: namesIn(book),
    samples: (house) => sampleFigures(figures(house), path.join(root, 'data/samples/figures')),
    areas: (house) => [
      ...registryAreas(book)(house),
      ...parameters(house),
      ...returnAreas(returns)(house),
      ...reminderAreas(reminders(house)),
      ...ledgerAreas(book, rules)(house),
      ...figureAreas(figures(house)),
      departmentRoutes(figures(house)),
      ...supervisionAreas(supervision)(house),
      ...bulletinAreas(figureSources(figures(house)), {
        keys: signingKey(settings.dataFolder),
        fonts: paperFonts(path.join(root, 'data')),
      })(house),
      ...groupingAreas({
        shipped: path.join(root, 'data/schemes'),
        dataFolder: settings.dataFolder,
      }),
    ],
    tasks: (house) => {
      const own = reminders(house);
      return [
        { name: 'reminders', everyMs: REMINDERS_MS, run: () => remind(own) },
        {
          ...{ name: 'figures', everyMs: FIGURES_MS, firstAfterMs: FIGURES_FIRST_MS },
          run: () => warmFigures(figures(house)),
        },
        ...ledgerJobs(book, rules)(house),
        ...supervisionJobs(supervision)(house),
      ];
    },
  };
}

/** What came with the house: its registry, rules, definitions and forms, and what each area makes of them. */
function stock() {
  const data = path.join(root, 'data');
  const book = registryBook(path.join(data, 'registry'));
  const regions = new Set(book.registry.regions.byCode.keys());
  const shipped = shippedParameters(data, regions);
  const rules = ledgerRulesIn(data);
  const figureFiles = figureFilesIn(data);
  const figures = figureHouses(book, () => figureFiles, shipped);
  const takeFacts = (house: AccessHouse) => takeReturned(figures(house));
  const types = typeFilesIn(path.join(data, 'returns'), new Set(book.registry.departments.keys()));
  const returns = {
    ...{ registry: book, types, parameters: shipped, takeFacts },
    reachOf: (house: AccessHouse) => reachOf(figures(house)),
  };
  const judged = (house: AccessHouse) => judgedFacts(figures(house));
  const reminders = reminderHouse({
    ...{ returns, calendar: rules.calendar },
    shapes: robotShapesIn(path.join(data, 'robots')),
    ...{ mail: mailFrom(process.env), address: process.env['SANYI_URL'] ?? null },
  });
  return {
    ...{ book, returns, rules, figures, reminders, supervision: { returns, rules, judged } },
    parameters: parameterAreas({ shipped, regions }),
  };
}

function mailFrom(env: NodeJS.ProcessEnv): MailSettings | null {
  const mail = mailSettings(env);
  return mail.ok ? mail.value : stop(mail.error);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
