/** Native rules of the fields that several forms here share; the server checks the same and more. */
export const EMAIL_RULES = {
  required: "Give your e-mail address.",
  pattern: { value: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: "This is not an e-mail address." },
} as const;

export const PASSWORD_RULES = {
  required: "Give a password.",
  validate: (password: string) => new TextEncoder().encode(password).length >= 8 || "At least 8 characters.",
} as const;

export const PASSWORD_HINT = "8 characters or more. Three unrelated words do well.";
