-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes" (
    "id" SERIAL NOT NULL,
    "anotherQuiteLongFieldName" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentNumberOfThisVeryLongRecord" INTEGER,

    CONSTRAINT "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Umlauts" (
    "id" INTEGER NOT NULL,
    "größe der ganzen Angelegenheit in Äpfeln und Birnen öü" INTEGER NOT NULL,

    CONSTRAINT "Umlauts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHold" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHo_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes_anot_key" ON "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes"("anotherQuiteLongFieldName");

-- CreateIndex
CREATE INDEX "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes_anot_idx" ON "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes"("anotherQuiteLongFieldName", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Umlauts_größe der ganzen Angelegenheit in Äpfeln und Bir_key" ON "Umlauts"("größe der ganzen Angelegenheit in Äpfeln und Birnen öü");

-- CreateIndex
CREATE INDEX "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHo_B_index" ON "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHold"("B");

-- AddForeignKey
ALTER TABLE "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes" ADD CONSTRAINT "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes_par_fkey" FOREIGN KEY ("parentNumberOfThisVeryLongRecord") REFERENCES "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHold" ADD CONSTRAINT "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHol_A_fkey" FOREIGN KEY ("A") REFERENCES "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHold" ADD CONSTRAINT "_SomeLongRelationNameThatIsReallyTooLongForPostgresToHol_B_fkey" FOREIGN KEY ("B") REFERENCES "AVeryLongModelNameThatGoesOnAndOnForALongTimeIndeedYes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
