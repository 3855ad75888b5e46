/** Where people land who did not say where to. */
export const HOME = "/dashboard";

/** Where to go after signing in: a path of this site, whatever was asked for. */
export function destinationOf(wanted: unknown, origin?: string): string {
  if (typeof wanted !== "string" || wanted.length > 2_000) return HOME;
  const path = origin && wanted.startsWith(`${origin}/`) ? wanted.slice(origin.length) : wanted;
  // A second slash or a backslash would name another host; control characters are dropped by browsers before they look.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return HOME;
  return path;
}
