-- AlterTable
ALTER TABLE "argument" ADD COLUMN     "awaits_approval" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "byline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "is_locked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "citation" ADD COLUMN     "line" INTEGER,
ADD COLUMN     "verbatim" TEXT;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "awaits_approval" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "byline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "criteria" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "is_locked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "origin_id" UUID;

-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "claim_id" UUID,
    "argument_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "claim_id" UUID,
    "argument_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_text" (
    "source_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "added_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_text_pkey" PRIMARY KEY ("source_id")
);

-- CreateTable
CREATE TABLE "consistency" (
    "participant_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "option_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "value" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consistency_pkey" PRIMARY KEY ("participant_id","claim_id","option_id")
);

-- CreateTable
CREATE TABLE "moderation_policy" (
    "debate_id" UUID NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'after',
    "text" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_policy_pkey" PRIMARY KEY ("debate_id")
);

-- CreateTable
CREATE TABLE "moderation_action" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "claim_id" UUID,
    "argument_id" UUID,
    "into_id" UUID,
    "about_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prompt" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "gap" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "created_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "prompt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "follow_claim_id_idx" ON "follow"("claim_id");

-- CreateIndex
CREATE INDEX "follow_argument_id_idx" ON "follow"("argument_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_participant_id_claim_id_key" ON "follow"("participant_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_participant_id_argument_id_key" ON "follow"("participant_id", "argument_id");

-- CreateIndex
CREATE INDEX "notification_participant_id_at_idx" ON "notification"("participant_id", "at");

-- CreateIndex
CREATE INDEX "notification_debate_id_idx" ON "notification"("debate_id");

-- CreateIndex
CREATE INDEX "notification_claim_id_idx" ON "notification"("claim_id");

-- CreateIndex
CREATE INDEX "notification_argument_id_idx" ON "notification"("argument_id");

-- CreateIndex
CREATE INDEX "source_text_debate_id_idx" ON "source_text"("debate_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_text_source_id_debate_id_key" ON "source_text"("source_id", "debate_id");

-- CreateIndex
CREATE INDEX "consistency_debate_id_idx" ON "consistency"("debate_id");

-- CreateIndex
CREATE INDEX "consistency_claim_id_idx" ON "consistency"("claim_id");

-- CreateIndex
CREATE INDEX "consistency_option_id_idx" ON "consistency"("option_id");

-- CreateIndex
CREATE INDEX "moderation_action_debate_id_at_idx" ON "moderation_action"("debate_id", "at");

-- CreateIndex
CREATE INDEX "moderation_action_about_id_idx" ON "moderation_action"("about_id");

-- CreateIndex
CREATE INDEX "moderation_action_claim_id_idx" ON "moderation_action"("claim_id");

-- CreateIndex
CREATE INDEX "moderation_action_argument_id_idx" ON "moderation_action"("argument_id");

-- CreateIndex
CREATE INDEX "prompt_debate_id_idx" ON "prompt"("debate_id");

-- CreateIndex
CREATE INDEX "prompt_delegation_id_idx" ON "prompt"("delegation_id");

-- CreateIndex
CREATE INDEX "claim_merged_into_id_idx" ON "claim"("merged_into_id");

-- CreateIndex
CREATE INDEX "source_origin_id_idx" ON "source"("origin_id");

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_merged_into_id_debate_id_fkey" FOREIGN KEY ("merged_into_id", "debate_id") REFERENCES "claim"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_origin_id_debate_id_fkey" FOREIGN KEY ("origin_id", "debate_id") REFERENCES "source"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_source_id_debate_id_fkey" FOREIGN KEY ("source_id", "debate_id") REFERENCES "source"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consistency" ADD CONSTRAINT "consistency_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consistency" ADD CONSTRAINT "consistency_claim_id_debate_id_fkey" FOREIGN KEY ("claim_id", "debate_id") REFERENCES "claim"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consistency" ADD CONSTRAINT "consistency_option_id_debate_id_fkey" FOREIGN KEY ("option_id", "debate_id") REFERENCES "option"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "moderation_policy" ADD CONSTRAINT "moderation_policy_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_action" ADD CONSTRAINT "moderation_action_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_action" ADD CONSTRAINT "moderation_action_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "moderation_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_action" ADD CONSTRAINT "moderation_action_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt" ADD CONSTRAINT "prompt_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt" ADD CONSTRAINT "prompt_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt" ADD CONSTRAINT "prompt_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that Prisma's schema language cannot say.

-- A claim that was merged says into which; nothing is merged into itself.
ALTER TABLE claim DROP CONSTRAINT claim_status;
ALTER TABLE claim ADD CONSTRAINT claim_status CHECK (status IN ('visible', 'held', 'hidden', 'withdrawn', 'merged'));
ALTER TABLE claim ADD CONSTRAINT claim_merged CHECK ((status = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id IS DISTINCT FROM id);
ALTER TABLE argument DROP CONSTRAINT argument_status;
ALTER TABLE argument ADD CONSTRAINT argument_status CHECK (status IN ('visible', 'held', 'hidden', 'withdrawn'));

-- Evidence.
ALTER TABLE source ADD CONSTRAINT source_not_its_origin CHECK (origin_id IS DISTINCT FROM id);
-- What a source is drawn from, and so on back, never leads to the source itself.
CREATE FUNCTION source_has_no_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE origin(id) AS (
      SELECT NEW.origin_id UNION SELECT s.origin_id FROM source s JOIN origin o ON s.id = o.id WHERE s.origin_id IS NOT NULL)
    SELECT FROM origin WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'source % would be drawn from itself', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER source_has_no_circle BEFORE UPDATE OF origin_id ON source
  FOR EACH ROW WHEN (NEW.origin_id IS NOT NULL) EXECUTE FUNCTION source_has_no_circle();
ALTER TABLE source_text ADD CONSTRAINT source_text_hash CHECK (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
ALTER TABLE citation ADD CONSTRAINT citation_verbatim CHECK (
  coalesce(verbatim IN ('verbatim', 'not-found'), true) AND (verbatim IS NOT DISTINCT FROM 'verbatim') = (line IS NOT NULL) AND coalesce(line > 0, true));
ALTER TABLE consistency ADD CONSTRAINT consistency_scale CHECK (value BETWEEN -2 AND 2);

-- What is followed, told, moderated and asked.
ALTER TABLE follow ADD CONSTRAINT follow_one_thing CHECK (num_nonnulls(claim_id, argument_id) = 1);
ALTER TABLE notification ADD CONSTRAINT notification_kind CHECK (
  kind IN ('reply', 'mention', 'edit', 'merge', 'moderation', 'appeal', 'prompt'));
ALTER TABLE moderation_policy ADD CONSTRAINT moderation_policy_mode CHECK (mode IN ('after', 'notify-after-approval', 'before'));
ALTER TABLE moderation_action ADD CONSTRAINT moderation_action_action CHECK (
  action IN ('hold', 'approve', 'hide', 'restore', 'lock', 'unlock', 'merge', 'unmerge', 'appeal', 'uphold', 'overturn'));
ALTER TABLE moderation_action ADD CONSTRAINT moderation_action_one_thing CHECK (num_nonnulls(claim_id, argument_id) = 1);
ALTER TABLE moderation_action ADD CONSTRAINT moderation_action_about CHECK (
  action NOT IN ('appeal', 'uphold', 'overturn') OR about_id IS NOT NULL);
-- What waits for a moderator is few among many.
CREATE INDEX claim_awaiting ON claim (debate_id) WHERE awaits_approval OR status = 'held';
CREATE INDEX argument_awaiting ON argument (debate_id) WHERE awaits_approval OR status = 'held';
-- One appeal an action, one decision an appeal.
CREATE UNIQUE INDEX moderation_action_one_appeal ON moderation_action (about_id) WHERE action = 'appeal';
CREATE UNIQUE INDEX moderation_action_one_decision ON moderation_action (about_id) WHERE action IN ('uphold', 'overturn');
CREATE TRIGGER moderation_action_append_only BEFORE UPDATE ON moderation_action FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
REVOKE UPDATE, DELETE ON moderation_action FROM plenary_app;
-- The same gap is asked of a delegation once, until it is done.
CREATE UNIQUE INDEX prompt_once ON prompt (debate_id, delegation_id, gap) WHERE done_at IS NULL;

-- One level of merging: a claim that was merged takes in no other.
CREATE FUNCTION claim_merges_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM claim WHERE merged_into_id = NEW.id)
     OR EXISTS (SELECT FROM claim WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN
    RAISE EXCEPTION 'claim % would be merged twice over', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_merges_once BEFORE UPDATE OF merged_into_id ON claim
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION claim_merges_once();

-- The floor as it stands: whatever names a merged claim names the one it was merged into.
CREATE VIEW standing_premise WITH (security_invoker = true) AS
SELECT m.argument_id, coalesce(c.merged_into_id, m.claim_id) AS claim_id, min(m."order") AS "order", c.debate_id
FROM premise m JOIN claim c ON c.id = m.claim_id GROUP BY 1, 2, 4;
CREATE VIEW standing_target WITH (security_invoker = true) AS
SELECT a.id AS argument_id, a.debate_id, a.target_option_id, coalesce(c.merged_into_id, a.target_claim_id) AS target_claim_id, a.target_argument_id
FROM argument a LEFT JOIN claim c ON c.id = a.target_claim_id;
CREATE VIEW standing_citation WITH (security_invoker = true) AS
SELECT t.id AS citation_id, t.debate_id, coalesce(c.merged_into_id, t.claim_id) AS claim_id, t.source_id
FROM citation t JOIN claim c ON c.id = t.claim_id WHERE t.status = 'visible';
-- A person who rated both is counted once: by the rating of the claim that stands, else by the latest. The debate comes first so
-- that a reading of one debate looks at no other.
CREATE VIEW standing_claim_rating WITH (security_invoker = true) AS
SELECT DISTINCT ON (c.debate_id, r.participant_id, coalesce(c.merged_into_id, c.id))
  r.participant_id, coalesce(c.merged_into_id, c.id) AS claim_id, c.debate_id, r.value, r.at
FROM rating r JOIN claim c ON c.id = r.claim_id
ORDER BY c.debate_id, r.participant_id, coalesce(c.merged_into_id, c.id), (c.merged_into_id IS NULL) DESC, r.at DESC;

-- Search by words, and by likeness.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX claim_words ON claim USING gin (to_tsvector('english', text));
CREATE INDEX claim_likeness ON claim USING gin (text gin_trgm_ops);
CREATE INDEX argument_words ON argument USING gin (to_tsvector('english', note)) WHERE note <> '';
CREATE INDEX source_words ON source USING gin (to_tsvector('english', title || ' ' || note));
CREATE INDEX source_likeness ON source USING gin (title gin_trgm_ops);
CREATE INDEX source_text_words ON source_text USING gin (to_tsvector('english', text));

-- Who wrote something follows it, what was written before this too.
INSERT INTO follow (id, participant_id, claim_id, at) SELECT gen_random_uuid(), author_id, id, created_at FROM claim WHERE author_id IS NOT NULL;
INSERT INTO follow (id, participant_id, argument_id, at) SELECT gen_random_uuid(), author_id, id, created_at FROM argument WHERE author_id IS NOT NULL;
