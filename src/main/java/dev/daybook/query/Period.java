package dev.daybook.query;

import java.time.LocalDate;

/// Days that were named as one: a day, a week, a month, a year.
record Period(LocalDate first, LocalDate last) {

  static Period day(LocalDate day) {
    return new Period(day, day);
  }

  static Period week(LocalDate monday) {
    return new Period(monday, monday.plusDays(6));
  }

  static Period months(int year, int month, int count) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Period(first, first.plusMonths(count).minusDays(1));
  }

  static Period year(int year) {
    return months(year, 1, 12);
  }
}
