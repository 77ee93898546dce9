-- AlterTable
ALTER TABLE "import" ADD COLUMN     "full_roster" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rejected_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "import_progress" (
    "id" UUID NOT NULL,
    "import_id" UUID,
    "owner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_progress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_progress_import_id_idx" ON "import_progress"("import_id");

-- CreateIndex
CREATE INDEX "import_progress_owner_id_begun_at_idx" ON "import_progress"("owner_id", "begun_at");

-- CreateIndex
CREATE INDEX "change_set_undo_of_idx" ON "change_set"("undo_of");

-- AddForeignKey
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE import_progress
  ADD CONSTRAINT import_progress_phase CHECK (phase IN ('UPLOADING', 'READING', 'JUDGING', 'KEEPING', 'WRITING', 'DONE', 'FAILED')),
  ADD CONSTRAINT import_progress_failure CHECK ((phase = 'FAILED') = (failure IS NOT NULL)),
  ADD CONSTRAINT import_progress_count CHECK (done >= 0 AND total >= 0);

-- What is archived holds nothing: no device, no date, no desk. It is out of every list and count.
ALTER TABLE agent ADD CONSTRAINT agent_archived CHECK (archived_at IS NULL OR (
  stage = CASE WHEN baseline_remote THEN 'LIVE'::stage ELSE 'WAITING'::stage END AND promised_date IS NULL AND desktop_id IS NULL));
ALTER TABLE device ADD CONSTRAINT device_archived CHECK (archived_at IS NULL OR
  status NOT IN ('RESERVED', 'IN_PREPARATION', 'READY', 'HANDED_OVER', 'IN_USE'));
ALTER TABLE delivery ADD CONSTRAINT delivery_archived CHECK (archived_at IS NULL OR received = 0);

-- Nothing in use loses what it belongs to.
CREATE FUNCTION archived_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held boolean;
BEGIN
  held := CASE TG_TABLE_NAME
    WHEN 'team' THEN EXISTS (SELECT 1 FROM agent WHERE team_id = NEW.id AND archived_at IS NULL)
    WHEN 'service_line' THEN EXISTS (SELECT 1 FROM team WHERE service_line_id = NEW.id AND archived_at IS NULL)
    ELSE EXISTS (SELECT 1 FROM team WHERE center_id = NEW.id AND archived_at IS NULL)
      OR EXISTS (SELECT 1 FROM device WHERE (pool_id = NEW.id OR location_id = NEW.id) AND archived_at IS NULL)
      OR EXISTS (SELECT 1 FROM delivery WHERE pool_id = NEW.id AND archived_at IS NULL) END;
  IF held THEN
    RAISE EXCEPTION '% % is in use and cannot be archived', TG_TABLE_NAME, NEW.id USING ERRCODE = 'HV005';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER team_archived AFTER UPDATE OF archived_at ON team
  FOR EACH ROW WHEN (OLD.archived_at IS NULL AND NEW.archived_at IS NOT NULL) EXECUTE FUNCTION archived_place();
CREATE TRIGGER service_line_archived AFTER UPDATE OF archived_at ON service_line
  FOR EACH ROW WHEN (OLD.archived_at IS NULL AND NEW.archived_at IS NOT NULL) EXECUTE FUNCTION archived_place();
CREATE TRIGGER service_center_archived AFTER UPDATE OF archived_at ON service_center
  FOR EACH ROW WHEN (OLD.archived_at IS NULL AND NEW.archived_at IS NOT NULL) EXECUTE FUNCTION archived_place();

-- Whoever comes back from the archive begins anew, as a newcomer does.
CREATE OR REPLACE FUNCTION agent_stage_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bad text;
BEGIN
  SELECT o.stage || ' to ' || n.stage INTO bad
    FROM old_rows o JOIN new_rows n ON n.id = o.id
   WHERE CASE WHEN o.archived_at IS NOT NULL AND n.archived_at IS NULL
              THEN n.stage <> CASE WHEN n.baseline_remote THEN 'LIVE'::stage ELSE 'WAITING'::stage END
              ELSE o.stage <> n.stage AND NOT stage_step_allowed(o.stage, n.stage, n.baseline_remote) END
   LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'no such step: %', bad USING ERRCODE = 'HV002';
  END IF;
  RETURN NULL;
END $$;

-- What is archived leaves the stock as written off, and comes back as it once came in.
CREATE OR REPLACE FUNCTION device_movement_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO device_movement (device_id, kind, pool_id, delta, day, change_set)
  SELECT m.id, m.kind, m.pool_id, m.delta, heimvorteil_day(), heimvorteil_change_set() FROM (
    SELECT o.id, CASE WHEN n.archived_at IS NOT NULL THEN 'RETIREMENT'::movement_kind ELSE movement_kind(o.status, n.status, false) END AS kind,
           o.pool_id, -1 AS delta
      FROM old_rows o JOIN new_rows n ON n.id = o.id
     WHERE (o.status = 'IN_STOCK' AND o.archived_at IS NULL)
       AND NOT (n.status = 'IN_STOCK' AND n.archived_at IS NULL AND n.pool_id IS NOT DISTINCT FROM o.pool_id)
    UNION ALL
    SELECT n.id, CASE WHEN o.archived_at IS NULL THEN movement_kind(o.status, n.status, true)
                      WHEN n.delivery_id IS NULL THEN 'IMPORT' ELSE 'RECEIPT' END::movement_kind, n.pool_id, 1
      FROM old_rows o JOIN new_rows n ON n.id = o.id
     WHERE (n.status = 'IN_STOCK' AND n.archived_at IS NULL)
       AND NOT (o.status = 'IN_STOCK' AND o.archived_at IS NULL AND n.pool_id IS NOT DISTINCT FROM o.pool_id)) m;
  RETURN NULL;
END $$;
