package dev.daybook.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the days that a person names: `2024`, `2024-03`, `2024-W07`, `2024-Q2`, `20240229`, `march
/// 2024`, `yesterday`, `last 7 days`.
final class Periods {
  /// What is offered to someone who begins to type one.
  static final List<String> EXAMPLES =
      List.of(
          "today",
          "yesterday",
          "this week",
          "last week",
          "last 7 days",
          "this month",
          "last month",
          "last 30 days",
          "this year",
          "last year");

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern PART = Pattern.compile("(\\d{4})-?([wq])(\\d{1,2})");
  private static final Pattern LAST =
      Pattern.compile("(?:last|past) (\\d{1,3}) (day|week|month|year)s?");
  private static final Pattern UNIT = Pattern.compile("(this|last|past|next) (week|month|year)");
  private static final Pattern NAMED = Pattern.compile("([a-z]{3,9})\\.? ?(\\d{4})?");
  private static final Pattern NAMED_AFTER = Pattern.compile("(\\d{4}) ([a-z]{3,9})");
  private static final Pattern MONTH_DAY = Pattern.compile("(?:--)?(\\d{1,2})[-/.](\\d{1,2})");

  private final LocalDate today;

  /// @param today the day that `yesterday` and the like are counted from
  Periods(LocalDate today) {
    this.today = today;
  }

  /// The days, or null when the text names none.
  @Nullable Period read(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    try {
      Period numbers = numbers(lower);
      return numbers != null ? numbers : words(lower.replaceAll("[-_ ]+", " "));
    } catch (DateTimeException notInCalendar) {
      return null;
    }
  }

  /// A day of any year, as in `02-15`, or null.
  static @Nullable MonthDay monthDay(String text) {
    Matcher matcher = MONTH_DAY.matcher(text.strip());
    if (!matcher.matches()) return null;
    try {
      return MonthDay.of(number(matcher, 1), number(matcher, 2));
    } catch (DateTimeException notInCalendar) {
      return null;
    }
  }

  /// A day of the week by its English name or the beginning of it, or null.
  static @Nullable DayOfWeek weekday(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      if (lower.length() > 1 && name.startsWith(lower)) return day;
    }
    return null;
  }

  private static @Nullable Period numbers(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) return day(compact);
    Matcher part = PART.matcher(text);
    if (part.matches()) return part(part);
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) return null;
    if (numbers.group(3) != null) return day(numbers);
    if (numbers.group(2) != null) return Period.months(number(numbers, 1), number(numbers, 2), 1);
    return Period.year(number(numbers, 1));
  }

  private static Period day(Matcher matcher) {
    return Period.day(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
  }

  private static Period part(Matcher matcher) {
    int year = number(matcher, 1);
    int part = number(matcher, 3);
    if (matcher.group(2).equals("q")) return Period.months(year, part * 3 - 2, 3);
    LocalDate inWeekOne = LocalDate.of(year, 1, 4);
    IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inWeekOne).checkValidValue(part, null);
    return Period.week(monday(inWeekOne).plusWeeks(part - 1L));
  }

  private @Nullable Period words(String text) {
    return switch (text) {
      case "today" -> Period.day(today);
      case "yesterday" -> Period.day(today.minusDays(1));
      case "tomorrow" -> Period.day(today.plusDays(1));
      default -> phrase(text);
    };
  }

  private @Nullable Period phrase(String text) {
    Matcher last = LAST.matcher(text);
    if (last.matches()) return last(number(last, 1), last.group(2));
    Matcher unit = UNIT.matcher(text);
    if (unit.matches()) return unit(unit.group(1), unit.group(2));
    Matcher named = NAMED.matcher(text);
    if (named.matches()) return month(named.group(1), named.group(2));
    Matcher after = NAMED_AFTER.matcher(text);
    return after.matches() ? month(after.group(2), after.group(1)) : null;
  }

  /// That many units up to today, which counts.
  private Period last(int count, String unit) {
    LocalDate before =
        switch (unit) {
          case "day" -> today.minusDays(count);
          case "week" -> today.minusWeeks(count);
          case "month" -> today.minusMonths(count);
          default -> today.minusYears(count);
        };
    return new Period(count == 0 ? today : before.plusDays(1), today);
  }

  private Period unit(String which, String unit) {
    int shift =
        switch (which) {
          case "this" -> 0;
          case "next" -> 1;
          default -> -1;
        };
    if (unit.equals("week")) return Period.week(monday(today).plusWeeks(shift));
    if (unit.equals("year")) return Period.year(today.getYear() + shift);
    LocalDate day = today.plusMonths(shift);
    return Period.months(day.getYear(), day.getMonthValue(), 1);
  }

  /// The month of the year, or the last one of that name that has begun.
  private @Nullable Period month(String name, @Nullable String year) {
    Optional<Month> month = monthNamed(name);
    if (month.isEmpty()) return null;
    int number = month.get().getValue();
    int latest = today.getYear() - (number > today.getMonthValue() ? 1 : 0);
    return Period.months(year == null ? latest : Integer.parseInt(year), number, 1);
  }

  private static Optional<Month> monthNamed(String name) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) return Optional.of(month);
    }
    return Optional.empty();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
