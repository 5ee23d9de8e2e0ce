// Runs migrations that are JavaScript, one after the other, and writes the SQL of each up and down as a migration of Godwit:
// NUMBER_NAME.sql, numbered in the order of their names.
//
//   node capture-migrations.cjs db-migrate|knex FOLDER URL OUTPUT
//
// The statements go to a real, empty PostgreSQL, so that those which are made of rows are made of the rows that are there. A down
// runs in a transaction that is rolled back; one that must not, runs and is followed by its up.

const fs = require("node:fs");
const path = require("node:path");
const pg = require("pg");

const [tool, folder, url, output] = process.argv.slice(2);

/** The table of db-migrate itself, which some migrations look into. */
const BOOKKEEPING = "CREATE TABLE migrations (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);\n";

/** What was sent since it was last asked for. */
const sent = [];
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (config, values, ...rest) {
  const text = typeof config === "string" ? config : config.text;
  const given = Array.isArray(values) ? values : config.values;
  sent.push(inlined(text, given ?? []));
  return query.call(this, config, values, ...rest);
};

function inlined(text, values) {
  return values.length === 0 ? text : text.replace(/\$(\d+)/g, (_, number) => literal(values[number - 1]));
}

function literal(value) {
  if (value === null || value === undefined) {
    return "NULL";
  }
  const text = value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : String(value);
  return pg.escapeLiteral(text);
}

/** What a step sends; a step runs in a transaction that is not its own, unless it is alone. */
async function captured(alone, work) {
  sent.length = 0;
  await work();
  const statements = sent.map((sql) => sql.trim()).filter((sql) => sql !== "");
  return alone ? statements : statements.filter((sql) => !/^(BEGIN|COMMIT|ROLLBACK);?$/i.test(sql));
}

const tools = {
  async "db-migrate"() {
    const { dataType, log } = require("db-migrate-shared");
    log.setLogLevel("none");
    const intern = { mod: { log, type: dataType } };
    const db = await promised((done) => require("db-migrate-pg").connect({ connectionString: url }, intern, done));
    await db.connection.query(BOOKKEEPING);
    fs.writeFileSync(path.join(output, "000_bookkeeping.sql"), BOOKKEEPING);
    const run = (step) => (step.length < 2 ? step(db) : promised((done) => step(db, done)));
    return {
      run,
      async runInTransaction(step, end) {
        await db.connection.query("BEGIN");
        try {
          await run(step);
        } finally {
          await db.connection.query(end);
        }
      },
      close: () => db.connection.end(),
    };
  },
  async knex() {
    const knex = require("knex")({ client: "pg", connection: url, pool: { min: 1, max: 1 } });
    return {
      run: (step) => step(knex),
      async runInTransaction(step, end) {
        const transaction = await knex.transaction();
        try {
          await step(transaction);
        } finally {
          await (end === "COMMIT" ? transaction.commit() : transaction.rollback());
        }
      },
      close: () => knex.destroy(),
    };
  },
};

function promised(work) {
  return new Promise((resolve, reject) => work((error, value) => (error ? reject(error) : resolve(value))));
}

async function main() {
  const database = await tools[tool]();
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".js")).sort();
  for (const [index, file] of files.entries()) {
    const migration = require(path.resolve(folder, file));
    const number = String(index + 1).padStart(3, "0");
    const text = await (migration.config?.transaction === false ? alone : together)(database, migration);
    fs.writeFileSync(path.join(output, `${number}_${file.slice(0, -3)}.sql`), text);
  }
  await database.close();
}

async function together(database, { up, down }) {
  const ups = await captured(false, () => database.runInTransaction(up, "COMMIT"));
  // The statement that fails is among those captured.
  const downs = await captured(false, () => database.runInTransaction(down, "ROLLBACK").catch(() => {}));
  return script("", ups, downs);
}

async function alone(database, { up, down }) {
  const ups = await captured(true, () => database.run(up));
  const downs = await captured(true, () => database.run(down));
  await database.run(up);
  return script(" transaction:false", ups, downs);
}

function script(option, up, down) {
  return [`-- migrate:up${option}`, ...up.map(ended), `-- migrate:down${option}`, ...down.map(ended), ""].join("\n");
}

function ended(sql) {
  return sql.endsWith(";") ? sql : `${sql}\n;`;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
