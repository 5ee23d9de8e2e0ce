-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Scalars" (
    "id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "flag" BOOLEAN NOT NULL,
    "int" INTEGER NOT NULL,
    "big" BIGINT NOT NULL,
    "float" DOUBLE PRECISION NOT NULL,
    "decimal" DECIMAL(65,30) NOT NULL,
    "moment" TIMESTAMP(3) NOT NULL,
    "json" JSONB NOT NULL,
    "bytes" BYTEA NOT NULL,
    "oText" TEXT,
    "oFlag" BOOLEAN,
    "oInt" INTEGER,
    "oBig" BIGINT,
    "oFloat" DOUBLE PRECISION,
    "oDecimal" DECIMAL(65,30),
    "oMoment" TIMESTAMP(3),
    "oJson" JSONB,
    "oBytes" BYTEA,
    "lText" TEXT[],
    "lFlag" BOOLEAN[],
    "lInt" INTEGER[],
    "lBig" BIGINT[],
    "lFloat" DOUBLE PRECISION[],
    "lDecimal" DECIMAL(65,30)[],
    "lMoment" TIMESTAMP(3)[],
    "lJson" JSONB[],
    "lBytes" BYTEA[],

    CONSTRAINT "Scalars_pkey" PRIMARY KEY ("id")
);
