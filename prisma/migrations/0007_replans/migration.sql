-- DropIndex
DROP INDEX "placement_agent_id_idx";

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "causes" JSONB,
ADD COLUMN     "dismissed" JSONB,
ADD COLUMN     "refinement" JSONB,
ADD COLUMN     "suggested" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "broken" JSONB;

-- The world moves once: there is one suggestion, and it is planned again in its place.
CREATE UNIQUE INDEX plan_one_suggested ON plan (suggested) WHERE suggested AND status = 'DRAFT';

-- A draft renews the statistics of its table before anybody looks at it. A sample of some thousand rows
-- tells as much of it as one of thirty thousand, in a fifth of the time.
ALTER TABLE placement
  ALTER COLUMN plan_id SET STATISTICS 20, ALTER COLUMN agent_id SET STATISTICS 20, ALTER COLUMN rank SET STATISTICS 20,
  ALTER COLUMN date SET STATISTICS 20, ALTER COLUMN route SET STATISTICS 20, ALTER COLUMN pool SET STATISTICS 20,
  ALTER COLUMN fixed SET STATISTICS 20, ALTER COLUMN reasons SET STATISTICS 0, ALTER COLUMN broken SET STATISTICS 0;

-- Whose promise has lapsed since the plan was published (absent, left, another team): a few, found without reading all.
CREATE INDEX agent_unpromised ON agent (id) WHERE promised_date IS NULL AND NOT baseline_remote;
