-- CreateTable
CREATE TABLE "help_ranking" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "day" DATE NOT NULL,
    "mark" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entries" JSONB NOT NULL,

    CONSTRAINT "help_ranking_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "help_ranking" ADD CONSTRAINT help_ranking_single CHECK (id = 1);
