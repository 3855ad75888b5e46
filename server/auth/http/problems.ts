/** What the sign-in page says for the short names that next-auth and our own redirects put into its address. */
const SENTENCES = {
  csrf: "The page was not ready yet, or has grown old. Try once more; if that does not help, reload it.",
  CredentialsSignin: "The e-mail address or the password is not right.",
  Verification: "This link was used already or is more than 15 minutes old. Ask for a new one.",
  EmailSignin: "The mail could not be sent. Try again in a minute.",
  OAuthSignin: "Your institution’s sign-in page cannot be reached. Try again in a minute, or sign in another way.",
  Callback: "Signing in was not finished. Try again, or sign in another way.",
  OAuthCallback: "Your institution did not confirm the sign-in. Try again, or sign in another way.",
  UnprovenAddress:
    "Your institution does not vouch for your e-mail address, and that address has an account here. Sign in the way you did before.",
  AccessDenied: "This account may not sign in here.",
  Unavailable: "The server could not finish this. Try again in a moment.",
  SessionRequired: "Sign in to see this page.",
} as const;

export type SignInProblem = keyof typeof SENTENCES;

/** The sentence for the `error` in a sign-in page's address; null without one. Its text is never shown itself. */
export function sentenceForProblem(problem: string | undefined): string | null {
  if (!problem) return null;
  return Object.hasOwn(SENTENCES, problem) ? SENTENCES[problem as SignInProblem] : "Signing in did not work. Try once more.";
}
