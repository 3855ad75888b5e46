import { expect, it } from "vitest";
import { Turnstile } from "./turnstile";

/** Work that ends when told to. */
function held() {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => until, release };
}

it("lets so many in, makes so many wait, and turns the next away with how long to wait", async () => {
  const turnstile = new Turnstile(2, 3);
  const works = Array.from({ length: 5 }, held);
  const passing = works.map(({ work }) => turnstile.pass(work));
  await expect(turnstile.pass(async () => {})).rejects.toMatchObject({ code: "too-many", details: { retryAfter: 5 } });
  for (const { release } of works) release();
  await Promise.all(passing);
  await expect(turnstile.pass(async () => "free again")).resolves.toBe("free again");
});

it("never has more inside than it has places, and serves in the order of coming", async () => {
  const turnstile = new Turnstile(2, 100);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      turnstile.pass(async () => {
        inside += 1;
        most = Math.max(most, inside);
        order.push(index);
        await Promise.resolve();
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

it("does not let a newcomer in beside whoever was waiting", async () => {
  const turnstile = new Turnstile(1, 2);
  const [first, second] = [held(), held()];
  const started: string[] = [];
  const leaving = turnstile.pass(first.work);
  const waiting = turnstile.pass(() => second.work());
  first.release();
  await leaving;
  const late = turnstile.pass(async () => started.push("late"));
  await Promise.resolve();
  expect(started).toEqual([]);
  second.release();
  await Promise.all([waiting, late]);
  expect(started).toEqual(["late"]);
});

it("gives a place back when the work fails", async () => {
  const turnstile = new Turnstile(1, 0);
  await expect(turnstile.pass(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(turnstile.pass(async () => "next")).resolves.toBe("next");
});
