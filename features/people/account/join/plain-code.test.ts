import { expect, it } from "vitest";
import { roomCode } from "@/contracts/primitives";
import { plainCode } from "./plain-code";

it.each(["K7QMPD", "k7q-mpd", " k7q mpd ", "K7QMP", "K7QMPD2", "K7QMP0", "I7QMPD", "O7QMPD", "", "ABCDEF"])(
  "reads %j as the server does",
  (typed) => {
    const parsed = roomCode.safeParse(typed);
    expect(plainCode(typed)).toBe(parsed.success ? parsed.data : null);
  },
);
