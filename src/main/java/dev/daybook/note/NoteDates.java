package dev.daybook.note;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates that people and programs write into notes. What can be two different days, as
/// `03-04-2022` can, is not read.
final class NoteDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// `[2017-09-28 Thu 08:52]`, `2022-04-22 周五 09:59`, `2023年5月3日`, `2015-12-31T1:44`, with or
  /// without zone.
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "\\[?(\\d{4})[-/._年](\\d{1,2})[-/._月](\\d{1,2})日?]?(?:[T\\s]+(?:[^\\d\\s]+\\s+)?"
              + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?]?"
              + "|\\s+[^\\d\\s]+]?)?.{0,3}");

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{4,6})?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)(?:[a-z]+,?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+([a-z]{3,9})\\.?,?\\s+(\\d{4})\\b.*");
  private static final Pattern MONTH_ONLY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  private static final Pattern YEAR_ONLY = Pattern.compile("\\d{4}");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  /// Beyond these years a number of four digits is no year of a journal.
  private static final int FIRST_YEAR = 1000;

  private final ZoneId zone;

  /// Reads dates as they are meant in that zone, where they name none.
  NoteDates(ZoneId zone) {
    this.zone = zone;
  }

  /// The day that a text names; of a month or year its first day.
  Optional<LocalDate> day(String text) {
    String plain = plain(text);
    try {
      Matcher m = YEAR_FIRST.matcher(plain);
      if (m.matches()) return day(m.group(1), m.group(2), m.group(3));
      m = MONTH_FIRST.matcher(plain);
      if (m.matches()) return day(m.group(3), month(m.group(1)), m.group(2));
      m = DAY_FIRST.matcher(plain);
      if (m.matches()) return day(m.group(3), month(m.group(2)), m.group(1));
      m = YEAR_LAST.matcher(plain);
      if (m.matches()) return yearLast(m);
      m = MONTH_ONLY.matcher(plain);
      if (m.matches()) return day(m.group(1), m.group(2), "1");
      if (YEAR_ONLY.matcher(plain).matches()) return day(plain, "1", "1");
      if (EPOCH.matcher(plain).matches()) {
        return Optional.of(LocalDate.ofInstant(epoch(plain), zone));
      }
      m = COMPACT.matcher(plain);
      if (m.matches()) return day(m.group(1), m.group(2), m.group(3));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of April
    }
    return Optional.empty();
  }

  /// The moment that a text names; of a day its beginning.
  Optional<Instant> moment(String text) {
    String plain = plain(text);
    try {
      if (EPOCH.matcher(plain).matches()) return Optional.of(epoch(plain));
      Optional<LocalDate> day = day(plain);
      Matcher m = YEAR_FIRST.matcher(plain);
      if (day.isEmpty() || !m.matches() || m.group(4) == null) {
        return day.map(each -> each.atStartOfDay(zone).toInstant());
      }
      int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
      LocalTime time =
          LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second);
      return Optional.of(ZonedDateTime.of(day.get(), time, zone(m.group(7))).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The day in the name of a file: `2024-03-11 Standup.md`.
  Optional<LocalDate> inName(String name) {
    Matcher m = IN_NAME.matcher(name);
    while (m.find()) {
      Optional<LocalDate> day = day(m.group(1) + "-" + m.group(3) + "-" + m.group(4));
      if (day.isPresent()) return day;
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    String plain = text.strip();
    boolean wiki = plain.startsWith("[[") && plain.endsWith("]]");
    return wiki ? plain.substring(2, plain.length() - 2).strip() : plain;
  }

  /// Only a part above twelve says which one is the day.
  private static Optional<LocalDate> yearLast(Matcher m) {
    int one = Integer.parseInt(m.group(1));
    int two = Integer.parseInt(m.group(2));
    if (one > 12 || one == two) return day(m.group(3), m.group(2), m.group(1));
    return two > 12 ? day(m.group(3), m.group(1), m.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int number = Integer.parseInt(year);
    if (number < FIRST_YEAR) return Optional.empty();
    return Optional.of(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
  }

  private static String month(String name) {
    int index = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return Integer.toString(index + 1); // of no month: 0, which is no date
  }

  private static Instant epoch(String digits) {
    long number = Long.parseLong(digits);
    return digits.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
  }

  private ZoneId zone(@org.jspecify.annotations.Nullable String text) {
    if (text == null) return zone;
    return text.startsWith("+") || text.startsWith("-") ? ZoneOffset.of(text) : ZoneOffset.UTC;
  }
}
