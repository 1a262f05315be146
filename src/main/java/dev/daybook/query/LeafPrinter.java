package dev.daybook.query;

import dev.daybook.query.Query.Dated;
import dev.daybook.query.Query.Property;
import dev.daybook.query.Query.Value;
import dev.daybook.query.Query.Word;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes words and filters so that they are read as just that, with as few signs as will do.
final class LeafPrinter {
  private static final String BARE = "_-./+&@'*";

  private LeafPrinter() {}

  static String word(Word word) {
    String text = parenthesised(word.text());
    return switch (word.form()) {
      case ANY, TYPING -> plain(word.text(), text);
      case EXACT -> "=" + text;
      case PREFIX -> text + "*";
      case FUZZY -> "~" + text;
    };
  }

  private static String plain(String text, String escaped) {
    if (text.chars().anyMatch(c -> Cursor.isSpace((char) c))) return quoted(text);
    boolean plain = !escaped.startsWith("\\(") && !escaped.startsWith("\\)");
    return plain && Lexer.reads(escaped, text) ? escaped : "\\" + escaped;
  }

  /// The text with a backslash before its parentheses, unless they are all in pairs.
  private static String parenthesised(String text) {
    return isPaired(text) ? text : text.replaceAll("([()])", "\\\\$1");
  }

  private static boolean isPaired(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      if (text.charAt(i) == '(') open++;
      if (text.charAt(i) == ')') open--;
    }
    return open == 0 && !text.contains("\\(") && !text.contains("\\)");
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String filter(Query.Filter filter) {
    return switch (filter) {
      case Value value -> value(value);
      case Query.Has(Field field) -> "has:" + field.key();
      case Query.Is(Query.Trait trait) -> "is:" + trait.name().toLowerCase(Locale.ROOT);
      case Property(String key, String value) -> "[" + key + propertyValue(value) + "]";
      case Dated dated -> "date:" + dated.days();
      case Query.OnDay day -> "on:" + day.day().toString().substring(2);
      case Query.OnWeekday day ->
          "weekday:" + day.day().name().substring(0, 3).toLowerCase(Locale.ROOT);
    };
  }

  private static String value(Value value) {
    return value.field().key()
        + ":"
        + value.anyOf().stream().map(LeafPrinter::item).collect(Collectors.joining(","));
  }

  /// A value as it stands after a colon.
  static String item(String value) {
    boolean bare =
        Cursor.isWordy(value, 0)
            && !value.endsWith("/")
            && !value.endsWith("/*")
            && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || BARE.indexOf(c) >= 0);
    return bare ? value : quoted(value);
  }

  private static String propertyValue(@Nullable String value) {
    if (value == null) return "";
    boolean bare =
        !value.isEmpty() && value.equals(Cursor.stripped(value)) && value.indexOf(']') < 0;
    return ":" + (bare && !Cursor.hasQuoteAt(value, 0) ? value : quoted(value));
  }

  static String days(Dated dated) {
    LocalDate from = dated.from();
    LocalDate to = dated.to();
    boolean months = (from == null || isFirst(from)) && (to == null || isFirst(to.plusDays(1)));
    boolean years = months && isJanuary(from) && (to == null || isJanuary(to.plusDays(1)));
    int precision = years ? 4 : months ? 7 : 10;
    String first = from == null ? "" : from.toString().substring(0, precision);
    String last = to == null ? "" : to.toString().substring(0, precision);
    return first.equals(last) && from != null ? first : first + ".." + last;
  }

  private static boolean isFirst(LocalDate day) {
    return day.getDayOfMonth() == 1;
  }

  private static boolean isJanuary(@Nullable LocalDate day) {
    return day == null || day.getMonthValue() == 1;
  }
}
