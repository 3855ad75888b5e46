import { createHmac, randomBytes } from "node:crypto";
import { type PolisVote, writePolis } from "@/formats/polis";
import { zipOf } from "@/formats/zip";
import { wholeOpinions } from "@/server/data/panel/opinions/whole";
import type { DebateScope } from "@/server/data/scope";
import { askOpinions } from "../ask";

/**
 * The ratings of visible claims as the files of a Polis export, in one archive. People are numbers that are drawn anew for each export;
 * a rating says its day alone; nobody's camp is told, and nobody is named as an author.
 */
export async function exportPolis(scope: DebateScope): Promise<{ readonly type: string; readonly text: Uint8Array }> {
  const { title, question, claims, ratings } = await wholeOpinions(scope.debate.id);
  const { answer: map } = await askOpinions(scope, { kind: "map" });
  const people = numbered(new Set(ratings.map(({ person }) => person)));
  const places = new Map(claims.map(({ id }, place) => [id, String(place)]));
  const votes = ratings
    .map(({ person, claim, rating, day }): PolisVote => {
      return { participantId: people.get(person)!, commentId: places.get(claim)!, vote: rating, at: day };
    })
    .sort((a, b) => a.at - b.at || Number(a.participantId) - Number(b.participantId) || Number(a.commentId) - Number(b.commentId));
  const files = writePolis({
    topic: title,
    description: question,
    url: "",
    comments: claims.map(({ id, text, at, isSeed }) => ({
      id: places.get(id)!,
      authorId: null,
      text,
      at,
      moderated: 1,
      isMeta: false,
      isSeed,
    })),
    votes,
    groups: new Map(),
    totals: { counted: map.counted, groups: map.camps.length },
  });
  const encoder = new TextEncoder();
  return { type: "application/zip", text: zipOf(Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }))) };
}

/** Numbers in an order that nobody can tell beforehand or afterwards. */
function numbered(people: ReadonlySet<string>): ReadonlyMap<string, string> {
  const secret = randomBytes(32);
  const drawn = Array.from(people, (person) => ({ person, place: createHmac("sha256", secret).update(person).digest("hex") }));
  drawn.sort((a, b) => (a.place < b.place ? -1 : 1));
  return new Map(drawn.map(({ person }, number) => [person, String(number)]));
}
