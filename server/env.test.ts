import { describe, expect, it } from "vitest";
import { describeEnvironment, parseEnvironment } from "./env";

const sound = { AUTH_SECRET: "k3Jx9QmZ7vR2pL8wT5nB1cY6hD4fG0zA", DATABASE_URL: "postgresql://plenary@127.0.0.1:5432/plenary" };
const complaintAbout = (given: Record<string, string | undefined>) => {
  try {
    parseEnvironment(given);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("the settings", () => {
  it("are complete with nothing but a secret and a database", () => {
    const settings = parseEnvironment(sound);
    expect(settings).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", PUBLIC_URL: "http://localhost:3000", TRUSTED_PROXIES: [] });
    expect(settings.SMTP_URL).toBeUndefined();
  });

  it("take an empty value for an absent one", () => {
    expect(parseEnvironment({ ...sound, PORT: "", PUBLIC_URL: " ", SMTP_URL: "" }).PORT).toBe(3000);
  });

  it("read numbers, lists and addresses", () => {
    const given = {
      ...sound,
      PORT: "8080",
      LIMIT_VOTE: "300",
      TRUSTED_PROXIES: "10.0.0.0/8, ::1",
      PUBLIC_URL: "https://Plenary.example.org/",
    };
    expect(parseEnvironment(given)).toMatchObject({
      PORT: 8080,
      LIMIT_VOTE: 300,
      TRUSTED_PROXIES: ["10.0.0.0/8", "::1"],
      PUBLIC_URL: "https://plenary.example.org",
    });
  });

  it.each([
    [{ PORT: "http" }, 'PORT is "http": give a whole number from 1 to 65535.'],
    [{ PORT: "70000" }, 'PORT is "70000": give a whole number from 1 to 65535.'],
    [{ PORT: "3000.5" }, 'PORT is "3000.5": give a whole number from 1 to 65535.'],
    [{ LIMIT_READ: "0" }, 'LIMIT_READ is "0": give a whole number of 1 or more.'],
    [{ LIMIT_VOTES: "5" }, "LIMIT_VOTES is not a limit Plenary knows"],
    [{ PUBLIC_URL: "plenary.example.org" }, "PUBLIC_URL is"],
    [{ PUBLIC_URL: "https://example.org/plenary" }, "without a path"],
    [{ TRUSTED_PROXIES: "10.0.0.0/33" }, "TRUSTED_PROXIES is"],
    [{ DATABASE_URL: "mysql://root@127.0.0.1/plenary" }, "DATABASE_URL is not usable: give an address like postgresql://"],
    [{ METRICS_TOKEN: "short" }, "METRICS_TOKEN is not usable"],
    [{ SMTP_URL: "smtp://127.0.0.1" }, "SMTP_URL is set and MAIL_FROM is missing"],
    [{ OIDC_ISSUER: "https://login.example.org", OIDC_CLIENT_ID: "plenary" }, "OIDC_CLIENT_SECRET is missing"],
  ])("refuse %j in one sentence", (wrong, complaint) => {
    const said = complaintAbout({ ...sound, ...wrong });
    expect(said).toContain(complaint);
    expect(said.endsWith(".")).toBe(true);
    expect(said).not.toContain("\n");
  });

  it.each([
    ["missing", undefined, "AUTH_SECRET is missing"],
    ["short", "k3Jx9QmZ7vR2pL8w", "32 characters or more"],
    ["repeated", "abcabcabcabcabcabcabcabcabcabcabcabc", "can be guessed"],
    ["from a manual", "please-change-me-to-something-long-9", "can be guessed"],
  ])("refuse a secret that is %s, and never repeat it", (_, secret, complaint) => {
    const said = complaintAbout({ ...sound, AUTH_SECRET: secret });
    expect(said).toContain(complaint);
    if (secret) expect(said).not.toContain(secret);
  });

  it("never repeat the database's password", () => {
    expect(complaintAbout({ ...sound, DATABASE_URL: "mysql://root:hunter2@db/plenary" })).not.toContain("hunter2");
  });

  it("are all documented", () => {
    expect(describeEnvironment().filter(({ about }) => about === "")).toEqual([]);
  });
});
