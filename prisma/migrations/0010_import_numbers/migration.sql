-- AlterTable
ALTER TABLE "import" ADD COLUMN     "numbers" TEXT;

ALTER TABLE "import" ADD CONSTRAINT "import_numbers" CHECK ("numbers" IN ('de', 'en'));
