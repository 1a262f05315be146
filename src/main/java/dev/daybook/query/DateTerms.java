package dev.daybook.query;

import dev.daybook.query.Query.Dated;
import dev.daybook.query.Query.OnDay;
import dev.daybook.query.Query.OnWeekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// Turns what stands after `date:`, `on:`, `before:`, `since:` and `weekday:` into filters. An
/// imprecise end covers its whole period: `2024-03..2024-05` ends on the last of May.
final class DateTerms {
  private static final LocalDate EARLIEST = LocalDate.of(0, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final Periods periods;

  DateTerms(LocalDate today) {
    this.periods = new Periods(today);
  }

  /// A period, a range with one or both ends, or a comparison; null when it is no date.
  @Nullable Query date(String text) {
    int dots = text.indexOf("..");
    if (dots >= 0) return range(text.substring(0, dots), text.substring(dots + 2));
    if (text.startsWith(">=")) return since(text.substring(2));
    if (text.startsWith("<=")) return until(text.substring(2));
    if (text.startsWith(">")) return after(text.substring(1));
    if (text.startsWith("<")) return before(text.substring(1));
    Period period = periods.read(text);
    return period == null ? null : new Dated(period.first(), period.last());
  }

  /// `02-15` in any year, or what `date:` takes.
  @Nullable Query on(String text) {
    MonthDay day = Periods.monthDay(text);
    return day == null ? date(text) : new OnDay(day);
  }

  /// All days before the period.
  @Nullable Query before(String text) {
    Period period = periods.read(text);
    if (period == null) return null;
    LocalDate to = period.first().minusDays(1);
    return new Dated(null, to.isBefore(EARLIEST) ? EARLIEST : to);
  }

  /// The days from the first of the period.
  @Nullable Query since(String text) {
    Period period = periods.read(text);
    return period == null ? null : new Dated(period.first(), null);
  }

  /// A day of the week by its name or the beginning of it.
  @Nullable Query weekday(String text) {
    DayOfWeek day = Periods.weekday(text);
    return day == null ? null : new OnWeekday(day);
  }

  private @Nullable Query until(String text) {
    Period period = periods.read(text);
    return period == null ? null : new Dated(null, period.last());
  }

  private @Nullable Query after(String text) {
    Period period = periods.read(text);
    if (period == null) return null;
    LocalDate from = period.last().plusDays(1);
    return new Dated(from.isAfter(LATEST) ? LATEST : from, null);
  }

  private @Nullable Query range(String from, String to) {
    Period first = periods.read(from);
    Period last = periods.read(to);
    if ((first == null && !from.isBlank()) || (last == null && !to.isBlank())) return null;
    if (first != null && last != null && last.last().isBefore(first.first())) {
      return new Dated(last.first(), first.last());
    }
    return new Dated(first == null ? null : first.first(), last == null ? null : last.last());
  }
}
