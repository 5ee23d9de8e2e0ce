-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Odd" (
    "id" INTEGER NOT NULL,
    "search" tsvector,
    "shape" circle NOT NULL DEFAULT '<(0,0),1>'::circle,
    "hidden" TEXT NOT NULL,
    "other" TEXT,

    CONSTRAINT "Odd_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Gone" (
    "a" INTEGER NOT NULL,
    "b" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "Odd_search_idx" ON "Odd" USING GIN ("search");
