-- AlterTable
ALTER TABLE "import" ADD COLUMN     "by_hand" JSONB,
ADD COLUMN     "glimpse" JSONB,
ADD COLUMN     "sheet" TEXT;

-- CreateTable
CREATE TABLE "import_shape" (
    "kind" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "by_hand" JSONB NOT NULL,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_shape_pkey" PRIMARY KEY ("kind","shape")
);

-- AddForeignKey
ALTER TABLE "import_shape" ADD CONSTRAINT "import_shape_updated_by_fkey" FOREIGN KEY ("updated_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
