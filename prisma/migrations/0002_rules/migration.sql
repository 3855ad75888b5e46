-- Rules that Prisma's schema language cannot say.

-- Closed sets of words.
ALTER TABLE "user" ADD CONSTRAINT user_email_folded CHECK (email = lower(email) AND email IS NFKC NORMALIZED);
ALTER TABLE member ADD CONSTRAINT member_role CHECK (role IN ('owner', 'facilitator', 'member'));
ALTER TABLE invitation ADD CONSTRAINT invitation_role CHECK (role IN ('owner', 'facilitator', 'member'));
ALTER TABLE debate ADD CONSTRAINT debate_status CHECK (status IN ('draft', 'open', 'closed'));
ALTER TABLE debate ADD CONSTRAINT debate_audience CHECK (audience IN ('members', 'public'));
ALTER TABLE debate ADD CONSTRAINT debate_seating CHECK (seating IN ('choose', 'assigned'));
ALTER TABLE delegation ADD CONSTRAINT delegation_kind CHECK (kind IN ('voting', 'chair', 'red-team', 'observer'));
ALTER TABLE delegation ADD CONSTRAINT delegation_weight CHECK (weight > 0);
ALTER TABLE participant ADD CONSTRAINT participant_role CHECK (role IN ('observer', 'delegate', 'head', 'facilitator'));
ALTER TABLE participant ADD CONSTRAINT participant_seat CHECK ((role IN ('delegate', 'head')) = (delegation_id IS NOT NULL));
ALTER TABLE option ADD CONSTRAINT option_hue CHECK (hue BETWEEN 1 AND 12);
ALTER TABLE claim ADD CONSTRAINT claim_status CHECK (status IN ('visible', 'withdrawn'));
ALTER TABLE citation ADD CONSTRAINT citation_status CHECK (status IN ('visible', 'withdrawn'));
ALTER TABLE citation ADD CONSTRAINT citation_bearing CHECK (bearing IN ('supports', 'disputes'));
ALTER TABLE poll ADD CONSTRAINT poll_ballot_type CHECK (ballot_type IN ('plurality', 'approval', 'ranked'));
ALTER TABLE poll ADD CONSTRAINT poll_electorate CHECK (electorate IN ('participants', 'delegations'));
ALTER TABLE poll ADD CONSTRAINT poll_secrecy CHECK (secrecy = 'named');
ALTER TABLE poll ADD CONSTRAINT poll_visibility CHECK (visibility IN ('blind', 'open'));
ALTER TABLE poll ADD CONSTRAINT poll_role CHECK (role IN ('opening', 'final', 'straw'));
ALTER TABLE poll ADD CONSTRAINT poll_quorum CHECK (quorum BETWEEN 0 AND 100);

-- A scenario that ships with the product has no workspace, and still only one row a version.
CREATE UNIQUE INDEX scenario_version ON scenario (workspace_id, key, version) NULLS NOT DISTINCT;

-- One head a delegation.
CREATE UNIQUE INDEX participant_one_head ON participant (delegation_id) WHERE role = 'head' AND left_at IS NULL;

-- An argument has exactly one target; only an attack can undercut, and nothing targets itself.
ALTER TABLE argument ADD CONSTRAINT argument_polarity CHECK (polarity IN ('support', 'attack'));
ALTER TABLE argument ADD CONSTRAINT argument_status CHECK (status IN ('visible', 'withdrawn'));
ALTER TABLE argument ADD CONSTRAINT argument_one_target CHECK (num_nonnulls(target_option_id, target_claim_id, target_argument_id) = 1);
ALTER TABLE argument ADD CONSTRAINT argument_undercut_attacks CHECK (target_argument_id IS NULL OR polarity = 'attack');
ALTER TABLE argument ADD CONSTRAINT argument_not_itself CHECK (target_argument_id IS DISTINCT FROM id);

-- An argument has at least one premise when its transaction ends.
CREATE FUNCTION argument_has_premise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM premise WHERE argument_id = NEW.id) THEN
    RAISE EXCEPTION 'argument % has no premise', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER argument_has_premise AFTER INSERT ON argument
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION argument_has_premise();

-- A rating and a grade are about one thing, inside their scale.
ALTER TABLE rating ADD CONSTRAINT rating_one_thing CHECK (num_nonnulls(claim_id, argument_id) = 1);
ALTER TABLE rating ADD CONSTRAINT rating_scale CHECK (
  (claim_id IS NOT NULL AND value BETWEEN -1 AND 1) OR (argument_id IS NOT NULL AND value BETWEEN 0 AND 4));
