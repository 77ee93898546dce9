-- CreateEnum
CREATE TYPE "mode" AS ENUM ('DEMO', 'EMPTY', 'CUSTOMER');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ROLLOUT_MANAGER', 'TEAM_LEAD', 'IT_STAFF', 'PEOPLE_OFFICER', 'AUDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY', 'HANDED_OVER', 'CONNECTED', 'LIVE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "device_kind" AS ENUM ('LAPTOP', 'DESKTOP');

-- CreateEnum
CREATE TYPE "device_status" AS ENUM ('ORDERED', 'IN_STOCK', 'RESERVED', 'IN_PREPARATION', 'READY', 'HANDED_OVER', 'IN_USE', 'FAULTY', 'IN_REPAIR', 'RETURNED', 'LOST', 'RETIRED');

-- CreateEnum
CREATE TYPE "need" AS ENUM ('LAPTOP', 'OWN_DESKTOP', 'EITHER');

-- CreateEnum
CREATE TYPE "route" AS ENUM ('LAPTOP', 'OWN_DESKTOP');

-- CreateEnum
CREATE TYPE "ground_kind" AS ENUM ('PRE_EXISTING_CONDITION', 'SINGLE_PARENT');

-- CreateEnum
CREATE TYPE "assignment_role" AS ENUM ('CURRENT', 'REPLACEMENT');

-- CreateEnum
CREATE TYPE "block_kind" AS ENUM ('DECLARATION_REFUSED', 'NO_INTERNET', 'SLOW_INTERNET', 'CANNOT_WORK_FROM_HOME', 'DEVICE_FAULT', 'ACCESSORY_MISSING', 'VPN_REJECTED', 'CERTIFICATE_REJECTED', 'DELIVERY_MISSING', 'OTHER');

