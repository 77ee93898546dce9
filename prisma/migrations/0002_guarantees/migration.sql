-- What must never be wrong, said where no code path can forget it.

-- 1. At most one -------------------------------------------------------------------------------

CREATE UNIQUE INDEX assignment_one_active_per_device ON assignment (device_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX assignment_one_active_per_agent_and_role ON assignment (agent_id, role) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX block_one_open_per_kind ON block (agent_id, kind) WHERE resolved_on IS NULL;
CREATE UNIQUE INDEX plan_one_published ON plan (status) WHERE status = 'PUBLISHED';
CREATE UNIQUE INDEX declaration_one_valid ON declaration (agent_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX priority_ground_one_per_kind ON priority_ground (agent_id, kind_digest) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX operational_reason_one_valid ON operational_reason (agent_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX stop_one_per_center ON stop (center_id) WHERE resumed_at IS NULL AND scope = 'CENTER';
CREATE UNIQUE INDEX stop_one_per_line ON stop (service_line_id) WHERE resumed_at IS NULL AND scope = 'LINE';
CREATE UNIQUE INDEX stop_one_for_all ON stop (scope) WHERE resumed_at IS NULL AND scope = 'ALL';
CREATE INDEX agent_not_live ON agent (team_id) WHERE stage NOT IN ('LIVE', 'WITHDRAWN') AND archived_at IS NULL;
CREATE INDEX block_open ON block (agent_id) WHERE resolved_on IS NULL;

-- 2. Checks ------------------------------------------------------------------------------------

ALTER TABLE organisation
  ADD CONSTRAINT organisation_single CHECK (id = 1),
  ADD CONSTRAINT organisation_horizon CHECK (horizon_days BETWEEN 1 AND 366),
  ADD CONSTRAINT organisation_transition CHECK (transition_days BETWEEN 1 AND 20),
  ADD CONSTRAINT organisation_frozen CHECK (frozen_days BETWEEN 0 AND 20),
  ADD CONSTRAINT organisation_share CHECK (default_transition_share > 0 AND default_transition_share <= 1),
  ADD CONSTRAINT organisation_weekdays CHECK (weekdays <@ ARRAY[1,2,3,4,5,6,7] AND cardinality(weekdays) > 0);
ALTER TABLE service_center
  ADD CONSTRAINT service_center_code CHECK (code ~ '^[A-Z0-9-]{2,12}$' AND code <> 'DEPOT'),
  ADD CONSTRAINT service_center_capacity CHECK (handovers_per_day >= 0 AND conversions_per_day >= 0),
  ADD CONSTRAINT service_center_place CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT service_center_state CHECK (state ~ '^DE-[A-Z]{2}$');
ALTER TABLE center_day ADD CONSTRAINT center_day_capacity CHECK (handovers >= 0 AND conversions >= 0);
ALTER TABLE ceiling ADD CONSTRAINT ceiling_max CHECK (max >= 0);
ALTER TABLE service_line
  ADD CONSTRAINT service_line_floor CHECK (max_in_transition >= 0),
  ADD CONSTRAINT service_line_share CHECK (transition_share > 0 AND transition_share <= 1);
ALTER TABLE team
  ADD CONSTRAINT team_floor CHECK (max_in_transition >= 0),
  ADD CONSTRAINT team_share CHECK (transition_share > 0 AND transition_share <= 1);
ALTER TABLE app_user ADD CONSTRAINT app_user_email CHECK (email = lower(email));
ALTER TABLE team_lead ADD CONSTRAINT team_lead_email CHECK (email = lower(email));
ALTER TABLE session ADD CONSTRAINT session_dates CHECK (expires_at > created_at);
ALTER TABLE agent
  ADD CONSTRAINT agent_band CHECK (band >= 1),
  ADD CONSTRAINT agent_withdrawn CHECK ((stage = 'WITHDRAWN') = (withdrawn_reason IS NOT NULL)),
  ADD CONSTRAINT agent_promise CHECK ((promised_date IS NULL) = (promised_route IS NULL) AND (promised_date IS NULL OR promised_rank IS NOT NULL)),
  ADD CONSTRAINT agent_handed_over CHECK (stage NOT IN ('HANDED_OVER', 'CONNECTED', 'LIVE') OR baseline_remote OR handed_over_on IS NOT NULL),
  ADD CONSTRAINT agent_connected CHECK (stage NOT IN ('CONNECTED', 'LIVE') OR baseline_remote OR connected_at IS NOT NULL),
  ADD CONSTRAINT agent_live CHECK (stage <> 'LIVE' OR live_on IS NOT NULL),
  ADD CONSTRAINT agent_baseline CHECK (NOT baseline_remote OR stage IN ('LIVE', 'WITHDRAWN')),
  ADD CONSTRAINT agent_personnel_number CHECK (personnel_number <> '' AND personnel_number !~ '^[=+@[:cntrl:]]');
ALTER TABLE declaration ADD CONSTRAINT declaration_form CHECK (form_version <> '');
ALTER TABLE priority_ground ADD CONSTRAINT priority_ground_dates CHECK (valid_until IS NULL OR valid_until >= valid_from);
ALTER TABLE priority_policy ADD CONSTRAINT priority_policy_bands CHECK (bands >= 1 AND number >= 1);
ALTER TABLE absence ADD CONSTRAINT absence_dates CHECK (until_date >= from_date);
ALTER TABLE device
  ADD CONSTRAINT device_serial CHECK (kind <> 'LAPTOP' OR serial IS NOT NULL),
  ADD CONSTRAINT device_desktop_center CHECK (kind <> 'DESKTOP' OR pool_id IS NOT NULL);
ALTER TABLE device_movement ADD CONSTRAINT device_movement_delta CHECK (delta IN (-1, 1));
ALTER TABLE delivery ADD CONSTRAINT delivery_amounts CHECK (laptops >= 1 AND received >= 0);
ALTER TABLE assignment
  ADD CONSTRAINT assignment_end CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  ADD CONSTRAINT assignment_replacement CHECK (role = 'CURRENT' OR route = 'LAPTOP');
ALTER TABLE block
  ADD CONSTRAINT block_resolved CHECK ((resolved_on IS NULL) = (resolved_by IS NULL)),
  ADD CONSTRAINT block_dates CHECK (resolved_on >= opened_on),
  ADD CONSTRAINT block_outside CHECK (owner <> 'OUTSIDE' OR outside IS NOT NULL);
ALTER TABLE plan
  ADD CONSTRAINT plan_dates CHECK (horizon_end >= start_date),
  ADD CONSTRAINT plan_published CHECK ((status = 'DRAFT') = (published_at IS NULL));
ALTER TABLE wave ADD CONSTRAINT wave_dates CHECK (until_date >= from_date);
ALTER TABLE placement
  ADD CONSTRAINT placement_route CHECK ((date IS NULL) = (route IS NULL)),
  ADD CONSTRAINT placement_rank CHECK (rank >= 1);
ALTER TABLE pin ADD CONSTRAINT pin_subject CHECK (num_nonnulls(agent_id, team_id) = 1);
ALTER TABLE stop ADD CONSTRAINT stop_subject CHECK (
  (scope = 'ALL' AND center_id IS NULL AND service_line_id IS NULL)
  OR (scope = 'CENTER' AND center_id IS NOT NULL AND service_line_id IS NULL)
  OR (scope = 'LINE' AND center_id IS NULL AND service_line_id IS NOT NULL));
ALTER TABLE overtaking
  ADD CONSTRAINT overtaking_two CHECK (overtaker_id <> overtaken_id),
  ADD CONSTRAINT overtaking_accepted CHECK ((accepted_by IS NULL) = (accepted_why IS NULL));

-- 3. The day of a change -----------------------------------------------------------------------
-- Business dates never come from the server's clock: a command sets its day for its transaction.

CREATE FUNCTION heimvorteil_day() RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN current_setting('heimvorteil.day')::date;
EXCEPTION WHEN undefined_object OR invalid_datetime_format THEN
  RAISE EXCEPTION 'a change outside a command: heimvorteil.day is not set' USING ERRCODE = 'HV001';
END $$;

CREATE FUNCTION heimvorteil_change_set() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('heimvorteil.change_set', true), '')::uuid $$;

-- 4. Stages: one step at a time ----------------------------------------------------------------

CREATE FUNCTION stage_step_allowed(from_stage stage, to_stage stage, baseline boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE from_stage
    WHEN 'WAITING' THEN to_stage IN ('CLEARED', 'WITHDRAWN') OR (baseline AND to_stage = 'LIVE')
    WHEN 'CLEARED' THEN to_stage IN ('DEVICE_ASSIGNED', 'WAITING', 'WITHDRAWN')
    WHEN 'DEVICE_ASSIGNED' THEN to_stage IN ('DEVICE_READY', 'CLEARED', 'WITHDRAWN')
    WHEN 'DEVICE_READY' THEN to_stage IN ('HANDED_OVER', 'DEVICE_ASSIGNED', 'CLEARED', 'WITHDRAWN')
    WHEN 'HANDED_OVER' THEN to_stage IN ('CONNECTED', 'DEVICE_READY', 'CLEARED', 'WITHDRAWN')
    WHEN 'CONNECTED' THEN to_stage IN ('LIVE', 'HANDED_OVER', 'CLEARED', 'WITHDRAWN')
    WHEN 'LIVE' THEN to_stage IN ('CONNECTED', 'WITHDRAWN')
    WHEN 'WITHDRAWN' THEN to_stage IN ('WAITING', 'CLEARED') OR (baseline AND to_stage = 'LIVE')
  END $$;

CREATE FUNCTION agent_stage_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bad text;
BEGIN
  SELECT o.stage || ' to ' || n.stage INTO bad
    FROM old_rows o JOIN new_rows n ON n.id = o.id
   WHERE o.stage <> n.stage
     AND NOT stage_step_allowed(o.stage, n.stage, n.baseline_remote)
   LIMIT 1;
  IF bad IS NOT NULL THEN
    RAISE EXCEPTION 'no such step: %', bad USING ERRCODE = 'HV002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agent_stage_steps AFTER UPDATE ON agent
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION agent_stage_steps();

CREATE FUNCTION agent_first_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM new_rows WHERE stage <> CASE WHEN baseline_remote THEN 'LIVE'::stage ELSE 'WAITING'::stage END) THEN
    RAISE EXCEPTION 'an agent begins as WAITING, or LIVE at baseline' USING ERRCODE = 'HV002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agent_first_stage AFTER INSERT ON agent
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION agent_first_stage();

-- 5. Stage and device status never disagree ------------------------------------------------------

CREATE FUNCTION check_agent_kit(which uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  a record;
  c record;
BEGIN
  SELECT stage, baseline_remote, desktop_id INTO a FROM agent WHERE id = which;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT s.route, s.device_id, d.status, d.kind INTO c
    FROM assignment s JOIN device d ON d.id = s.device_id
   WHERE s.agent_id = which AND s.role = 'CURRENT' AND s.ended_at IS NULL;
  IF FOUND THEN
    IF c.kind::text <> (CASE c.route WHEN 'LAPTOP' THEN 'LAPTOP' ELSE 'DESKTOP' END)
       OR (c.route = 'OWN_DESKTOP' AND a.desktop_id IS DISTINCT FROM c.device_id) THEN
      RAISE EXCEPTION 'agent %: the device is not of the route', which USING ERRCODE = 'HV003';
    END IF;
    IF NOT (CASE a.stage
        WHEN 'DEVICE_ASSIGNED' THEN c.status IN ('RESERVED', 'IN_PREPARATION')
        WHEN 'DEVICE_READY' THEN c.status = 'READY'
        WHEN 'HANDED_OVER' THEN c.status = 'HANDED_OVER'
        WHEN 'CONNECTED' THEN c.status = 'HANDED_OVER'
        WHEN 'LIVE' THEN c.status IN ('IN_USE', 'FAULTY')
        WHEN 'WITHDRAWN' THEN c.status IN ('HANDED_OVER', 'IN_USE', 'FAULTY')
        ELSE false END) THEN
      RAISE EXCEPTION 'agent %: stage % with a device %', which, a.stage, c.status USING ERRCODE = 'HV003';
    END IF;
  ELSIF a.stage IN ('DEVICE_ASSIGNED', 'DEVICE_READY', 'HANDED_OVER', 'CONNECTED')
     OR (a.stage = 'LIVE' AND NOT a.baseline_remote) THEN
    RAISE EXCEPTION 'agent %: stage % without a device', which, a.stage USING ERRCODE = 'HV003';
  END IF;
END $$;

CREATE FUNCTION check_device_kit(which uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  d record;
  s record;
BEGIN
  SELECT status INTO d FROM device WHERE id = which;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT agent_id, role INTO s FROM assignment WHERE device_id = which AND ended_at IS NULL;
  IF FOUND THEN
    IF s.role = 'REPLACEMENT' AND d.status NOT IN ('RESERVED', 'IN_PREPARATION', 'READY') THEN
      RAISE EXCEPTION 'device %: a replacement that is %', which, d.status USING ERRCODE = 'HV003';
    END IF;
    IF s.role = 'CURRENT' THEN PERFORM check_agent_kit(s.agent_id); END IF;
  ELSIF d.status IN ('RESERVED', 'IN_PREPARATION', 'READY', 'HANDED_OVER', 'IN_USE') THEN
    RAISE EXCEPTION 'device %: % for nobody', which, d.status USING ERRCODE = 'HV003';
  END IF;
END $$;

CREATE FUNCTION agent_kit_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM check_agent_kit(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION device_kit_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM check_device_kit(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION assignment_kit_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM check_agent_kit(NEW.agent_id); PERFORM check_device_kit(NEW.device_id); RETURN NULL; END $$;

CREATE CONSTRAINT TRIGGER agent_kit_insert AFTER INSERT ON agent DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.stage <> 'WAITING' AND NOT NEW.baseline_remote) EXECUTE FUNCTION agent_kit_trigger();
CREATE CONSTRAINT TRIGGER agent_kit_update AFTER UPDATE OF stage, desktop_id, baseline_remote ON agent DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.stage <> NEW.stage OR OLD.desktop_id IS DISTINCT FROM NEW.desktop_id OR OLD.baseline_remote <> NEW.baseline_remote)
  EXECUTE FUNCTION agent_kit_trigger();
CREATE CONSTRAINT TRIGGER device_kit_insert AFTER INSERT ON device DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status NOT IN ('IN_STOCK', 'ORDERED')) EXECUTE FUNCTION device_kit_trigger();
CREATE CONSTRAINT TRIGGER device_kit_update AFTER UPDATE OF status, kind ON device DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status <> NEW.status OR OLD.kind <> NEW.kind) EXECUTE FUNCTION device_kit_trigger();
CREATE CONSTRAINT TRIGGER assignment_kit_insert AFTER INSERT ON assignment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION assignment_kit_trigger();
CREATE CONSTRAINT TRIGGER assignment_kit_update AFTER UPDATE ON assignment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.ended_at IS DISTINCT FROM NEW.ended_at OR OLD.role <> NEW.role OR OLD.device_id <> NEW.device_id OR OLD.agent_id <> NEW.agent_id)
  EXECUTE FUNCTION assignment_kit_trigger();

-- 6. Stock movements follow the devices ----------------------------------------------------------

CREATE FUNCTION movement_kind(old_status device_status, new_status device_status, into_stock boolean) RETURNS movement_kind
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN old_status = new_status THEN 'TRANSFER'
    WHEN into_stock THEN CASE old_status
      WHEN 'ORDERED' THEN 'RECEIPT' WHEN 'RETURNED' THEN 'RETURN' WHEN 'IN_REPAIR' THEN 'REPAIR' ELSE 'RELEASE' END
    ELSE CASE new_status
      WHEN 'RESERVED' THEN 'RESERVATION' WHEN 'LOST' THEN 'LOSS' WHEN 'RETIRED' THEN 'RETIREMENT'
      WHEN 'FAULTY' THEN 'FAULT' WHEN 'HANDED_OVER' THEN 'HAND_OVER' ELSE 'REPAIR' END
    END::movement_kind $$;

CREATE FUNCTION device_movement_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO device_movement (device_id, kind, pool_id, delta, day, change_set)
  SELECT id, CASE WHEN delivery_id IS NULL THEN 'IMPORT' ELSE 'RECEIPT' END::movement_kind, pool_id, 1, heimvorteil_day(), heimvorteil_change_set()
    FROM new_rows WHERE status = 'IN_STOCK' AND archived_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER device_movement_insert AFTER INSERT ON device
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION device_movement_insert();

CREATE FUNCTION device_movement_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO device_movement (device_id, kind, pool_id, delta, day, change_set)
  SELECT m.id, m.kind, m.pool_id, m.delta, heimvorteil_day(), heimvorteil_change_set() FROM (
    SELECT o.id, movement_kind(o.status, n.status, false) AS kind, o.pool_id, -1 AS delta
      FROM old_rows o JOIN new_rows n ON n.id = o.id
     WHERE (o.status = 'IN_STOCK' AND o.archived_at IS NULL)
       AND NOT (n.status = 'IN_STOCK' AND n.archived_at IS NULL AND n.pool_id IS NOT DISTINCT FROM o.pool_id)
    UNION ALL
    SELECT n.id, movement_kind(o.status, n.status, true), n.pool_id, 1
      FROM old_rows o JOIN new_rows n ON n.id = o.id
     WHERE (n.status = 'IN_STOCK' AND n.archived_at IS NULL)
       AND NOT (o.status = 'IN_STOCK' AND o.archived_at IS NULL AND n.pool_id IS NOT DISTINCT FROM o.pool_id)) m;
  RETURN NULL;
END $$;
CREATE TRIGGER device_movement_update AFTER UPDATE ON device
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION device_movement_update();

-- 7. Counters: delta rows written with every change of an agent ------------------------------------

CREATE FUNCTION counter_agent_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counter_delta (day, center_id, team_id, stage, band, route, planned_date, baseline, n)
  SELECT heimvorteil_day(), t.center_id, k.team_id, k.stage, k.band, coalesce(k.promised_route::text, k.need::text), k.promised_date, k.baseline_remote, count(*)
    FROM new_rows k JOIN team t ON t.id = k.team_id WHERE k.archived_at IS NULL
   GROUP BY 2, 3, 4, 5, 6, 7, 8;
  RETURN NULL;
END $$;
CREATE TRIGGER counter_agent_insert AFTER INSERT ON agent
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counter_agent_insert();

CREATE FUNCTION counter_agent_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counter_delta (day, center_id, team_id, stage, band, route, planned_date, baseline, n)
  SELECT heimvorteil_day(), t.center_id, k.team_id, k.stage, k.band, k.route, k.promised_date, k.baseline_remote, sum(k.n)
    FROM (
      SELECT team_id, stage, band, coalesce(promised_route::text, need::text) AS route, promised_date, baseline_remote, -1 AS n
        FROM old_rows WHERE archived_at IS NULL
      UNION ALL
      SELECT team_id, stage, band, coalesce(promised_route::text, need::text), promised_date, baseline_remote, 1
        FROM new_rows WHERE archived_at IS NULL) k
    JOIN team t ON t.id = k.team_id
   GROUP BY 2, 3, 4, 5, 6, 7, 8 HAVING sum(k.n) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER counter_agent_update AFTER UPDATE ON agent
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counter_agent_update();

CREATE FUNCTION counter_agent_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counter_delta (day, center_id, team_id, stage, band, route, planned_date, baseline, n)
  SELECT heimvorteil_day(), t.center_id, k.team_id, k.stage, k.band, coalesce(k.promised_route::text, k.need::text), k.promised_date, k.baseline_remote, -count(*)
    FROM old_rows k JOIN team t ON t.id = k.team_id WHERE k.archived_at IS NULL
   GROUP BY 2, 3, 4, 5, 6, 7, 8;
  RETURN NULL;
END $$;
CREATE TRIGGER counter_agent_delete AFTER DELETE ON agent
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION counter_agent_delete();

CREATE FUNCTION counter_team_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counter_delta (day, center_id, team_id, stage, band, route, planned_date, baseline, n)
  SELECT heimvorteil_day(), m.center_id, a.team_id, a.stage, a.band, coalesce(a.promised_route::text, a.need::text), a.promised_date, a.baseline_remote, sum(m.n)
    FROM (SELECT o.id, o.center_id, -1 AS n FROM old_rows o JOIN new_rows w ON w.id = o.id WHERE w.center_id <> o.center_id
          UNION ALL
          SELECT w.id, w.center_id, 1 FROM old_rows o JOIN new_rows w ON w.id = o.id WHERE w.center_id <> o.center_id) m
    JOIN agent a ON a.team_id = m.id AND a.archived_at IS NULL
   GROUP BY 2, 3, 4, 5, 6, 7, 8;
  RETURN NULL;
END $$;
CREATE TRIGGER counter_team_moves AFTER UPDATE ON team
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counter_team_moves();

-- 8. The trail only grows ------------------------------------------------------------------------

CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the trail only grows: % is refused', TG_OP USING ERRCODE = 'HV004';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

-- 9. Who acts when nobody is signed in ------------------------------------------------------------

INSERT INTO app_user (id, email, name, system) VALUES
  ('00000000-0000-4000-8000-000000000001', 'system@heimvorteil.invalid', 'System', true);

-- 10. The first versions of what has versions -------------------------------------------------------

INSERT INTO priority_policy (number, rules, bands, reason, created_by) VALUES (1,
  '{"rules":[{"band":1,"when":[{"kind":"CRITICAL_CASE"}]},{"band":1,"when":[{"kind":"ANY_GROUND"}]}],"otherwise":2}',
  2, 'default', '00000000-0000-4000-8000-000000000001');
INSERT INTO checklist (route, number, steps, created_by) VALUES
  ('LAPTOP', 1, '[{"key":"imaged","de":"Abbild aufgespielt","en":"Imaged"},{"key":"vpn","de":"VPN-Client eingerichtet","en":"VPN client set up"},{"key":"certificate","de":"Zertifikat ausgestellt","en":"Certificate issued"},{"key":"accessories","de":"Zubehör beigelegt","en":"Accessories packed"}]',
   '00000000-0000-4000-8000-000000000001'),
  ('OWN_DESKTOP', 1, '[{"key":"vpn","de":"VPN-Client eingerichtet","en":"VPN client set up"},{"key":"personalised","de":"Personalisiert","en":"Personalised"},{"key":"packed","de":"Verpackt","en":"Packed"}]',
   '00000000-0000-4000-8000-000000000001');
