-- AlterTable
ALTER TABLE "import" ADD COLUMN     "content" BYTEA,
ADD COLUMN     "outcome_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sealed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "import_row" DROP COLUMN "record",
ADD COLUMN     "key" TEXT;
