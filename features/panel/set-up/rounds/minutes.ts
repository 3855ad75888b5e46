const MOST = 525_600;

/** Why a round cannot end so many minutes from now, or null; without minutes it ends when somebody closes it. */
export function refusalOfMinutes(minutes: number | null): string | null {
  if (minutes === null) return null;
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST ? null : "Give a whole number of minutes, at most a year.";
}