-- CreateEnum
CREATE TYPE "block_owner" AS ENUM ('TEAM_LEADS', 'CENTER_IT', 'DEPOT', 'MANAGERS', 'OUTSIDE');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('DRAFT', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "movement_kind" AS ENUM ('IMPORT', 'RECEIPT', 'RETURN', 'TRANSFER', 'HAND_OVER', 'LOSS', 'RETIREMENT', 'RESERVATION', 'RELEASE', 'FAULT', 'REPAIR');

-- CreateEnum
CREATE TYPE "subject_scope" AS ENUM ('ALL', 'CENTER', 'LINE', 'TEAM', 'AGENT');

-- CreateTable
CREATE TABLE "organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT '',
    "mode" "mode" NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "weekdays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "rollout_start" DATE,
    "horizon_days" INTEGER NOT NULL DEFAULT 60,
    "transition_days" INTEGER NOT NULL DEFAULT 1,
    "frozen_days" INTEGER NOT NULL DEFAULT 2,
    "default_transition_share" DECIMAL(5,4) NOT NULL DEFAULT 0.15,
    "personnel_number_pattern" TEXT,
    "last_day" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_center" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "latitude" DECIMAL(8,5),
    "longitude" DECIMAL(8,5),
    "handovers_per_day" INTEGER,
    "conversions_per_day" INTEGER,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_center_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "center_day" (
    "center_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "handovers" INTEGER,
    "conversions" INTEGER,
    "reason" TEXT,

    CONSTRAINT "center_day_pkey" PRIMARY KEY ("center_id","date")
);

-- CreateTable
CREATE TABLE "holiday" (
    "state" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("state","date")
);

-- CreateTable
CREATE TABLE "ceiling" (
    "from" DATE NOT NULL,
    "max" INTEGER NOT NULL,

    CONSTRAINT "ceiling_pkey" PRIMARY KEY ("from")
);

-- CreateTable
CREATE TABLE "service_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "max_in_transition" INTEGER,
    "transition_share" DECIMAL(5,4),
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "center_id" UUID NOT NULL,
    "service_line_id" UUID NOT NULL,
    "critical_case" BOOLEAN NOT NULL DEFAULT false,
    "max_in_transition" INTEGER,
    "transition_share" DECIMAL(5,4),
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_lead" (
    "team_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "until" DATE,

    CONSTRAINT "team_lead_pkey" PRIMARY KEY ("team_id","email")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "must_change" BOOLEAN NOT NULL DEFAULT false,
    "system" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_role" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "all" BOOLEAN NOT NULL DEFAULT false,
    "depot" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "user_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_scope_center" (
    "user_role_id" UUID NOT NULL,
    "center_id" UUID NOT NULL,

    CONSTRAINT "role_scope_center_pkey" PRIMARY KEY ("user_role_id","center_id")
);

-- CreateTable
CREATE TABLE "role_scope_team" (
    "user_role_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "until" DATE,

    CONSTRAINT "role_scope_team_pkey" PRIMARY KEY ("user_role_id","team_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activation_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "activation_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personnel_number" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT,
    "team_id" UUID NOT NULL,
    "baseline_remote" BOOLEAN NOT NULL DEFAULT false,
    "need" "need" NOT NULL DEFAULT 'LAPTOP',
    "desktop_id" UUID,
    "earliest" DATE,
    "stage" "stage" NOT NULL DEFAULT 'WAITING',
    "stage_since" DATE NOT NULL,
    "withdrawn_reason" TEXT,
    "band" INTEGER NOT NULL DEFAULT 1,
    "front" BOOLEAN NOT NULL DEFAULT false,
    "promised_date" DATE,
    "promised_rank" INTEGER,
    "promised_route" "route",
    "handed_over_on" DATE,
    "connected_at" TIMESTAMPTZ(3),
    "live_on" DATE,
    "no_shows" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declaration" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agent_id" UUID NOT NULL,
    "form_version" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_ground" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agent_id" UUID NOT NULL,
    "kind_cipher" BYTEA NOT NULL,
    "kind_digest" BYTEA NOT NULL,
    "reference_cipher" BYTEA,
    "key_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "attested_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "priority_ground_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ground_read" (
    "id" BIGSERIAL NOT NULL,
    "ground_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ground_read_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_policy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "bands" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "priority_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operational_reason" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agent_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "operational_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agent_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "asset_tag" TEXT NOT NULL,
    "serial" TEXT,
    "kind" "device_kind" NOT NULL,
    "manufacturer" TEXT NOT NULL DEFAULT '',
    "model" TEXT NOT NULL DEFAULT '',
    "hardware_hash" TEXT,
    "windows_product_id" TEXT,
    "status" "device_status" NOT NULL DEFAULT 'IN_STOCK',
    "status_since" DATE NOT NULL,
    "pool_id" UUID,
    "location_id" UUID,
    "in_transit" BOOLEAN NOT NULL DEFAULT false,
    "delivery_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_movement" (
    "id" BIGSERIAL NOT NULL,
    "device_id" UUID NOT NULL,
    "kind" "movement_kind" NOT NULL,
    "pool_id" UUID,
    "delta" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "change_set" UUID,

    CONSTRAINT "device_movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" TEXT NOT NULL,
    "pool_id" UUID,
    "expected" DATE NOT NULL,
    "laptops" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "supplier" TEXT NOT NULL DEFAULT '',
    "closed_on" DATE,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "route" "route" NOT NULL,
    "number" INTEGER NOT NULL,
    "steps" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checklist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agent_id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "role" "assignment_role" NOT NULL DEFAULT 'CURRENT',
    "route" "route" NOT NULL,
    "checklist_id" UUID NOT NULL,
    "assigned_on" DATE NOT NULL,
    "assigned_by" UUID NOT NULL,
    "ready_on" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "acceptance_id" UUID,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prep_tick" (
    "assignment_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "ticked_by" UUID NOT NULL,
    "ticked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prep_tick_pkey" PRIMARY KEY ("assignment_id","step")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "handed_on" DATE NOT NULL,
    "handed_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agent_id" UUID NOT NULL,
    "kind" "block_kind" NOT NULL,
    "owner" "block_owner" NOT NULL,
    "center_id" UUID,
    "outside" TEXT,
    "note" TEXT,
    "opened_on" DATE NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_on" DATE,
    "resolved_by" UUID,
    "resolution" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" INTEGER NOT NULL,
    "status" "plan_status" NOT NULL DEFAULT 'DRAFT',
    "name" TEXT NOT NULL DEFAULT '',
    "made_on" DATE NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "start_date" DATE NOT NULL,
    "horizon_end" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "policy_number" INTEGER NOT NULL,
    "world" JSONB NOT NULL,
    "placed" INTEGER NOT NULL,
    "unplaced" INTEGER NOT NULL,
    "done_by" DATE,
    "metrics" JSONB NOT NULL,
    "superseded_by" UUID,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wave" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE NOT NULL,
    "ceiling" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "plan_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "date" DATE,
    "route" "route",
    "pool" TEXT,
    "fixed" BOOLEAN NOT NULL DEFAULT false,
    "reasons" JSONB,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("plan_id","agent_id")
);

-- CreateTable
CREATE TABLE "pin" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agent_id" UUID,
    "team_id" UUID,
    "date" DATE NOT NULL,
    "not_before" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "pin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stop" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "scope" "subject_scope" NOT NULL,
    "center_id" UUID,
    "service_line_id" UUID,
    "from_date" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overtaking" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "plan_id" UUID NOT NULL,
    "overtaker_id" UUID NOT NULL,
    "overtaken_id" UUID NOT NULL,
    "happened" BOOLEAN NOT NULL DEFAULT false,
    "explained" TEXT,
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_why" TEXT,

    CONSTRAINT "overtaking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_set" (
    "id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_role" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "result" JSONB,
    "undo_of" UUID,

    CONSTRAINT "change_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" DATE NOT NULL,
    "actor_id" UUID NOT NULL,
    "change_set" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "center_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_delta" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "center_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "band" INTEGER NOT NULL,
    "route" TEXT NOT NULL,
    "planned_date" DATE,
    "baseline" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "counter_delta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_center" (
    "center_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "band" INTEGER NOT NULL,
    "route" TEXT NOT NULL,
    "baseline" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "counter_center_pkey" PRIMARY KEY ("center_id","stage","band","route","baseline")
);

-- CreateTable
CREATE TABLE "counter_planned" (
    "planned_date" DATE NOT NULL,
    "stage" "stage" NOT NULL,
    "band" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "counter_planned_pkey" PRIMARY KEY ("planned_date","stage","band")
);

-- CreateTable
CREATE TABLE "counter_team" (
    "team_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "band" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "counter_team_pkey" PRIMARY KEY ("team_id","stage","band")
);

-- CreateTable
CREATE TABLE "counter_day" (
    "day" DATE NOT NULL,
    "stage" "stage" NOT NULL,
    "band" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "counter_day_pkey" PRIMARY KEY ("day","stage","band")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "separator" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "clear_empty" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "change_set" UUID,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "record" JSONB,
    "changes" JSONB,
    "cells" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_center_code_key" ON "service_center"("code");

-- CreateIndex
CREATE UNIQUE INDEX "service_line_code_key" ON "service_line"("code");

-- CreateIndex
CREATE UNIQUE INDEX "team_code_key" ON "team"("code");

-- CreateIndex
CREATE INDEX "team_center_id_idx" ON "team"("center_id");

-- CreateIndex
CREATE INDEX "team_service_line_id_idx" ON "team"("service_line_id");

-- CreateIndex
CREATE INDEX "team_lead_email_idx" ON "team_lead"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_role_user_id_role_key" ON "user_role"("user_id", "role");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "activation_link_token_hash_key" ON "activation_link"("token_hash");

-- CreateIndex
CREATE INDEX "activation_link_user_id_idx" ON "activation_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "agent_personnel_number_key" ON "agent"("personnel_number");

-- CreateIndex
CREATE UNIQUE INDEX "agent_desktop_id_key" ON "agent"("desktop_id");

-- CreateIndex
CREATE INDEX "agent_team_id_last_name_idx" ON "agent"("team_id", "last_name");

-- CreateIndex
CREATE INDEX "agent_stage_band_idx" ON "agent"("stage", "band");

-- CreateIndex
CREATE INDEX "agent_promised_date_idx" ON "agent"("promised_date");

-- CreateIndex
CREATE INDEX "agent_last_name_first_name_id_idx" ON "agent"("last_name", "first_name", "id");

-- CreateIndex
CREATE INDEX "declaration_agent_id_idx" ON "declaration"("agent_id");

-- CreateIndex
CREATE INDEX "priority_ground_agent_id_idx" ON "priority_ground"("agent_id");

-- CreateIndex
CREATE INDEX "ground_read_ground_id_idx" ON "ground_read"("ground_id");

-- CreateIndex
CREATE INDEX "ground_read_reader_id_idx" ON "ground_read"("reader_id");

-- CreateIndex
CREATE UNIQUE INDEX "priority_policy_number_key" ON "priority_policy"("number");

-- CreateIndex
CREATE INDEX "operational_reason_agent_id_idx" ON "operational_reason"("agent_id");

-- CreateIndex
CREATE INDEX "absence_agent_id_idx" ON "absence"("agent_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_asset_tag_key" ON "device"("asset_tag");

-- CreateIndex
CREATE INDEX "device_pool_id_status_kind_idx" ON "device"("pool_id", "status", "kind");

-- CreateIndex
CREATE INDEX "device_status_kind_idx" ON "device"("status", "kind");

-- CreateIndex
CREATE INDEX "device_delivery_id_idx" ON "device"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_manufacturer_serial_key" ON "device"("manufacturer", "serial");

-- CreateIndex
CREATE INDEX "device_movement_device_id_idx" ON "device_movement"("device_id");

-- CreateIndex
CREATE INDEX "device_movement_pool_id_idx" ON "device_movement"("pool_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_number_key" ON "delivery"("number");

-- CreateIndex
CREATE INDEX "delivery_expected_idx" ON "delivery"("expected");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_route_number_key" ON "checklist"("route", "number");

-- CreateIndex
CREATE INDEX "assignment_agent_id_idx" ON "assignment"("agent_id");

-- CreateIndex
CREATE INDEX "assignment_device_id_idx" ON "assignment"("device_id");

-- CreateIndex
CREATE INDEX "block_agent_id_idx" ON "block"("agent_id");

-- CreateIndex
CREATE INDEX "block_resolved_on_owner_idx" ON "block"("resolved_on", "owner");

-- CreateIndex
CREATE UNIQUE INDEX "plan_number_key" ON "plan"("number");

-- CreateIndex
CREATE UNIQUE INDEX "wave_plan_id_number_key" ON "wave"("plan_id", "number");

-- CreateIndex
CREATE INDEX "placement_plan_id_date_idx" ON "placement"("plan_id", "date");

-- CreateIndex
CREATE INDEX "placement_agent_id_idx" ON "placement"("agent_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_plan_id_rank_key" ON "placement"("plan_id", "rank");

-- CreateIndex
CREATE INDEX "overtaking_overtaken_id_idx" ON "overtaking"("overtaken_id");

-- CreateIndex
CREATE INDEX "overtaking_overtaker_id_idx" ON "overtaking"("overtaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "overtaking_plan_id_overtaken_id_key" ON "overtaking"("plan_id", "overtaken_id");

-- CreateIndex
CREATE INDEX "change_set_at_idx" ON "change_set"("at");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_id_idx" ON "audit_event"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_change_set_idx" ON "audit_event"("change_set");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_action_id_idx" ON "audit_event"("action", "id");

-- CreateIndex
CREATE INDEX "import_created_at_idx" ON "import"("created_at");

-- CreateIndex
CREATE INDEX "import_row_import_id_verdict_idx" ON "import_row"("import_id", "verdict");

-- AddForeignKey
ALTER TABLE "center_day" ADD CONSTRAINT "center_day_center_id_fkey" FOREIGN KEY ("center_id") REFERENCES "service_center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_center_id_fkey" FOREIGN KEY ("center_id") REFERENCES "service_center"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_service_line_id_fkey" FOREIGN KEY ("service_line_id") REFERENCES "service_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_lead" ADD CONSTRAINT "team_lead_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_scope_center" ADD CONSTRAINT "role_scope_center_user_role_id_fkey" FOREIGN KEY ("user_role_id") REFERENCES "user_role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_scope_center" ADD CONSTRAINT "role_scope_center_center_id_fkey" FOREIGN KEY ("center_id") REFERENCES "service_center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_scope_team" ADD CONSTRAINT "role_scope_team_user_role_id_fkey" FOREIGN KEY ("user_role_id") REFERENCES "user_role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_scope_team" ADD CONSTRAINT "role_scope_team_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activation_link" ADD CONSTRAINT "activation_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_desktop_id_fkey" FOREIGN KEY ("desktop_id") REFERENCES "device"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_ground" ADD CONSTRAINT "priority_ground_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_ground" ADD CONSTRAINT "priority_ground_attested_by_fkey" FOREIGN KEY ("attested_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ground_read" ADD CONSTRAINT "ground_read_ground_id_fkey" FOREIGN KEY ("ground_id") REFERENCES "priority_ground"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ground_read" ADD CONSTRAINT "ground_read_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_policy" ADD CONSTRAINT "priority_policy_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operational_reason" ADD CONSTRAINT "operational_reason_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operational_reason" ADD CONSTRAINT "operational_reason_given_by_fkey" FOREIGN KEY ("given_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "service_center"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "service_center"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_movement" ADD CONSTRAINT "device_movement_change_set_fkey" FOREIGN KEY ("change_set") REFERENCES "change_set"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_movement" ADD CONSTRAINT "device_movement_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_movement" ADD CONSTRAINT "device_movement_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "service_center"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "service_center"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist" ADD CONSTRAINT "checklist_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_acceptance_id_fkey" FOREIGN KEY ("acceptance_id") REFERENCES "acceptance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assigned_by_fkey" FOREIGN KEY ("assigned_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prep_tick" ADD CONSTRAINT "prep_tick_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prep_tick" ADD CONSTRAINT "prep_tick_ticked_by_fkey" FOREIGN KEY ("ticked_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_handed_by_fkey" FOREIGN KEY ("handed_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_center_id_fkey" FOREIGN KEY ("center_id") REFERENCES "service_center"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_opened_by_fkey" FOREIGN KEY ("opened_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_resolved_by_fkey" FOREIGN KEY ("resolved_by") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_superseded_by_fkey" FOREIGN KEY ("superseded_by") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wave" ADD CONSTRAINT "wave_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin" ADD CONSTRAINT "pin_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin" ADD CONSTRAINT "pin_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin" ADD CONSTRAINT "pin_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stop" ADD CONSTRAINT "stop_center_id_fkey" FOREIGN KEY ("center_id") REFERENCES "service_center"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stop" ADD CONSTRAINT "stop_service_line_id_fkey" FOREIGN KEY ("service_line_id") REFERENCES "service_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stop" ADD CONSTRAINT "stop_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overtaking" ADD CONSTRAINT "overtaking_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overtaking" ADD CONSTRAINT "overtaking_overtaker_id_fkey" FOREIGN KEY ("overtaker_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overtaking" ADD CONSTRAINT "overtaking_overtaken_id_fkey" FOREIGN KEY ("overtaken_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overtaking" ADD CONSTRAINT "overtaking_accepted_by_fkey" FOREIGN KEY ("accepted_by") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_change_set_fkey" FOREIGN KEY ("change_set") REFERENCES "change_set"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
