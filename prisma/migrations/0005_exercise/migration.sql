-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "credited_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "debate" ADD COLUMN     "advance" TEXT NOT NULL DEFAULT 'by-hand',
ADD COLUMN     "announced_at" TIMESTAMPTZ(3),
ADD COLUMN     "announcement" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "breakout_id" UUID,
ADD COLUMN     "breakout_number" INTEGER,
ADD COLUMN     "caucus_is_overseen" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "feedback_at" TIMESTAMPTZ(3),
ADD COLUMN     "frozen_at" TIMESTAMPTZ(3),
ADD COLUMN     "names_revealed_at" TIMESTAMPTZ(3),
ADD COLUMN     "naming" TEXT NOT NULL DEFAULT 'names',
ADD COLUMN     "rubric" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "opens_briefs" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "speaking_favours_least" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "speaking_mode" TEXT NOT NULL DEFAULT 'open-floor',
ADD COLUMN     "speaking_seconds" INTEGER NOT NULL DEFAULT 120,
ADD COLUMN     "speaking_since" TIMESTAMPTZ(3),
ADD COLUMN     "sponsors_needed" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "spotlight_claim_id" UUID;

-- AlterTable
ALTER TABLE "option" ADD COLUMN     "proposal_id" UUID;

-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "proposal_id" UUID;

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "is_substitute" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "real_name" TEXT,
ADD COLUMN     "stands_in_for_id" UUID;

-- AlterTable
ALTER TABLE "phase" ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_ms" DOUBLE PRECISION,
ADD COLUMN     "key" TEXT,
ADD COLUMN     "paused_ms" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "requirements" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "speaking" JSONB;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_ms" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "caucus_note" (
    "delegation_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "caucus_note_pkey" PRIMARY KEY ("delegation_id")
);

-- CreateTable
CREATE TABLE "caucus_update" (
    "delegation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "debate_id" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "participant_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "caucus_update_pkey" PRIMARY KEY ("delegation_id","version")
);

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "first_open" BOOLEAN NOT NULL DEFAULT false,
    "second_open" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "breakout" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "room_code" TEXT NOT NULL,
    "spreading" TEXT NOT NULL DEFAULT 'evenly',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "breakout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planned_seat" (
    "debate_id" UUID NOT NULL,
    "folded_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "delegation_id" UUID,
    "group" TEXT,
    "participant_id" UUID,

    CONSTRAINT "planned_seat_pkey" PRIMARY KEY ("debate_id","folded_name")
);

-- CreateTable
CREATE TABLE "presence" (
    "participant_id" UUID NOT NULL,
    "server_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("participant_id","server_id")
);

-- CreateTable
CREATE TABLE "speaking_turn" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "delegation_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "order" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "paused_ms" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "speaking_turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inject" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "to" TEXT[],
    "phase_order" INTEGER,
    "minutes" INTEGER,
    "required_response" TEXT NOT NULL DEFAULT '',
    "response_minutes" INTEGER,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "released_at" TIMESTAMPTZ(3),
    "deadline" TIMESTAMPTZ(3),
    "held_ms" DOUBLE PRECISION,

    CONSTRAINT "inject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inject_response" (
    "inject_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inject_response_pkey" PRIMARY KEY ("inject_id","delegation_id")
);

-- CreateTable
CREATE TABLE "ballot_credit" (
    "elector_id" UUID NOT NULL,
    "argument_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ballot_credit_pkey" PRIMARY KEY ("elector_id","argument_id")
);

-- CreateTable
CREATE TABLE "reflection" (
    "participant_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "debate_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reflection_pkey" PRIMARY KEY ("participant_id","question")
);

