const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time, spelled by its two largest parts: "45 s", "12 min", "1 h 30 min", "2 d 4 h". Milliseconds in. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(Math.max(0, milliseconds) / 1000);
  if (seconds < 60) return `${seconds}\u00a0s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joinParts(`${hours}\u00a0h`, minutes % 60, "min");
  return joinParts(`${Math.floor(hours / 24)}\u00a0d`, hours % 24, "h");
}

/** What a countdown shows: "9:59", "1:05:00", from two days on "2 d 4 h". Never below "0:00". */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.ceil(Math.max(0, milliseconds) / 1000);
  if (seconds >= 2 * 86_400) return formatDuration(Math.floor(seconds / 3600) * HOUR);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** "just now" (a minute either way: clocks differ), "3 min ago", "in 2 h", "5 d ago"; null from a week on, where a date says more. */
export function formatRelative(instant: Date, now: Date): string | null {
  const difference = instant.getTime() - now.getTime();
  const distance = Math.abs(difference);
  if (distance >= 7 * DAY) return null;
  if (distance < MINUTE) return "just now";
  const amount =
    distance < HOUR
      ? `${Math.floor(distance / MINUTE)}\u00a0min`
      : distance < DAY
        ? `${Math.floor(distance / HOUR)}\u00a0h`
        : `${Math.floor(distance / DAY)}\u00a0d`;
  return difference > 0 ? `in ${amount}` : `${amount} ago`;
}

/** "22 Aug 2025, 14:05 UTC": the same on every machine, so a server and a browser agree on it. */
export function formatInstantUtc(instant: Date): string {
  const date = `${instant.getUTCDate()} ${MONTHS[instant.getUTCMonth()]} ${instant.getUTCFullYear()}`;
  return `${date}, ${twoDigits(instant.getUTCHours())}:${twoDigits(instant.getUTCMinutes())} UTC`;
}

/** "22 Aug 2025, 16:05" in the time zone of the machine it runs on: browsers only. */
export function formatInstantLocal(instant: Date): string {
  return `${formatDateLocal(instant)}, ${formatClockLocal(instant)}`;
}

/** "22 Aug 2025" in the local time zone. */
export function formatDateLocal(instant: Date): string {
  return `${instant.getDate()} ${MONTHS[instant.getMonth()]} ${instant.getFullYear()}`;
}

/** "16:05" in the local time zone. */
export function formatClockLocal(instant: Date): string {
  return `${twoDigits(instant.getHours())}:${twoDigits(instant.getMinutes())}`;
}

/** A calendar day without a time, as sources carry it: "2025-08-22" gives "22 Aug 2025", "2025-08" "Aug 2025", "2025" "2025". */
export function formatPartialDate(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
const joinParts = (head: string, rest: number, unit: string) => (rest === 0 ? head : `${head} ${rest}\u00a0${unit}`);
