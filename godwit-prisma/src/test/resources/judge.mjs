// Prints the SQL that Prisma's own engine makes of each schema: node judge.mjs PACKAGE-FOLDER SCHEMA…
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...schemas] = process.argv.slice(2);
global.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
const engine = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')));
const wasm = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine });
engine.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const done = (value) => ({ ok: true, value });

/** A database that is never asked anything that matters: both sides of the comparison are files. */
function database(provider) {
  const connection = {
    adapterName: 'judge',
    provider,
    errorRegistry: { consumeError() {} },
    queryRaw: async () => done({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => done(0),
    executeScript: async () => done(undefined),
    dispose: async () => done(undefined),
    getConnectionInfo: () => done({ schemaName: 'public', maxBindValues: 1000, supportsRelationJoins: true }),
  };
  return { ...connection, connect: async () => done(connection), connectToShadowDb: async () => done(connection) };
}

for (const file of schemas) {
  const content = fs.readFileSync(file, 'utf8').replace(/^ *url .*$/m, '');
  const provider = content.includes('"sqlite"') ? 'sqlite' : 'postgres';
  const judge = await engine.SchemaEngine.new({ datamodels: [[file, content]] }, () => {}, database(provider));
  const answer = await judge.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: file, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  process.stdout.write(`-- FILE ${path.basename(file)}\n${answer.stdout}\n`);
}
