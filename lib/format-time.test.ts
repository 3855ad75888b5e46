import { describe, expect, it } from "vitest";
import { formatCountdown, formatDuration, formatInstantUtc, formatPartialDate, formatRelative } from "./format-time";

const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("lengths of time", () => {
  it("names the two largest parts", () => {
    expect(plain(formatDuration(45 * SECOND))).toBe("45 s");
    expect(plain(formatDuration(12 * MINUTE))).toBe("12 min");
    expect(plain(formatDuration(90 * MINUTE))).toBe("1 h 30 min");
    expect(plain(formatDuration(2 * HOUR))).toBe("2 h");
    expect(plain(formatDuration(2 * DAY + 4 * HOUR))).toBe("2 d 4 h");
    expect(plain(formatDuration(-5))).toBe("0 s");
  });
  it("counts down to nought and not below", () => {
    expect(formatCountdown(9 * MINUTE + 59 * SECOND)).toBe("9:59");
    expect(formatCountdown(HOUR + 5 * MINUTE)).toBe("1:05:00");
    expect(formatCountdown(400)).toBe("0:01");
    expect(formatCountdown(-400)).toBe("0:00");
    expect(plain(formatCountdown(2 * DAY + 4 * HOUR))).toBe("2 d 4 h");
  });
});

describe("instants", () => {
  const now = new Date("2025-09-02T12:00:00Z");
  const away = (milliseconds: number) => plain(formatRelative(new Date(now.getTime() + milliseconds), now));

  it("speaks relatively within a week", () => {
    expect(away(-5 * SECOND)).toBe("just now");
    expect(away(5 * SECOND)).toBe("just now");
    expect(away(-3 * MINUTE)).toBe("3 min ago");
    expect(away(2 * HOUR + MINUTE)).toBe("in 2 h");
    expect(away(-5 * DAY)).toBe("5 d ago");
  });
  it("leaves longer distances to a date", () => {
    expect(formatRelative(new Date("2025-08-22T12:00:00Z"), now)).toBeNull();
  });
  it("writes an instant in UTC", () => {
    expect(formatInstantUtc(new Date("2025-08-22T04:05:00Z"))).toBe("22 Aug 2025, 04:05 UTC");
  });
  it("writes as much of a date as is known", () => {
    expect(formatPartialDate("2025-08-22")).toBe("22 Aug 2025");
    expect(formatPartialDate("2025-08")).toBe("Aug 2025");
    expect(formatPartialDate("2025")).toBe("2025");
  });
});
