-- A poll of a hundred thousand electors opens in one statement: what it must not mix is looked at once, not for every row.
DROP TRIGGER ballots_are_apart ON elector;
DROP TRIGGER ballots_are_apart ON imported_ballot;
DROP FUNCTION ballots_are_apart();
CREATE FUNCTION ballots_are_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE mixed record;
BEGIN
  SELECT r.id INTO mixed FROM round r
  WHERE r.id IN (SELECT round_id FROM added) AND (TG_TABLE_NAME = 'imported_ballot') <> (r.imported_from IS NOT NULL) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'imported ballots and ballots of electors are never mixed in round %', mixed.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ballots_are_apart AFTER INSERT ON imported_ballot
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ballots_are_apart();
CREATE TRIGGER ballots_are_apart AFTER INSERT ON elector
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ballots_are_apart();
