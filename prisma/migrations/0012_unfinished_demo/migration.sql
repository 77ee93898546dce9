-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "unfinished" BOOLEAN NOT NULL DEFAULT false;

-- DropTable
DROP TABLE "counter_team";
