-- CreateTable
CREATE TABLE "Scalars" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "int" INTEGER NOT NULL DEFAULT 3,
    "big" BIGINT NOT NULL,
    "float" REAL NOT NULL DEFAULT 1.5,
    "decimal" DECIMAL NOT NULL DEFAULT 2.5,
    "moment" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fixed" DATETIME NOT NULL DEFAULT '2020-01-02 03:04:05 +00:00',
    "json" JSONB NOT NULL,
    "bytes" BLOB NOT NULL,
    "color" TEXT NOT NULL DEFAULT 'red',
    "made" TEXT NOT NULL DEFAULT (lower('A')),
    "raw" weird,
    "oText" TEXT,
    "oBig" BIGINT
);

-- CreateTable
CREATE TABLE "Named" (
    "name" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "Big" (
    "id" BIGINT NOT NULL PRIMARY KEY
);
