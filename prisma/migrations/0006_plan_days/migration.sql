-- CreateTable
CREATE TABLE "plan_day" (
    "plan_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "laptop" INTEGER NOT NULL,
    "desktop" INTEGER NOT NULL,
    "drawn" INTEGER NOT NULL,

    CONSTRAINT "plan_day_pkey" PRIMARY KEY ("plan_id","date")
);

-- AddForeignKey
ALTER TABLE "plan_day" ADD CONSTRAINT "plan_day_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A page that asks how full each day is must not count all placements: they are counted as they are
-- written, and nobody changes the date of a placement afterwards.
CREATE FUNCTION placement_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO plan_day (plan_id, date, laptop, desktop, drawn)
  SELECT plan_id, date, count(*) FILTER (WHERE route = 'LAPTOP'), count(*) FILTER (WHERE route = 'OWN_DESKTOP'), count(pool)
    FROM new_rows WHERE date IS NOT NULL GROUP BY 1, 2
  ON CONFLICT (plan_id, date) DO UPDATE
     SET laptop = plan_day.laptop + excluded.laptop, desktop = plan_day.desktop + excluded.desktop, drawn = plan_day.drawn + excluded.drawn;
  RETURN NULL;
END $$;
CREATE TRIGGER placement_days AFTER INSERT ON placement
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION placement_days();

INSERT INTO plan_day (plan_id, date, laptop, desktop, drawn)
SELECT plan_id, date, count(*) FILTER (WHERE route = 'LAPTOP'), count(*) FILTER (WHERE route = 'OWN_DESKTOP'), count(pool)
  FROM placement WHERE date IS NOT NULL GROUP BY 1, 2;
