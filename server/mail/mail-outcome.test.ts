import { expect, it } from "vitest";
import { mailOutcome } from "./mail-outcome";

const failure = (message: string, facts: object) => Object.assign(new Error(message), facts);

// As nodemailer 7 throws them.
it.each([
  ["refused", failure("all recipients were rejected", { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 no" })],
  ["refused", failure("Message failed", { code: "EMESSAGE", command: "DATA", responseCode: 554, response: "554 spam" })],
  ["refused", failure("No recipients defined", { code: "EENVELOPE", command: "API" })],
  ["later", failure("rejected", { code: "EENVELOPE", command: "RCPT TO", responseCode: 450, response: "450 greylisted" })],
  ["later", failure("Message failed", { code: "EMESSAGE", command: "DATA", responseCode: 451, response: "451 later" })],
  ["later", failure("Invalid login", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535, response: "535 no" })],
  ["later", failure("Sender refused", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 530, response: "530 no" })],
  ["later", failure("connect ECONNREFUSED", { code: "ESOCKET", command: "CONN", syscall: "connect" })],
  ["later", failure("getaddrinfo ENOTFOUND", { code: "EDNS", command: "CONN" })],
  ["later", failure("Connection timeout", { code: "ETIMEDOUT", command: "CONN" })],
  ["later", failure("Greeting never received", { code: "ETIMEDOUT", command: "CONN" })],
  ["unknown", failure("Connection closed unexpectedly", { code: "ECONNECTION", command: "CONN" })],
  ["unknown", failure("read ECONNRESET", { code: "ESOCKET", command: "CONN", syscall: "read" })],
  ["unknown", failure("Timeout", { code: "ETIMEDOUT", command: "CONN" })],
  ["unknown", null],
])("is %s: %s", (outcome, error) => expect(mailOutcome(error).outcome).toBe(outcome));

it("repeats what the mail server said on one line, and no more of it than helps", () => {
  const said = mailOutcome(failure("", { responseCode: 550, command: "RCPT TO", response: `550 no\r\n<b>${"x".repeat(400)}` })).said;
  expect(said).toMatch(/^550 no <b>x+…$/);
  expect(said.length).toBe(161);
});