ALTER TABLE grade ADD CONSTRAINT grade_one_thing CHECK (num_nonnulls(source_id, citation_id) = 1);
ALTER TABLE grade ADD CONSTRAINT grade_scale CHECK (
  (source_id IS NOT NULL AND value ~ '^[A-F]$') OR (citation_id IS NOT NULL AND value ~ '^[1-6]$'));
CREATE UNIQUE INDEX grade_once ON grade (grader_id, source_id, citation_id) NULLS NOT DISTINCT;

-- An elector is one participant or one delegation, once a round and capacity.
ALTER TABLE elector ADD CONSTRAINT elector_one_voter CHECK (num_nonnulls(participant_id, delegation_id) = 1);
ALTER TABLE elector ADD CONSTRAINT elector_capacity CHECK (capacity IN ('participant', 'delegation'));
ALTER TABLE elector ADD CONSTRAINT elector_weight CHECK (weight > 0);
CREATE UNIQUE INDEX elector_once ON elector (round_id, participant_id, delegation_id, capacity) NULLS NOT DISTINCT;

-- One open round a poll.
CREATE UNIQUE INDEX round_one_open ON round (poll_id) WHERE closed_at IS NULL;

-- A poll that was opened is frozen.
CREATE FUNCTION poll_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM round WHERE poll_id = OLD.id) THEN
    RAISE EXCEPTION 'poll % was opened and cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_is_frozen BEFORE UPDATE ON poll FOR EACH ROW EXECUTE FUNCTION poll_is_frozen();

-- No ballot is written into a closed round, whoever asks.
CREATE FUNCTION round_takes_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM round WHERE id = NEW.round_id AND (closed_at IS NOT NULL OR deadline <= clock_timestamp())) THEN
    RAISE EXCEPTION 'round % is closed', NEW.round_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_takes_ballots BEFORE INSERT OR UPDATE ON ballot FOR EACH ROW EXECUTE FUNCTION round_takes_ballots();

-- Append-only means append-only, for every role.
CREATE FUNCTION is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER record_entry_append_only BEFORE UPDATE OR TRUNCATE ON record_entry FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER ballot_revision_append_only BEFORE UPDATE ON ballot_revision FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER position_append_only BEFORE UPDATE ON position FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER claim_revision_append_only BEFORE UPDATE ON claim_revision FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();

-- The record has no gap: the next entry follows the last one.
CREATE FUNCTION record_has_no_gap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE gap record;
BEGIN
  SELECT n.debate_id, n.seq INTO gap FROM added n
  LEFT JOIN record_entry p ON p.debate_id = n.debate_id AND p.seq = n.seq - 1
  WHERE n.seq > 1 AND (p.seq IS NULL OR p.hash <> n.previous_hash) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'record of debate % has no entry before %', gap.debate_id, gap.seq USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER record_has_no_gap AFTER INSERT ON record_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION record_has_no_gap();
ALTER TABLE record_entry ADD CONSTRAINT record_entry_seq CHECK (seq > 0);

-- Counters need no durability.
ALTER TABLE rate_limit SET UNLOGGED;

-- The application's own role: it owns nothing, so it can neither switch the rules off nor read past a row policy.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plenary_app') THEN CREATE ROLE plenary_app NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT plenary_app TO %I', current_user); END $$;
GRANT USAGE ON SCHEMA public TO plenary_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO plenary_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO plenary_app;
REVOKE UPDATE, DELETE ON record_entry, ballot_revision, claim_revision, position FROM plenary_app;
REVOKE UPDATE, DELETE ON scenario, tally FROM plenary_app;
REVOKE DELETE ON debate, ballot, round, elector, poll FROM plenary_app;
DO $$ BEGIN
  -- Absent where a migration is only rehearsed.
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM plenary_app;
    GRANT SELECT ON "_prisma_migrations" TO plenary_app;
  END IF;
END $$;

-- A brief is read by its own delegation and by those who run the debate. The transaction says who asks.
ALTER TABLE brief ENABLE ROW LEVEL SECURITY;
CREATE POLICY brief_read ON brief FOR SELECT TO plenary_app USING (
  EXISTS (
    SELECT FROM participant p
    WHERE p.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid AND p.left_at IS NULL
      AND (p.delegation_id = brief.delegation_id OR (p.role = 'facilitator' AND p.debate_id = brief.debate_id)))
  OR EXISTS (
    SELECT FROM debate d JOIN member m ON m.workspace_id = d.workspace_id
    WHERE d.id = brief.debate_id AND m.role IN ('owner', 'facilitator')
      AND m.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid));
CREATE POLICY brief_write ON brief FOR INSERT TO plenary_app WITH CHECK (true);
