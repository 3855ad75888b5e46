import { describe, expect, it } from "vitest";
import { GUARANTEES, problemOf, ranked, read, valued } from "@/tests/support/ballot-files";

describe("ABIF", () => {
  const head = '{title: "Security guarantees"}\n{round: 2}\n=NATO:[NATO membership]\n=BILAT:[Bilateral pacts]\n=AID:[Assistance only]\n';

  it("reads ranked ballots, and scores among them as an order", () => {
    const text = `${head}5: NATO > BILAT > AID\n4: BILAT > NATO = [Assistance only]\n3: AID/5, BILAT/2, NATO/0\n`;
    expect(ranked("abif", text)).toEqual([...GUARANTEES.slice(0, 2), "3 Assistance only>Bilateral pacts>NATO membership"]);
    expect(read("abif", text).title).toBe("Security guarantees");
  });

  it("takes the order that signs give before the one that scores give", () => {
    expect(ranked("abif", "2: A/1 > B/5 > C\n1: C\n")).toEqual(["2 A>B>C", "1 C"]);
  });

  it("reads scores where every ballot gives some", () => {
    const text = '{"max_rating": 5}\n42:Memph/5>Nash/0\n26:Nash/5, ["Chat", TN]/4, Knox\n500:\n';
    expect(valued("abif", text)).toEqual(["score", "42 Memph5 Nash0", '26 Nash5 "Chat", TN4']);
    expect(read("abif", text).profile.blank.weight).toBe(500);
    expect(ranked("abif", text, { ballotType: "ranked" })).toEqual(["42 Memph>Nash", '26 Nash>"Chat", TN']);
  });

  it("says which line is wrong", () => {
    expect(problemOf("abif", `${head}NATO > AID\n`)).toMatch(/^6: “NATO > AID” is not a vote/);
    expect(problemOf("abif", `${head}2: NATO > \n`)).toMatch(/^6: An option is missing/);
    expect(problemOf("abif", `${head}2: NATO > NATO\n`)).toBe("6: This vote names “NATO membership” twice.");
    expect(problemOf("abif", `${head}2: NATO/4.5\n`)).toBe("6: The score “4.5” is not a whole number from 0 to 250.");
    expect(problemOf("abif", `${head}2: NATO/4\n1: AID\n`, { wanted: ["score"] })).toBe("7: This ballot gives no scores, and others do.");
    expect(problemOf("abif", "2: A*1\n")).toMatch(/^1: “\*1” has no place here/);
  });
});
