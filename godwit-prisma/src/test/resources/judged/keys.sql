-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "the keys" (
    "id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "column_a" INTEGER NOT NULL,
    "b" TEXT NOT NULL,
    "c" VARCHAR(20) NOT NULL,
    "j" JSONB NOT NULL,
    "l" INTEGER[],
    "net" INET NOT NULL,

    CONSTRAINT "pk_keys" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "the keys_email_key" ON "the keys"("email");

-- CreateIndex
CREATE UNIQUE INDEX "one_login" ON "the keys"("login");

-- CreateIndex
CREATE INDEX "the keys_column_a_idx" ON "the keys"("column_a");

-- CreateIndex
CREATE INDEX "the keys_column_a_b_idx" ON "the keys"("column_a" DESC, "b");

-- CreateIndex
CREATE INDEX "ix_b_c" ON "the keys"("b", "c");

-- CreateIndex
CREATE INDEX "the keys_c_idx" ON "the keys" USING HASH ("c");

-- CreateIndex
CREATE INDEX "the keys_j_idx" ON "the keys" USING GIN ("j");

-- CreateIndex
CREATE INDEX "ix_j" ON "the keys" USING GIN ("j" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "ix_l" ON "the keys" USING GIN ("l");

-- CreateIndex
CREATE INDEX "the keys_net_idx" ON "the keys" USING GIST ("net" inet_ops);

-- CreateIndex
CREATE INDEX "ix_spgist" ON "the keys" USING SPGIST ("net" inet_ops);

-- CreateIndex
CREATE INDEX "ix_brin" ON "the keys" USING BRIN ("column_a" int4_minmax_ops);

-- CreateIndex
CREATE INDEX "ix_ops" ON "the keys"("b" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "the keys_column_a_b_key" ON "the keys"("column_a", "b");

-- CreateIndex
CREATE UNIQUE INDEX "the keys_b_c_key" ON "the keys"("b", "c");

-- CreateIndex
CREATE UNIQUE INDEX "uq_a_c" ON "the keys"("column_a", "c");
