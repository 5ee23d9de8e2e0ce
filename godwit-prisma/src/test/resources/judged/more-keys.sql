-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,
    "code" BIGINT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Label" (
    "id" SMALLSERIAL NOT NULL,

    CONSTRAINT "Label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "number" DECIMAL(12,0) NOT NULL DEFAULT 1.5,
    "code" BIGINT,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,

    CONSTRAINT "order_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Card" (
    "accountId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("accountId","number")
);

-- CreateTable
CREATE TABLE "Part" (
    "id" INTEGER NOT NULL,
    "accountId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_AccountToLabel" (
    "A" UUID NOT NULL,
    "B" SMALLINT NOT NULL,

    CONSTRAINT "_AccountToLabel_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_second" (
    "A" UUID NOT NULL,
    "B" SMALLINT NOT NULL,

    CONSTRAINT "_second_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Account_code_key" ON "Account"("code");

-- CreateIndex
CREATE INDEX "legacy" ON "Account"("last");

-- CreateIndex
CREATE INDEX "some" ON "Account"("first") WHERE (last <> '');

-- CreateIndex
CREATE UNIQUE INDEX "by_name" ON "Account"("first" DESC, "last");

-- CreateIndex
CREATE UNIQUE INDEX "Card_accountId_key" ON "Card"("accountId");

-- CreateIndex
CREATE INDEX "_AccountToLabel_B_index" ON "_AccountToLabel"("B");

-- CreateIndex
CREATE INDEX "_second_B_index" ON "_second"("B");

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_code_fkey" FOREIGN KEY ("code") REFERENCES "Account"("code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_number_accountId_fkey" FOREIGN KEY ("number", "accountId") REFERENCES "Card"("number", "accountId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AccountToLabel" ADD CONSTRAINT "_AccountToLabel_A_fkey" FOREIGN KEY ("A") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AccountToLabel" ADD CONSTRAINT "_AccountToLabel_B_fkey" FOREIGN KEY ("B") REFERENCES "Label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_second" ADD CONSTRAINT "_second_A_fkey" FOREIGN KEY ("A") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_second" ADD CONSTRAINT "_second_B_fkey" FOREIGN KEY ("B") REFERENCES "Label"("id") ON DELETE CASCADE ON UPDATE CASCADE;
