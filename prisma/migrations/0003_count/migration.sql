-- A page of named ballots is read in the order of the record.
DROP INDEX "ballot_round_id_idx";
CREATE INDEX "ballot_round_id_seq_idx" ON "ballot"("round_id", "seq");

-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "budget" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "lot_seed" TEXT,
ADD COLUMN     "maximum_choices" INTEGER,
ADD COLUMN     "maximum_score" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "rule_parameters" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "seats" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "imported_from" JSONB,
ADD COLUMN     "tie_break" JSONB NOT NULL DEFAULT '{"kind": "none"}';

-- CreateTable
CREATE TABLE "imported_ballot" (
    "round_id" UUID NOT NULL,
    "packed" BYTEA NOT NULL,
    "ballots" INTEGER NOT NULL,
    "weight" BIGINT NOT NULL,

    CONSTRAINT "imported_ballot_pkey" PRIMARY KEY ("round_id","packed")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "elector_id" UUID NOT NULL,
    "option_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "straw_ballot" (
    "poll_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "ballot_type" TEXT NOT NULL,
    "packed" BYTEA NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "straw_ballot_pkey" PRIMARY KEY ("poll_id","participant_id")
);

-- CreateIndex
CREATE INDEX "objection_round_id_idx" ON "objection"("round_id");

-- CreateIndex
CREATE INDEX "objection_elector_id_idx" ON "objection"("elector_id");

-- CreateIndex
CREATE INDEX "straw_ballot_delegation_id_idx" ON "straw_ballot"("delegation_id");

-- AddForeignKey
ALTER TABLE "imported_ballot" ADD CONSTRAINT "imported_ballot_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_elector_id_fkey" FOREIGN KEY ("elector_id") REFERENCES "elector"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "straw_ballot" ADD CONSTRAINT "straw_ballot_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "straw_ballot" ADD CONSTRAINT "straw_ballot_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "straw_ballot" ADD CONSTRAINT "straw_ballot_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules that Prisma's schema language cannot say.

-- Closed sets of words.
ALTER TABLE poll DROP CONSTRAINT poll_ballot_type, DROP CONSTRAINT poll_electorate, DROP CONSTRAINT poll_role;
ALTER TABLE poll ADD CONSTRAINT poll_ballot_type
  CHECK (ballot_type IN ('plurality', 'approval', 'ranked', 'score', 'cumulative', 'quadratic', 'consent'));
ALTER TABLE poll ADD CONSTRAINT poll_electorate CHECK (electorate IN ('participants', 'delegations', 'both'));
ALTER TABLE poll ADD CONSTRAINT poll_role CHECK (role IN ('opening', 'final', 'straw', 'imported'));
ALTER TABLE poll ADD CONSTRAINT poll_tie_break CHECK (tie_break IN ('none', 'earlier-round', 'lot'));
ALTER TABLE poll ADD CONSTRAINT poll_lot_seed CHECK (lot_seed IS NULL OR tie_break = 'lot');
ALTER TABLE straw_ballot ADD CONSTRAINT straw_ballot_type
  CHECK (ballot_type IN ('plurality', 'approval', 'ranked', 'score', 'cumulative', 'quadratic', 'consent'));

-- What a ballot may hold, and what a rule may state.
ALTER TABLE poll ADD CONSTRAINT poll_limits
  CHECK ((maximum_choices IS NULL OR maximum_choices > 0) AND maximum_score BETWEEN 1 AND 100 AND budget BETWEEN 1 AND 250);
ALTER TABLE poll ADD CONSTRAINT poll_seats CHECK (seats BETWEEN 1 AND 32);
ALTER TABLE poll ADD CONSTRAINT poll_rule_parameters CHECK (jsonb_typeof(rule_parameters) = 'object' AND NOT rule_parameters ? 'id');
ALTER TABLE imported_ballot ADD CONSTRAINT imported_ballot_numbers CHECK (ballots > 0 AND weight > 0 AND weight < 9007199254740992);

-- A round states how its ties are broken before anybody can vote in it: the seed of a lot, the ranking of an earlier round.
ALTER TABLE round ADD CONSTRAINT round_tie_break CHECK (
  CASE tie_break ->> 'kind'
    WHEN 'none' THEN true
    WHEN 'earlier-round' THEN tie_break ? 'poll' AND jsonb_typeof(tie_break -> 'rankings') = 'object'
    WHEN 'lot' THEN length(tie_break ->> 'seed') > 0
    ELSE false
  END);

-- Ballots of another election come into a round that nobody could vote in.
ALTER TABLE round ADD CONSTRAINT round_imported_is_closed CHECK (imported_from IS NULL OR closed_at IS NOT NULL);
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

-- An elector objects to an option once at a time, and to nothing in a closed round.
CREATE UNIQUE INDEX objection_once ON objection (elector_id, option_key) WHERE withdrawn_at IS NULL;
CREATE TRIGGER round_takes_objections BEFORE INSERT OR UPDATE ON objection FOR EACH ROW EXECUTE FUNCTION round_takes_ballots();

-- Straw ballots are their own delegation's; the transaction says who asks. Nobody casts one for somebody else.
ALTER TABLE straw_ballot ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION asks_as(participant uuid, delegation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM participant p
    WHERE p.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid AND p.left_at IS NULL
      AND (participant IS NULL OR p.id = participant) AND (delegation IS NULL OR p.delegation_id = delegation))
$$;
CREATE POLICY straw_ballot_read ON straw_ballot FOR SELECT TO plenary_app
  USING (asks_as(NULL, delegation_id) OR asks_as(participant_id, NULL));
CREATE POLICY straw_ballot_cast ON straw_ballot FOR INSERT TO plenary_app WITH CHECK (asks_as(participant_id, delegation_id));
CREATE POLICY straw_ballot_change ON straw_ballot FOR UPDATE TO plenary_app
  USING (asks_as(participant_id, NULL)) WITH CHECK (asks_as(participant_id, delegation_id));

GRANT SELECT, INSERT ON imported_ballot TO plenary_app;
GRANT SELECT, INSERT, UPDATE ON objection, straw_ballot TO plenary_app;
REVOKE UPDATE, DELETE ON imported_ballot FROM plenary_app;
REVOKE DELETE ON objection, straw_ballot FROM plenary_app;
