-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "center_id" UUID,
    "team_id" UUID,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "last_read_at" TIMESTAMPTZ(3),
    "hour_from" TIMESTAMPTZ(3),
    "hour_reads" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_secret_hash_key" ON "calendar_feed"("secret_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_owner_id_idx" ON "calendar_feed"("owner_id");

-- CreateIndex
CREATE INDEX "calendar_feed_center_id_idx" ON "calendar_feed"("center_id");

-- CreateIndex
CREATE INDEX "calendar_feed_team_id_idx" ON "calendar_feed"("team_id");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_center_id_fkey" FOREIGN KEY ("center_id") REFERENCES "service_center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_of_one" CHECK (num_nonnulls("center_id", "team_id") = 1);
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_locale" CHECK ("locale" IN ('de', 'en'));
