-- CreateTable
CREATE TABLE "opinion_history" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "ratings" INTEGER NOT NULL,
    "packed" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opinion_history_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "opinion_history_debate_id_sha256_key" ON "opinion_history"("debate_id", "sha256");

-- AddForeignKey
ALTER TABLE "opinion_history" ADD CONSTRAINT "opinion_history_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE opinion_history ADD CONSTRAINT opinion_history_counts CHECK (people > 0 AND ratings > 0);

-- What was imported stays as it came. It goes with its debate alone, which the database's foreign key does.
REVOKE UPDATE, DELETE ON opinion_history FROM plenary_app;
CREATE TRIGGER opinion_history_append_only BEFORE UPDATE ON opinion_history FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
