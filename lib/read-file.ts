/** Why a file cannot be sent, or null. */
export function refusalToRead({ name, size }: { readonly name: string; readonly size: number }, megabytes: number): string | null {
  if (size === 0) return `“${name}” is empty.`;
  return size > megabytes * 2 ** 20 ? `“${name}” has more than ${megabytes} MB.` : null;
}

/** Part by part: a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += PART) binary += String.fromCharCode(...bytes.subarray(start, start + PART));
  return btoa(binary);
}

const PART = 32_768;
