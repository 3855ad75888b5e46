-- AlterTable
ALTER TABLE "phase" ADD COLUMN     "panel_items" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "panel" (
    "debate_id" UUID NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'rounds',
    "purpose" TEXT NOT NULL DEFAULT 'consensus',
    "instructions" TEXT NOT NULL DEFAULT '',
    "anonymity" TEXT NOT NULL DEFAULT 'facilitator-only',
    "rules" JSONB NOT NULL DEFAULT '{}',
    "stop_rule" JSONB,
    "stop_rule_hash" TEXT,
    "stop_rule_registered_at" TIMESTAMPTZ(3),
    "feedback" JSONB NOT NULL DEFAULT '{}',
    "kept_groups" JSONB,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_pkey" PRIMARY KEY ("debate_id")
);

-- CreateTable
CREATE TABLE "panel_item" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "section" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "choices" JSONB NOT NULL DEFAULT '[]',
    "option_key" TEXT,
    "criterion_key" TEXT,
    "truth" DECIMAL(65,30),
    "status" TEXT NOT NULL DEFAULT 'asked',
    "proposed_by_id" UUID,

    CONSTRAINT "panel_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panellist" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "participant_id" UUID,
    "email" TEXT NOT NULL,
    "folded_email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "expertise" TEXT NOT NULL DEFAULT '',
    "group" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'invited',
    "batch" INTEGER NOT NULL,
    "pseudonym" TEXT,
    "mail_wanted" TEXT,
    "mail_due_at" TIMESTAMPTZ(3),
    "mail_begun_at" TIMESTAMPTZ(3),
    "mail_tries" INTEGER NOT NULL DEFAULT 0,
    "mailed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "mail_problem" TEXT,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "panellist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_link" (
    "token_hash" TEXT NOT NULL,
    "panellist_id" UUID NOT NULL,
    "is_mailed" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "panel_round" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "carry" TEXT NOT NULL DEFAULT 'copied',
    "asks" TEXT NOT NULL DEFAULT 'all',
    "phase_order" INTEGER,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "held_ms" DOUBLE PRECISION,
    "closed_at" TIMESTAMPTZ(3),
    "results" JSONB,
    "results_hash" TEXT,
    "settled" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stops" BOOLEAN,

    CONSTRAINT "panel_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_release" (
    "round_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "panel_release_pkey" PRIMARY KEY ("round_id","item_id","number")
);

-- CreateTable
CREATE TABLE "panel_answer" (
    "round_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "panellist_id" UUID NOT NULL,
    "value" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "is_copied" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "panel_answer_pkey" PRIMARY KEY ("round_id","item_id","panellist_id")
);

-- CreateTable
CREATE TABLE "panel_begun" (
    "debate_id" UUID NOT NULL,
    "panellists" UUID[],

    CONSTRAINT "panel_begun_pkey" PRIMARY KEY ("debate_id")
);

-- CreateTable
CREATE TABLE "panel_sheet" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "key_digest" BYTEA NOT NULL,
    "groups" JSONB NOT NULL,

    CONSTRAINT "panel_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_answer" (
    "round_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "value" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "is_copied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sheet_answer_pkey" PRIMARY KEY ("round_id","item_id","sheet_id")
);

-- CreateTable
CREATE TABLE "sealed_answer" (
    "round_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "value" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sealed_answer_pkey" PRIMARY KEY ("round_id","item_id","sheet_id")
);

