import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { exportGradeBook } from "@/server/services/exercise/participation/export-grade-book";
import { aDebate, type Participant } from "../../support/factories/a-debate";
import { lastEntry } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";

const RUBRIC = [
  { key: "evidence", label: "Use of evidence", description: "Claims rest on sources.", points: 10 },
  { key: "role", label: "Staying in role", description: "Argues what the delegation would.", points: 5 },
];

async function aGradedClass() {
  const debate = await aDebate({ phase: "arguments", delegates: 2, scenario: { exercise: { rubric: RUBRIC } } });
  const { facilitator, slug } = debate;
  const [head, member] = debate.delegates as [Participant, Participant];
  const assess = (somebody: Participant, points: Record<string, number | null>, comment?: string, by = facilitator) =>
    by.api.assessments.assess({
      debate: slug,
      participantId: somebody.participantId,
      points,
      ...(comment !== undefined && { comment }),
      ...newKey(),
    });
  const release = () => facilitator.api.assessments.release({ debate: slug, ...newKey() });
  const feedbackOf = async (somebody: Participant) => (await somebody.api.participation.mine({ debate: slug })).feedback;
  return { debate, slug, facilitator, head, member, assess, release, feedbackOf };
}

describe("an assessment", () => {
  it("takes points of the scenario's rubric one by one, and two instructors lose nothing", async () => {
    const { debate, slug, facilitator, member, assess } = await aGradedClass();
    const owner = await debate.member("owner");
    await Promise.all([
      assess(member, { evidence: 7.5 }),
      assess(member, { role: 4 }, undefined, owner),
      assess(member, {}, "Well argued."),
    ]);
    const asked = { debate: slug, participantId: member.participantId };
    const { assessment, person, rubric } = await facilitator.api.participation.person(asked);
    expect(assessment).toMatchObject({ points: { evidence: 7.5, role: 4 }, comment: "Well argued." });
    expect([person.marks, rubric.map(({ key }) => key)]).toEqual([{ sum: 11.5, open: 0, hasComment: true }, ["evidence", "role"]]);
    await assess(member, { role: null });
    expect((await facilitator.api.participation.person(asked)).assessment).toMatchObject({
      points: { evidence: 7.5 },
      comment: "Well argued.",
    });
  });

  it("refuses points beyond the rubric, and people of another debate", async () => {
    const { head, assess } = await aGradedClass();
    await expect(assess(head, { evidence: 11 })).rejects.toMatchObject({ message: /takes 0 to 10 points/ });
    await expect(assess(head, { charm: 1 })).rejects.toMatchObject({ message: /The rubric has changed/ });
    const other = await aGradedClass();
    await expect(assess(other.head, { evidence: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is written by those who run the debate alone, and leaves no word in the record", async () => {
    const { debate, slug, head, member, assess } = await aGradedClass();
    const input = { debate: slug, participantId: member.participantId, points: { evidence: 1 }, ...newKey() };
    await expect(head.api.assessments.assess(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { seq } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } });
    await assess(member, { evidence: 3 }, "canary");
    expect(await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } })).toEqual({ seq });
  });
});

describe("feedback", () => {
  it("is read by each person once released, their own and nobody else's", async () => {
    const { debate, slug, head, member, assess, release, feedbackOf } = await aGradedClass();
    await assess(head, { evidence: 9 }, "Canary for the head.");
    await assess(member, { evidence: 4, role: 2.5 }, "Canary for the member.");
    expect([await feedbackOf(head), await feedbackOf(member)]).toEqual([null, null]);
    expect(await release()).toEqual({ people: 2 });
    expect(await feedbackOf(member)).toMatchObject({ marks: { sum: 6.5, of: 15, open: 0 }, comment: "Canary for the member." });
    expect(JSON.stringify(await head.api.participation.mine({ debate: slug }))).not.toContain("for the member");
    const gardener = debate.headOf("gardeners");
    expect(await feedbackOf(gardener)).toBeNull();
    expect(await lastEntry(debate, "feedback-released")).toMatchObject({ people: 2 });
    const told = async (somebody: Participant) => (await somebody.api.notifications.list({ debate: slug })).notifications;
    expect(await told(member)).toMatchObject([{ kind: "feedback", path: `/debates/${slug}/my-part` }]);
    expect(await told(gardener)).toEqual([]);
  });

  it("goes out once, needs somebody assessed, and is changed after it in the open of the person alone", async () => {
    const { slug, facilitator, head, assess, release, feedbackOf } = await aGradedClass();
    await expect(release()).rejects.toMatchObject({ message: /Nobody is assessed yet/ });
    await assess(head, { evidence: 9 });
    await release();
    await expect(release()).rejects.toMatchObject({ message: /cannot be taken back/ });
    await assess(head, { evidence: 10 });
    expect(await feedbackOf(head)).toMatchObject({ points: { evidence: 10 } });
    await expect(facilitator.api.assessments.setRubric({ debate: slug, rubric: [], ...newKey() })).rejects.toMatchObject({
      message: /it stays/,
    });
  });

  it("cannot be read in the database by anybody else, released or not", async () => {
    const { debate, head, member, assess, release } = await aGradedClass();
    await assess(head, { evidence: 9 }, "Canary.");
    const seenBy = (userId: string) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('plenary.user_id', ${userId}, true)`;
        return (await tx.assessment.findMany({ where: { debateId: debate.id }, select: { comment: true } })).length;
      });
    expect([await seenBy(head.user.id), await seenBy(debate.facilitator.user.id)]).toEqual([0, 1]);
    await release();
    expect([await seenBy(head.user.id), await seenBy(member.user.id)]).toEqual([1, 0]);
  });
});

describe("the rubric", () => {
  it("is changed on the record until feedback is out", async () => {
    const { debate, slug, facilitator, head } = await aGradedClass();
    const rubric = [{ key: "listening", label: "Listening", description: "", points: 3 }];
    await facilitator.api.assessments.setRubric({ debate: slug, rubric, ...newKey() });
    expect((await head.api.participation.mine({ debate: slug })).rubric).toEqual(rubric);
    expect(await lastEntry(debate, "settings-changed")).toMatchObject({ rubric: [{ key: "listening", label: "Listening", points: 3 }] });
    const twice = [...rubric, ...rubric];
    await expect(facilitator.api.assessments.setRubric({ debate: slug, rubric: twice, ...newKey() })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("the grade book", () => {
  it("has a row for everybody with real names, and is for those who run the debate", async () => {
    const { debate, member, head, assess } = await aGradedClass();
    await assess(member, { evidence: 7.5, role: 4 }, "=Well argued.");
    await prisma.participant.update({ where: { id: member.participantId }, data: { realName: "Marta Real" }, select: { id: true } });
    const text = await exportGradeBook(await debate.scopeOf(debate.facilitator));
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect(rows).toHaveLength(6);
    expect(rows.find(({ name }) => name === "Marta Real")).toMatchObject({
      pseudonym: "A delegate of parents",
      email: `${member.user.id}@example.org`,
      delegation: "parents",
      role: "delegate",
      rubric_evidence: "7.5",
      rubric_sum: "11.5",
      comment: "'=Well argued.",
    });
    await expect(exportGradeBook(await debate.scopeOf(head))).rejects.toMatchObject({ code: "not-allowed" });
  });
});
