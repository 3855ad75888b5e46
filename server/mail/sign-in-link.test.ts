import { expect, it } from "vitest";
import { signInLinkMail } from "./sign-in-link";

it("says where the link leads, for how long, and what to do with one that nobody asked for", () => {
  const link = "https://plenary.example/sign-in/link?email=a%40b.org&token=abc";
  const mail = signInLinkMail({ to: "a@b.org", link, minutes: 15 });
  expect(mail).toMatchObject({ to: "a@b.org", subject: "Sign in to Plenary on plenary.example" });
  expect(mail.text.split("\n")).toContain(link);
  for (const body of [mail.text, mail.html]) {
    expect(body).toContain("15 minutes");
    expect(body).toContain("If you did not ask for it, do nothing");
  }
  expect(mail.html).toContain(`href="${link.replace("&", "&amp;")}"`);
});

it("lets no address out of its place in the HTML", () => {
  const { html } = signInLinkMail({ to: "a@b.org", link: 'https://x/"><img src=x>', minutes: 15 });
  expect(html).not.toContain("<img");
});
