const NONE = "–";

/** "1,234" or, with places, "1,234.5". Null and NaN give an en dash. */
export function formatNumber(value: number | null | undefined, places = 0): string {
  if (value == null || !Number.isFinite(value)) return NONE;
  const [whole = "0", fraction] = Math.abs(value).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `\u2212${digits}` : digits;
}

/** A computed figure with at most two places, three digits below one, and no more than it needs: "7", "6.25", "0.125", "0.0004". */
export function formatFigure(value: number | null | undefined): string {
  if (value == null || Number.isInteger(value)) return formatNumber(value);
  const places = Math.abs(value) < 1 ? Math.min(MOST_PLACES, 2 - Math.floor(Math.log10(Math.abs(value)))) : 2;
  return formatNumber(value, places)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** What is less is what floating point left of a zero. */
const MOST_PLACES = 9;

/** A computed figure as near as it is worth reading, three digits where it is large: 40,516.98 reads "40,500". */
export function formatRough(value: number | null | undefined): string {
  return formatFigure(value == null || Math.abs(value) < 1 ? value : Number(value.toPrecision(3)));
}

/** A share of one as a percentage: 0.375 gives "37.5%" with one place, "38%" with none. */
export function formatPercent(share: number | null | undefined, places = 0): string {
  if (share == null || !Number.isFinite(share)) return NONE;
  return `${formatNumber(share * 100, places)}%`;
}

/** The share part/whole as a percentage; a whole of zero gives an en dash. */
export function formatShare(part: number, whole: number, places = 0): string {
  return whole === 0 ? NONE : formatPercent(part / whole, places);
}

/** A change with its sign: "+3", "−2", "±0" (true minus sign). */
export function formatSigned(value: number | null | undefined, places = 0): string {
  if (value == null || !Number.isFinite(value)) return NONE;
  const digits = formatNumber(Math.abs(value), places);
  if (!/[1-9]/.test(digits)) return `±${digits}`;
  return `${value < 0 ? "\u2212" : "+"}${digits}`;
}

/** A change of shares in percentage points: 0.12 gives "+12 pts". */
export function formatPoints(change: number | null | undefined, places = 0): string {
  if (change == null || !Number.isFinite(change)) return NONE;
  return `${formatSigned(change * 100, places)}\u00a0pts`;
}

/** "1 ballot", "3 ballots"; the plural defaults to the singular with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)}\u00a0${pluralWord(count, one, many)}`;
}

/** The word alone, for when the figure stands elsewhere. */
export function pluralWord(count: number, one: string, many = `${one}s`): string {
  return Math.abs(count) === 1 ? one : many;
}

/** Decimal units: 950 gives "950 B", 12,300 "12.3 kB", 4,000,000 "4 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text = formatNumber(value, unit === 0 ? 0 : 1).replace(/\.0$/, "");
  return `${text}\u00a0${units[unit]}`;
}

/** "France", "France and Italy", "France, Italy and Ukraine". */
export function joinWords(words: readonly string[], conjunction = "and"): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words[words.length - 1]}`;
}
