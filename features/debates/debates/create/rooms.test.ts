import { expect, it } from "vitest";
import { MOST_ROOMS as MOST_FOR_SERVER } from "@/contracts/exercise/breakouts";
import { MOST_ROOMS, ONE_ROOM, refusalOfRooms } from "./rooms";

it("takes from one to as many rooms as the server", () => {
  expect(MOST_ROOMS).toBe(MOST_FOR_SERVER);
  expect(refusalOfRooms(ONE_ROOM)).toBeNull();
  expect(refusalOfRooms({ ...ONE_ROOM, count: "12" })).toBeNull();
});

it.each(["", "0", "13", "2.5", "-3", "three"])("refuses %j", (count) => {
  expect(refusalOfRooms({ ...ONE_ROOM, count })).toContain("from 2 to 12");
});