-- CreateTable
CREATE TABLE "assessment" (
    "participant_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "points" JSONB NOT NULL,
    "comment" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "delegation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_revision" (
    "proposal_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "amendment_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_revision_pkey" PRIMARY KEY ("proposal_id","revision")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "delegation_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sponsorship" (
    "proposal_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sponsorship_pkey" PRIMARY KEY ("proposal_id","delegation_id")
);

-- CreateTable
CREATE TABLE "proposal_objection" (
    "proposal_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_objection_pkey" PRIMARY KEY ("proposal_id","delegation_id")
);

-- CreateIndex
CREATE INDEX "caucus_note_debate_id_idx" ON "caucus_note"("debate_id");

-- CreateIndex
CREATE UNIQUE INDEX "caucus_note_delegation_id_debate_id_key" ON "caucus_note"("delegation_id", "debate_id");

-- CreateIndex
CREATE INDEX "caucus_update_debate_id_idx" ON "caucus_update"("debate_id");

-- CreateIndex
CREATE INDEX "channel_debate_id_idx" ON "channel"("debate_id");

-- CreateIndex
CREATE INDEX "channel_second_id_idx" ON "channel"("second_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_first_id_second_id_key" ON "channel"("first_id", "second_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_id_debate_id_key" ON "channel"("id", "debate_id");

-- CreateIndex
CREATE INDEX "message_channel_id_at_idx" ON "message"("channel_id", "at");

-- CreateIndex
CREATE INDEX "message_debate_id_idx" ON "message"("debate_id");

-- CreateIndex
CREATE INDEX "message_delegation_id_idx" ON "message"("delegation_id");

-- CreateIndex
CREATE UNIQUE INDEX "breakout_slug_key" ON "breakout"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "breakout_room_code_key" ON "breakout"("room_code");

-- CreateIndex
CREATE INDEX "breakout_workspace_id_idx" ON "breakout"("workspace_id");

-- CreateIndex
CREATE INDEX "participant_stands_in_for_id_idx" ON "participant"("stands_in_for_id");

-- CreateIndex
CREATE UNIQUE INDEX "planned_seat_participant_id_key" ON "planned_seat"("participant_id");

-- CreateIndex
CREATE INDEX "planned_seat_delegation_id_idx" ON "planned_seat"("delegation_id");

-- CreateIndex
CREATE INDEX "presence_debate_id_idx" ON "presence"("debate_id");

-- CreateIndex
CREATE INDEX "speaking_turn_debate_id_idx" ON "speaking_turn"("debate_id");

-- CreateIndex
CREATE INDEX "speaking_turn_participant_id_idx" ON "speaking_turn"("participant_id");

-- CreateIndex
CREATE INDEX "speaking_turn_delegation_id_idx" ON "speaking_turn"("delegation_id");

-- CreateIndex
CREATE UNIQUE INDEX "inject_debate_id_key_key" ON "inject"("debate_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "inject_id_debate_id_key" ON "inject"("id", "debate_id");

-- CreateIndex
CREATE INDEX "inject_response_debate_id_idx" ON "inject_response"("debate_id");

-- CreateIndex
CREATE INDEX "inject_response_delegation_id_idx" ON "inject_response"("delegation_id");

-- CreateIndex
CREATE INDEX "ballot_credit_argument_id_idx" ON "ballot_credit"("argument_id");

-- CreateIndex
CREATE INDEX "ballot_credit_round_id_idx" ON "ballot_credit"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_credit_elector_id_order_key" ON "ballot_credit"("elector_id", "order");

-- CreateIndex
CREATE INDEX "reflection_debate_id_idx" ON "reflection"("debate_id");

-- CreateIndex
CREATE INDEX "assessment_debate_id_idx" ON "assessment"("debate_id");

-- CreateIndex
CREATE INDEX "proposal_delegation_id_idx" ON "proposal"("delegation_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_debate_id_number_key" ON "proposal"("debate_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_id_debate_id_key" ON "proposal"("id", "debate_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_revision_amendment_id_key" ON "proposal_revision"("amendment_id");

-- CreateIndex
CREATE INDEX "proposal_revision_by_id_idx" ON "proposal_revision"("by_id");

-- CreateIndex
CREATE INDEX "amendment_proposal_id_idx" ON "amendment"("proposal_id");

-- CreateIndex
CREATE INDEX "amendment_delegation_id_idx" ON "amendment"("delegation_id");

-- CreateIndex
CREATE INDEX "sponsorship_delegation_id_idx" ON "sponsorship"("delegation_id");

-- CreateIndex
CREATE INDEX "proposal_objection_delegation_id_idx" ON "proposal_objection"("delegation_id");

-- CreateIndex
CREATE UNIQUE INDEX "debate_breakout_id_breakout_number_key" ON "debate"("breakout_id", "breakout_number");

-- CreateIndex
CREATE UNIQUE INDEX "option_proposal_id_debate_id_key" ON "option"("proposal_id", "debate_id");

-- CreateIndex
CREATE INDEX "poll_proposal_id_idx" ON "poll"("proposal_id");

-- AddForeignKey
ALTER TABLE "caucus_note" ADD CONSTRAINT "caucus_note_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "caucus_update" ADD CONSTRAINT "caucus_update_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "caucus_update" ADD CONSTRAINT "caucus_update_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_first_id_debate_id_fkey" FOREIGN KEY ("first_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_second_id_debate_id_fkey" FOREIGN KEY ("second_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_channel_id_debate_id_fkey" FOREIGN KEY ("channel_id", "debate_id") REFERENCES "channel"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debate" ADD CONSTRAINT "debate_breakout_id_fkey" FOREIGN KEY ("breakout_id") REFERENCES "breakout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debate" ADD CONSTRAINT "debate_spotlight_claim_id_id_fkey" FOREIGN KEY ("spotlight_claim_id", "id") REFERENCES "claim"("id", "debate_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "option" ADD CONSTRAINT "option_proposal_id_debate_id_fkey" FOREIGN KEY ("proposal_id", "debate_id") REFERENCES "proposal"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_proposal_id_debate_id_fkey" FOREIGN KEY ("proposal_id", "debate_id") REFERENCES "proposal"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "breakout" ADD CONSTRAINT "breakout_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_seat" ADD CONSTRAINT "planned_seat_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_seat" ADD CONSTRAINT "planned_seat_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "planned_seat" ADD CONSTRAINT "planned_seat_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_stands_in_for_id_fkey" FOREIGN KEY ("stands_in_for_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaking_turn" ADD CONSTRAINT "speaking_turn_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaking_turn" ADD CONSTRAINT "speaking_turn_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaking_turn" ADD CONSTRAINT "speaking_turn_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inject" ADD CONSTRAINT "inject_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inject_response" ADD CONSTRAINT "inject_response_inject_id_debate_id_fkey" FOREIGN KEY ("inject_id", "debate_id") REFERENCES "inject"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inject_response" ADD CONSTRAINT "inject_response_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inject_response" ADD CONSTRAINT "inject_response_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_credit" ADD CONSTRAINT "ballot_credit_elector_id_fkey" FOREIGN KEY ("elector_id") REFERENCES "elector"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_credit" ADD CONSTRAINT "ballot_credit_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_credit" ADD CONSTRAINT "ballot_credit_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_revision" ADD CONSTRAINT "proposal_revision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_revision" ADD CONSTRAINT "proposal_revision_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_revision" ADD CONSTRAINT "proposal_revision_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_proposal_id_debate_id_fkey" FOREIGN KEY ("proposal_id", "debate_id") REFERENCES "proposal"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsorship" ADD CONSTRAINT "sponsorship_proposal_id_debate_id_fkey" FOREIGN KEY ("proposal_id", "debate_id") REFERENCES "proposal"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sponsorship" ADD CONSTRAINT "sponsorship_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sponsorship" ADD CONSTRAINT "sponsorship_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_objection" ADD CONSTRAINT "proposal_objection_proposal_id_debate_id_fkey" FOREIGN KEY ("proposal_id", "debate_id") REFERENCES "proposal"("id", "debate_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_objection" ADD CONSTRAINT "proposal_objection_delegation_id_debate_id_fkey" FOREIGN KEY ("delegation_id", "debate_id") REFERENCES "delegation"("id", "debate_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_objection" ADD CONSTRAINT "proposal_objection_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Rules that Prisma's schema language cannot say.

-- Closed sets of words, and figures inside their bounds.
ALTER TABLE debate ADD CONSTRAINT debate_advance CHECK (advance IN ('by-hand', 'by-clock'));
ALTER TABLE debate ADD CONSTRAINT debate_naming CHECK (naming IN ('names', 'pseudonyms'));
ALTER TABLE debate ADD CONSTRAINT debate_speaking CHECK (
  speaking_mode IN ('opening-statements', 'open-floor', 'rounds') AND speaking_seconds BETWEEN 10 AND 3600);
ALTER TABLE debate ADD CONSTRAINT debate_sponsors CHECK (sponsors_needed BETWEEN 1 AND 40);
ALTER TABLE debate ADD CONSTRAINT debate_announcement CHECK ((announcement = '') = (announced_at IS NULL));
ALTER TABLE debate ADD CONSTRAINT debate_breakout CHECK (breakout_number BETWEEN 1 AND 12 AND (breakout_id IS NULL OR breakout_number IS NOT NULL));
ALTER TABLE breakout ADD CONSTRAINT breakout_spreading CHECK (spreading IN ('choose', 'evenly'));
ALTER TABLE breakout ADD CONSTRAINT breakout_room_code CHECK (room_code ~ '^[A-HJ-NP-Z2-9]{6}$');
ALTER TABLE phase ADD CONSTRAINT phase_held CHECK (held_ms IS NULL OR (held_at IS NOT NULL AND held_ms >= 0 AND deadline IS NULL));
ALTER TABLE round ADD CONSTRAINT round_held CHECK (held_ms IS NULL OR (held_ms >= 0 AND deadline IS NULL));
ALTER TABLE inject ADD CONSTRAINT inject_held CHECK (held_ms IS NULL OR (held_ms >= 0 AND deadline IS NULL));
ALTER TABLE poll DROP CONSTRAINT poll_role;
ALTER TABLE poll ADD CONSTRAINT poll_role CHECK (role IN ('opening', 'straw', 'consensus-check', 'final', 'imported'));
ALTER TABLE round ADD CONSTRAINT round_cancelled CHECK (cancelled_at IS NULL OR closed_at IS NOT NULL);
ALTER TABLE speaking_turn ADD CONSTRAINT speaking_turn_status CHECK (
  (status = 'waiting' AND started_at IS NULL AND ended_at IS NULL)
  OR (status = 'speaking' AND started_at IS NOT NULL AND ended_at IS NULL)
  OR (status = 'done' AND started_at IS NOT NULL AND ended_at IS NOT NULL)
  OR (status = 'withdrawn' AND started_at IS NULL AND ended_at IS NOT NULL));
ALTER TABLE speaking_turn ADD CONSTRAINT speaking_turn_seconds CHECK (seconds BETWEEN 10 AND 3600);
ALTER TABLE inject ADD CONSTRAINT inject_kind CHECK (kind IN ('trajectory', 'event', 'statement', 'decision', 'deadline'));
ALTER TABLE inject ADD CONSTRAINT inject_minutes CHECK (
  (minutes IS NULL OR (minutes BETWEEN 0 AND 20160 AND phase_order IS NOT NULL)) AND coalesce(response_minutes BETWEEN 1 AND 20160, true));
ALTER TABLE inject ADD CONSTRAINT inject_deadline CHECK (deadline IS NULL OR released_at IS NOT NULL);
ALTER TABLE proposal ADD CONSTRAINT proposal_status CHECK (status IN ('open', 'withdrawn', 'adopted'));
ALTER TABLE amendment ADD CONSTRAINT amendment_status CHECK (
  status IN ('open', 'accepted', 'declined', 'withdrawn') AND (status = 'open') = (decided_at IS NULL));
ALTER TABLE channel ADD CONSTRAINT channel_two CHECK (first_id <> second_id);
ALTER TABLE notification DROP CONSTRAINT notification_kind;
ALTER TABLE notification ADD CONSTRAINT notification_kind CHECK (
  kind IN ('reply', 'mention', 'edit', 'merge', 'moderation', 'appeal', 'prompt', 'nudge', 'inject', 'speaking', 'proposal', 'message', 'feedback'));

-- One substitute a delegation, and never its head.
ALTER TABLE participant ADD CONSTRAINT participant_substitute CHECK (NOT is_substitute OR role = 'delegate');
CREATE UNIQUE INDEX participant_one_substitute ON participant (delegation_id) WHERE is_substitute AND left_at IS NULL;
ALTER TABLE participant ADD CONSTRAINT participant_stands_in CHECK (stands_in_for_id IS NULL OR (role = 'head' AND stands_in_for_id <> id));
ALTER TABLE planned_seat ADD CONSTRAINT planned_seat_role CHECK (
  role IN ('head', 'delegate', 'observer') AND (role = 'observer') = (delegation_id IS NULL));
CREATE UNIQUE INDEX planned_seat_one_head ON planned_seat (delegation_id) WHERE role = 'head';

-- One speaks at a time, and nobody waits twice.
CREATE UNIQUE INDEX speaking_turn_one_speaker ON speaking_turn (debate_id) WHERE status = 'speaking';
CREATE UNIQUE INDEX speaking_turn_one_hand ON speaking_turn (debate_id, participant_id) WHERE status = 'waiting';

-- A round that was cancelled was never held: its poll can change and open again.
CREATE OR REPLACE FUNCTION poll_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM round WHERE poll_id = OLD.id AND cancelled_at IS NULL) THEN
    RAISE EXCEPTION 'poll % was opened and cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- A round with a ballot in it cannot be cancelled.
CREATE FUNCTION round_was_not_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ballot WHERE round_id = NEW.id) THEN
    RAISE EXCEPTION 'round % has ballots and cannot be cancelled', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_was_not_held BEFORE UPDATE OF cancelled_at ON round
  FOR EACH ROW WHEN (NEW.cancelled_at IS NOT NULL) EXECUTE FUNCTION round_was_not_held();

-- Kept as they were written.
CREATE TRIGGER proposal_revision_append_only BEFORE UPDATE ON proposal_revision FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER message_append_only BEFORE UPDATE ON message FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
REVOKE UPDATE, DELETE ON proposal_revision, message FROM plenary_app;
REVOKE DELETE ON proposal, amendment, inject, speaking_turn, breakout FROM plenary_app;

-- Up to three arguments moved an elector, and who said so by the close.
ALTER TABLE ballot_credit ADD CONSTRAINT ballot_credit_order CHECK ("order" BETWEEN 1 AND 3);
CREATE TRIGGER round_takes_credits BEFORE INSERT OR UPDATE ON ballot_credit FOR EACH ROW EXECUTE FUNCTION round_takes_ballots();

-- Who has the debate open needs no durability.
ALTER TABLE presence SET UNLOGGED;

-- Who asks, for row policies. The transaction says it; one that says nothing is nobody.
CREATE FUNCTION asks_from(delegation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM participant p
    WHERE p.delegation_id = delegation AND p.left_at IS NULL
      AND p.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid)
$$;
CREATE FUNCTION asks_as_runner(debate uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
      SELECT FROM participant p
      WHERE p.debate_id = debate AND p.role = 'facilitator' AND p.left_at IS NULL
        AND p.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid)
    OR EXISTS (
      SELECT FROM debate d JOIN member m ON m.workspace_id = d.workspace_id
      WHERE d.id = debate AND m.role IN ('owner', 'facilitator')
        AND m.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid)
$$;
-- The clock acts for nobody: it says so.
CREATE FUNCTION asks_as_server() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('plenary.as_server', true), '') = 'on' $$;

-- Caucus notes and messages: for the delegations they belong to, and for those who run the debate where its scenario says so.
CREATE FUNCTION asks_as_overseer(debate uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT asks_as_runner(debate) AND EXISTS (SELECT FROM debate d WHERE d.id = debate AND d.caucus_is_overseen)
$$;
ALTER TABLE caucus_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY caucus_note_read ON caucus_note FOR SELECT TO plenary_app USING (asks_from(delegation_id) OR asks_as_overseer(debate_id));
CREATE POLICY caucus_note_write ON caucus_note FOR INSERT TO plenary_app WITH CHECK (asks_from(delegation_id));
CREATE POLICY caucus_note_merge ON caucus_note FOR UPDATE TO plenary_app USING (asks_from(delegation_id));
ALTER TABLE caucus_update ENABLE ROW LEVEL SECURITY;
CREATE POLICY caucus_update_read ON caucus_update FOR SELECT TO plenary_app USING (asks_from(delegation_id) OR asks_as_overseer(debate_id));
CREATE POLICY caucus_update_write ON caucus_update FOR INSERT TO plenary_app WITH CHECK (asks_from(delegation_id));
CREATE POLICY caucus_update_prune ON caucus_update FOR DELETE TO plenary_app USING (asks_from(delegation_id));
ALTER TABLE channel ENABLE ROW LEVEL SECURITY;
CREATE POLICY channel_read ON channel FOR SELECT TO plenary_app USING (asks_from(first_id) OR asks_from(second_id) OR asks_as_overseer(debate_id));
CREATE POLICY channel_write ON channel FOR INSERT TO plenary_app WITH CHECK (asks_from(first_id) OR asks_from(second_id));
CREATE POLICY channel_open ON channel FOR UPDATE TO plenary_app USING (asks_from(first_id) OR asks_from(second_id));
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
CREATE POLICY message_read ON message FOR SELECT TO plenary_app USING (EXISTS (SELECT FROM channel c WHERE c.id = message.channel_id));
CREATE POLICY message_write ON message FOR INSERT TO plenary_app WITH CHECK (
  asks_from(delegation_id) AND EXISTS (
    SELECT FROM channel c WHERE c.id = message.channel_id AND message.delegation_id IN (c.first_id, c.second_id) AND c.first_open AND c.second_open));

-- What comes out of the role comes out in the debrief, or when the debate is closed.
CREATE FUNCTION asks_within(debate uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM debate d WHERE d.id = debate AND (
      d.audience = 'public'
      OR EXISTS (
        SELECT FROM participant p WHERE p.debate_id = d.id AND p.left_at IS NULL
          AND p.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid)
      OR EXISTS (
        SELECT FROM member m WHERE m.workspace_id = d.workspace_id
          AND m.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid)))
$$;
CREATE FUNCTION is_debriefed(debate uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order
    WHERE d.id = debate AND (d.status = 'closed' OR f.kind = 'debrief'))
$$;
CREATE POLICY brief_read_in_debrief ON brief FOR SELECT TO plenary_app USING (
  asks_within(debate_id) AND is_debriefed(debate_id) AND EXISTS (SELECT FROM debate d WHERE d.id = brief.debate_id AND d.opens_briefs));

-- An inject is unknown until it is released, and then to those whom it is for; in the debrief, to all.
ALTER TABLE inject ENABLE ROW LEVEL SECURITY;
CREATE POLICY inject_read ON inject FOR SELECT TO plenary_app USING (
  asks_as_runner(debate_id) OR asks_as_server() OR (released_at IS NOT NULL AND (
    cardinality("to") = 0 OR is_debriefed(debate_id) OR EXISTS (
      SELECT FROM delegation g WHERE g.debate_id = inject.debate_id AND g.key = ANY (inject."to") AND asks_from(g.id)))));
CREATE POLICY inject_write ON inject FOR INSERT TO plenary_app WITH CHECK (true);
CREATE POLICY inject_release ON inject FOR UPDATE TO plenary_app USING (asks_as_runner(debate_id) OR asks_as_server());
ALTER TABLE inject_response ENABLE ROW LEVEL SECURITY;
CREATE POLICY inject_response_read ON inject_response FOR SELECT TO plenary_app USING (
  asks_from(delegation_id) OR asks_as_runner(debate_id) OR asks_as_server() OR (asks_within(debate_id) AND is_debriefed(debate_id)));
CREATE POLICY inject_response_write ON inject_response FOR INSERT TO plenary_app WITH CHECK (asks_from(delegation_id));
CREATE POLICY inject_response_change ON inject_response FOR UPDATE TO plenary_app USING (asks_from(delegation_id));

-- An inject is released once and keeps its words from then on; its deadline may still move.
CREATE FUNCTION inject_is_released() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.released_at, NEW.key, NEW.kind, NEW.title, NEW.text, NEW."to", NEW.required_response) IS DISTINCT FROM
     (OLD.released_at, OLD.key, OLD.kind, OLD.title, OLD.text, OLD."to", OLD.required_response) THEN
    RAISE EXCEPTION 'inject % was released and cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inject_is_released BEFORE UPDATE ON inject
  FOR EACH ROW WHEN (OLD.released_at IS NOT NULL) EXECUTE FUNCTION inject_is_released();
-- Whoever it was released to answers it, until its deadline.
CREATE FUNCTION inject_takes_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM inject i JOIN delegation g ON g.id = NEW.delegation_id
    WHERE i.id = NEW.inject_id AND i.released_at IS NOT NULL AND i.required_response <> ''
      AND (cardinality(i."to") = 0 OR g.key = ANY (i."to")) AND (i.deadline IS NULL OR NEW.at < i.deadline)) THEN
    RAISE EXCEPTION 'inject % takes no answer of this delegation now', NEW.inject_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inject_takes_answers BEFORE INSERT OR UPDATE ON inject_response FOR EACH ROW EXECUTE FUNCTION inject_takes_answers();

-- An assessment is between the person and those who run the debate.
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
CREATE POLICY assessment_read ON assessment FOR SELECT TO plenary_app USING (
  asks_as_runner(debate_id) OR EXISTS (
    SELECT FROM participant p JOIN debate d ON d.id = p.debate_id
    WHERE p.id = assessment.participant_id AND d.feedback_at IS NOT NULL
      AND p.user_id = nullif(current_setting('plenary.user_id', true), '')::uuid));
CREATE POLICY assessment_write ON assessment FOR INSERT TO plenary_app WITH CHECK (asks_as_runner(debate_id));
CREATE POLICY assessment_change ON assessment FOR UPDATE TO plenary_app USING (asks_as_runner(debate_id));

-- How much somebody wrote to other delegations, and when; never what, or to whom. Those who run a debate count it and cannot read it.
CREATE FUNCTION messages_written(debate uuid) RETURNS TABLE (author_id uuid, delegation_id uuid, "at" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT m.author_id, m.delegation_id, m."at" FROM message m WHERE m.debate_id = debate
$$;
REVOKE ALL ON FUNCTION messages_written(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messages_written(uuid) TO plenary_app;