-- CreateIndex
CREATE INDEX "panel_item_proposed_by_id_idx" ON "panel_item"("proposed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_item_debate_id_key_key" ON "panel_item"("debate_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "panellist_participant_id_key" ON "panellist"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "panellist_debate_id_folded_email_key" ON "panellist"("debate_id", "folded_email");

-- CreateIndex
CREATE UNIQUE INDEX "panellist_debate_id_pseudonym_key" ON "panellist"("debate_id", "pseudonym");

-- CreateIndex
CREATE INDEX "panel_link_panellist_id_idx" ON "panel_link"("panellist_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_round_debate_id_number_key" ON "panel_round"("debate_id", "number");

-- CreateIndex
CREATE INDEX "panel_answer_item_id_idx" ON "panel_answer"("item_id");

-- CreateIndex
CREATE INDEX "panel_answer_panellist_id_idx" ON "panel_answer"("panellist_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_sheet_key_digest_key" ON "panel_sheet"("key_digest");

-- CreateIndex
CREATE INDEX "panel_sheet_debate_id_idx" ON "panel_sheet"("debate_id");

-- CreateIndex
CREATE INDEX "sheet_answer_sheet_id_idx" ON "sheet_answer"("sheet_id");

-- CreateIndex
CREATE INDEX "sealed_answer_sheet_id_idx" ON "sealed_answer"("sheet_id");

-- AddForeignKey
ALTER TABLE "panel" ADD CONSTRAINT "panel_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_item" ADD CONSTRAINT "panel_item_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "panel"("debate_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_item" ADD CONSTRAINT "panel_item_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "panellist"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panellist" ADD CONSTRAINT "panellist_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "panel"("debate_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panellist" ADD CONSTRAINT "panellist_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_link" ADD CONSTRAINT "panel_link_panellist_id_fkey" FOREIGN KEY ("panellist_id") REFERENCES "panellist"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_round" ADD CONSTRAINT "panel_round_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "panel"("debate_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_release" ADD CONSTRAINT "panel_release_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "panel_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_answer" ADD CONSTRAINT "panel_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "panel_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_answer" ADD CONSTRAINT "panel_answer_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "panel_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_answer" ADD CONSTRAINT "panel_answer_panellist_id_fkey" FOREIGN KEY ("panellist_id") REFERENCES "panellist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_begun" ADD CONSTRAINT "panel_begun_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "panel"("debate_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_sheet" ADD CONSTRAINT "panel_sheet_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "panel"("debate_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_answer" ADD CONSTRAINT "sheet_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "panel_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_answer" ADD CONSTRAINT "sheet_answer_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "panel_sheet"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_answer" ADD CONSTRAINT "sealed_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "panel_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_answer" ADD CONSTRAINT "sealed_answer_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "panel_sheet"("id") ON DELETE NO ACTION ON UPDATE CASCADE;



-- Words that the program knows.
ALTER TABLE panel ADD CONSTRAINT panel_mode CHECK (mode IN ('rounds', 'real-time'));
ALTER TABLE panel ADD CONSTRAINT panel_purpose CHECK (purpose IN ('consensus', 'policy'));
ALTER TABLE panel ADD CONSTRAINT panel_anonymity CHECK (anonymity IN ('named', 'pseudonymous', 'facilitator-only', 'detached'));
ALTER TABLE panel ADD CONSTRAINT panel_stop_rule CHECK (
  (stop_rule IS NULL) = (stop_rule_hash IS NULL) AND (stop_rule IS NULL) = (stop_rule_registered_at IS NULL));
ALTER TABLE panel_item ADD CONSTRAINT panel_item_status CHECK (status IN ('proposed', 'asked', 'dropped'));
ALTER TABLE panellist ADD CONSTRAINT panellist_status CHECK (status IN ('invited', 'joined', 'declined', 'withdrawn'));
ALTER TABLE panellist ADD CONSTRAINT panellist_seat CHECK (status <> 'joined' OR participant_id IS NOT NULL);
ALTER TABLE panel_round ADD CONSTRAINT panel_round_words CHECK (carry IN ('copied', 'blank') AND asks IN ('all', 'unsettled') AND number >= 0);
ALTER TABLE panellist ADD CONSTRAINT panellist_mail CHECK (
  mail_wanted IN ('invitation', 'reminder') AND (mail_wanted IS NULL) = (mail_due_at IS NULL) AND (mail_begun_at IS NULL OR mail_wanted IS NOT NULL));
CREATE INDEX panellist_mail_due ON panellist (mail_due_at) WHERE mail_wanted IS NOT NULL;
ALTER TABLE panel_sheet ADD CONSTRAINT panel_sheet_digest CHECK (octet_length(key_digest) = 32);
-- One round at a time.
CREATE UNIQUE INDEX panel_round_open ON panel_round (debate_id) WHERE closed_at IS NULL;

-- What was promised before the opening is not taken back after it.
CREATE FUNCTION panel_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.stop_rule, NEW.stop_rule_hash, NEW.stop_rule_registered_at) IS DISTINCT FROM
     (OLD.stop_rule, OLD.stop_rule_hash, OLD.stop_rule_registered_at) AND
     ((OLD.stop_rule_registered_at IS NOT NULL AND OLD.opened_at IS NOT NULL) OR
      EXISTS (SELECT FROM panel_round r WHERE r.debate_id = OLD.debate_id AND r.number > 0)) THEN
    RAISE EXCEPTION 'the stop rule of panel % is registered', OLD.debate_id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.opened_at IS NOT NULL AND (NEW.anonymity, NEW.mode, NEW.purpose, NEW.rules, NEW.feedback, NEW.kept_groups, NEW.opened_at)
     IS DISTINCT FROM (OLD.anonymity, OLD.mode, OLD.purpose, OLD.rules, OLD.feedback, OLD.kept_groups, OLD.opened_at) THEN
    RAISE EXCEPTION 'panel % is open: what it promised stays', OLD.debate_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER panel_keeps_its_word BEFORE UPDATE ON panel FOR EACH ROW EXECUTE FUNCTION panel_keeps_its_word();

-- What a round asked is asked alike in the next.
CREATE FUNCTION panel_item_was_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.key, NEW.kind, NEW.section, NEW.question, NEW.description, NEW.settings, NEW.choices, NEW.option_key, NEW.criterion_key)
     IS DISTINCT FROM
     (OLD.key, OLD.kind, OLD.section, OLD.question, OLD.description, OLD.settings, OLD.choices, OLD.option_key, OLD.criterion_key) AND
     EXISTS (SELECT FROM panel_round r WHERE r.debate_id = OLD.debate_id AND r.items @> jsonb_build_array(jsonb_build_object('id', OLD.id))) THEN
    RAISE EXCEPTION 'item % was asked', OLD.key USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER panel_item_was_asked BEFORE UPDATE ON panel_item FOR EACH ROW EXECUTE FUNCTION panel_item_was_asked();

-- A closed round stays as it was counted.
CREATE FUNCTION panel_round_is_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'round % of panel % is closed', OLD.number, OLD.debate_id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER panel_round_is_closed BEFORE UPDATE ON panel_round
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION panel_round_is_closed();

-- Answers come while their round is open, by the database's clock; whoever closes it waits for those under way.
CREATE FUNCTION panel_round_takes_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM panel_round r WHERE r.id = NEW.round_id AND r.closed_at IS NULL
    AND (r.deadline IS NULL OR clock_timestamp() < r.deadline) FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'round % takes no answers now', NEW.round_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER panel_round_takes_answers BEFORE INSERT OR UPDATE ON panel_answer FOR EACH ROW EXECUTE FUNCTION panel_round_takes_answers();
CREATE TRIGGER panel_round_takes_answers BEFORE INSERT OR UPDATE ON sheet_answer FOR EACH ROW EXECUTE FUNCTION panel_round_takes_answers();


REVOKE UPDATE, DELETE ON sealed_answer FROM plenary_app;
CREATE TRIGGER sealed_answer_append_only BEFORE UPDATE ON sealed_answer FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();

-- One panellist, one sheet: the list of who has begun is a set.
CREATE FUNCTION is_ordered_set(ids uuid[]) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN ids = (SELECT coalesce(array_agg(DISTINCT x ORDER BY x), '{}') FROM unnest(ids) x);
ALTER TABLE panel_begun ALTER panellists SET NOT NULL;
ALTER TABLE panel_begun ADD CONSTRAINT panel_begun_once CHECK (is_ordered_set(panellists));
-- Sheets are written anew when a round closes: their answers wait for them until the transaction ends.
ALTER TABLE sheet_answer ALTER CONSTRAINT sheet_answer_sheet_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE sealed_answer ALTER CONSTRAINT sealed_answer_sheet_id_fkey DEFERRABLE INITIALLY DEFERRED;
