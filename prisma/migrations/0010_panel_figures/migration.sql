-- A closed round stays as it was sealed. Its figures are computed after that, and written once.
CREATE OR REPLACE FUNCTION panel_round_is_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  figures CONSTANT text[] := '{results,results_hash,settled,stops}';
BEGIN
  IF OLD.number > 0 AND OLD.results IS NULL AND NEW.results IS NOT NULL AND to_jsonb(NEW) - figures = to_jsonb(OLD) - figures THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'round % of panel % is closed', OLD.number, OLD.debate_id USING ERRCODE = 'check_violation';
END $$;
CREATE INDEX panel_round_without_figures ON panel_round (debate_id) WHERE closed_at IS NOT NULL AND results IS NULL AND number > 0;
