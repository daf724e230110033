/**
 * Reads a point in time: `2016-06-01T00:01:00Z`, and the looser forms that the vendor's own samples use
 * (`2016-06-01T 00:01:00Z`, `2022-05-31 00:00:00`), a date alone, and an offset such as `+08:00`. A text
 * without a zone is UTC, a date alone is its first instant.
 *
 * @returns milliseconds since 1970 UTC, fractions kept; `null` for anything else, dates that no calendar
 *   has (30 February) included.
 * @see domain facts, section 4.4 "Value rules"
 */
export function readInstant(text: string): number | null {
  if (text.length > longestInstant) return null;
  const match = instantForm.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const time = { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  if (!isCalendarDate(date) || time.hour > 23 || time.minute > 59 || time.second > 59) return null;
  const offsetMinutes = readOffset(zone);
  if (offsetMinutes === null) return null;
  return (
    Date.UTC(date.year, date.month - 1, date.day, time.hour, time.minute, time.second) +
    Number(`0.${fraction ?? '0'}`) * 1000 -
    offsetMinutes * 60_000
  );
}

const longestInstant = 40;

const instantForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T| ) ?(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  // `Date.UTC` reads the years 0 to 99 as 1900 to 1999.
  if (year < 100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Minutes east of UTC. */
function readOffset(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
