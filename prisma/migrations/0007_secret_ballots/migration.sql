-- AlterTable
ALTER TABLE "elector" ADD COLUMN     "kept_group" TEXT;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "uncounted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "secret_voter" (
    "elector_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,

    CONSTRAINT "secret_voter_pkey" PRIMARY KEY ("elector_id")
);

-- CreateTable
CREATE TABLE "secret_ballot" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "packed" BYTEA NOT NULL,
    "commitment" TEXT,
    "kept_group" TEXT,

    CONSTRAINT "secret_ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealed_ballot" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "packed" BYTEA NOT NULL,
    "commitment" TEXT,

    CONSTRAINT "sealed_ballot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "secret_voter_round_id_idx" ON "secret_voter"("round_id");

-- CreateIndex
CREATE INDEX "secret_ballot_round_id_idx" ON "secret_ballot"("round_id");

-- CreateIndex
CREATE INDEX "sealed_ballot_round_id_idx" ON "sealed_ballot"("round_id");

-- AddForeignKey
ALTER TABLE "secret_voter" ADD CONSTRAINT "secret_voter_elector_id_fkey" FOREIGN KEY ("elector_id") REFERENCES "elector"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secret_voter" ADD CONSTRAINT "secret_voter_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secret_ballot" ADD CONSTRAINT "secret_ballot_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_ballot" ADD CONSTRAINT "sealed_ballot_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules that Prisma's schema language cannot say.

-- A secret ballot is cast in person, counted only at its end, and under a rule that never asks who is against.
ALTER TABLE poll DROP CONSTRAINT poll_secrecy;
ALTER TABLE poll ADD CONSTRAINT poll_secrecy CHECK (secrecy IN ('named', 'secret', 'secret-trackable'));
ALTER TABLE poll ADD CONSTRAINT poll_secret_terms CHECK (secrecy = 'named' OR (
  electorate = 'participants' AND visibility = 'blind' AND rule NOT IN ('consensus', 'veto')
  AND role NOT IN ('consensus-check', 'imported') AND proposal_id IS NULL));
ALTER TABLE round ADD CONSTRAINT round_uncounted_is_closed CHECK (NOT uncounted OR closed_at IS NOT NULL);

-- No ballot is written into a closed round, whoever asks, and none of another mode than its poll promised.
CREATE OR REPLACE FUNCTION round_takes_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held record;
BEGIN
  SELECT r.closed_at IS NOT NULL OR coalesce(r.deadline <= clock_timestamp(), false) AS is_over, p.secrecy INTO held
  FROM round r JOIN poll p ON p.id = r.poll_id WHERE r.id = NEW.round_id;
  IF held.is_over THEN
    RAISE EXCEPTION 'round % is closed', NEW.round_id USING ERRCODE = 'check_violation';
  END IF;
  IF (TG_TABLE_NAME = 'ballot' AND held.secrecy <> 'named')
    OR (TG_TABLE_NAME IN ('secret_voter', 'secret_ballot') AND held.secrecy = 'named') THEN
    RAISE EXCEPTION 'round % takes ballots of another mode', NEW.round_id USING ERRCODE = 'check_violation';
  END IF;
  IF TG_TABLE_NAME = 'secret_ballot' THEN
    IF (held.secrecy = 'secret-trackable') <> (NEW.commitment IS NOT NULL) THEN
      RAISE EXCEPTION 'a commitment goes with trackable ballots only' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_takes_ballots BEFORE INSERT ON secret_voter FOR EACH ROW EXECUTE FUNCTION round_takes_ballots();
CREATE TRIGGER round_takes_ballots BEFORE INSERT ON secret_ballot FOR EACH ROW EXECUTE FUNCTION round_takes_ballots();

-- What was cast stays as it was cast until its round ends; then the rows that were written beside their voters' go.
CREATE FUNCTION secret_ballot_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM round WHERE id = OLD.round_id AND closed_at IS NULL) THEN
    RAISE EXCEPTION 'round % is open', OLD.round_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER secret_ballot_waits BEFORE DELETE ON secret_ballot FOR EACH ROW EXECUTE FUNCTION secret_ballot_waits();
CREATE TRIGGER secret_ballot_append_only BEFORE UPDATE ON secret_ballot FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER secret_voter_append_only BEFORE UPDATE ON secret_voter FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER sealed_ballot_append_only BEFORE UPDATE ON sealed_ballot FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();

-- Nothing is added to a list that was sealed.
CREATE FUNCTION sealing_ends_at_the_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM round WHERE id = NEW.round_id AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'round % is sealed', NEW.round_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sealing_ends_at_the_close BEFORE INSERT ON sealed_ballot FOR EACH ROW EXECUTE FUNCTION sealing_ends_at_the_close();

-- A secret round ends with one sealed ballot for each elector who voted, or with none where fewer than three did.
CREATE FUNCTION secret_round_is_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE voters integer; sealed integer; held record;
BEGIN
  SELECT r.closed_at, r.cancelled_at, r.uncounted, p.secrecy INTO held FROM round r JOIN poll p ON p.id = r.poll_id WHERE r.id = NEW.id;
  IF NOT FOUND OR held.secrecy = 'named' OR held.closed_at IS NULL THEN RETURN NULL; END IF;
  SELECT count(*) INTO voters FROM secret_voter WHERE round_id = NEW.id;
  SELECT count(*) INTO sealed FROM sealed_ballot WHERE round_id = NEW.id;
  IF EXISTS (SELECT FROM secret_ballot WHERE round_id = NEW.id)
    OR (voters < 3) <> (held.uncounted OR held.cancelled_at IS NOT NULL)
    OR (sealed <> CASE WHEN voters < 3 THEN 0 ELSE voters END) THEN
    RAISE EXCEPTION 'round % is not sealed', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER secret_round_is_sealed AFTER UPDATE OF closed_at ON round
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION secret_round_is_sealed();

REVOKE UPDATE, DELETE ON secret_voter, sealed_ballot FROM plenary_app;
REVOKE UPDATE ON secret_ballot FROM plenary_app;
