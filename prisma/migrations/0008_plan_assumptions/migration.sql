-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "assumptions" JSONB;
