-- CreateTable
CREATE TABLE "forecast" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "day" DATE NOT NULL,
    "world" TEXT NOT NULL,
    "seen_event" BIGINT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "forecast_pkey" PRIMARY KEY ("id")
);

-- There is one forecast: a new one takes its place.
ALTER TABLE forecast ADD CONSTRAINT forecast_one CHECK (id = 1);
