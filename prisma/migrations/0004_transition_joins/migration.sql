-- The plan of a trigger's join is kept for the session and was made when few rows changed: with
-- 16,000 rows a nested loop takes half a minute. Without it the join is always a hash join.
ALTER FUNCTION agent_stage_steps() SET enable_nestloop = off;
ALTER FUNCTION device_movement_update() SET enable_nestloop = off;
ALTER FUNCTION counter_team_moves() SET enable_nestloop = off;
