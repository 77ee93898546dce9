-- CREATE OR REPLACE in 0014 dropped what 0004 had set on these two; with it publishing to 16,000 took half a minute.
ALTER FUNCTION agent_stage_steps() SET enable_nestloop = off;
ALTER FUNCTION device_movement_update() SET enable_nestloop = off;
