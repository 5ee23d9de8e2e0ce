-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Native" (
    "a" SMALLSERIAL NOT NULL,
    "b" SERIAL NOT NULL,
    "c" BIGSERIAL NOT NULL,
    "d" OID NOT NULL,
    "e" DECIMAL(10,2) NOT NULL,
    "f" MONEY NOT NULL,
    "g" REAL NOT NULL,
    "h" DOUBLE PRECISION NOT NULL,
    "i" TEXT NOT NULL,
    "j" VARCHAR(40) NOT NULL,
    "k" VARCHAR NOT NULL,
    "l" CHAR(3) NOT NULL,
    "m" CITEXT NOT NULL,
    "n" INET NOT NULL,
    "o" XML NOT NULL,
    "p" BIT(4) NOT NULL,
    "q" VARBIT NOT NULL,
    "r" VARBIT(9) NOT NULL,
    "s" UUID NOT NULL,
    "t" BOOLEAN NOT NULL,
    "u" BYTEA NOT NULL,
    "v" JSON NOT NULL,
    "w" JSONB NOT NULL,
    "x" DATE NOT NULL,
    "y" TIME(2) NOT NULL,
    "z" TIME NOT NULL,
    "aa" TIMETZ(1) NOT NULL,
    "ab" TIMETZ NOT NULL,
    "ac" TIMESTAMP(6) NOT NULL,
    "ad" TIMESTAMP NOT NULL,
    "ae" TIMESTAMPTZ(0) NOT NULL,
    "af" TIMESTAMPTZ NOT NULL,
    "ag" VARCHAR(7)[],
    "ah" DECIMAL NOT NULL,

    CONSTRAINT "Native_pkey" PRIMARY KEY ("a")
);
