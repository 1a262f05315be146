package dev.daybook.query;

import dev.daybook.query.Query.Property;
import dev.daybook.query.Query.Value;
import java.util.Arrays;
import java.util.List;

/// The end of a text that someone is still typing: what may be completed there, and how the text
/// reads when it is.
public sealed interface TypedEnd {

  /// Plain words at the end, one or more of which may be the beginning of a name.
  ///
  /// @param starts where each of these words begins; none when there is no such word
  record Words(String text, List<Integer> starts) implements TypedEnd {
    public Words {
      starts = List.copyOf(starts);
    }

    /// What was typed from that word on.
    public String from(int word) {
      return text.substring(starts.get(word)).strip();
    }

    /// The text with that part in place of all from that word on.
    public String completed(int word, String part) {
      return text.substring(0, starts.get(word)) + part;
    }
  }

  /// A value after a name and its colon: `tag:wo`, `-tag:a,wo`, `#wo`.
  ///
  /// @param before all before the value
  /// @param name before the colon, as [QueryParser] knows it: `tag`
  record Named(String before, String name, String typed) implements TypedEnd {
    public String completed(String value) {
      return before + LeafPrinter.item(value);
    }

    /// The text with that field and phrase in place of the name and its value.
    public String completed(Field field, String phrase) {
      String start = before.substring(0, before.lastIndexOf(name + ':'));
      return start + TypedEnd.phrase(field, phrase);
    }

    /// The values that the name takes, when they are always the same.
    public List<String> choices() {
      return Name.of(name).map(TypedEnd::choices).orElse(List.of());
    }
  }

  /// The key of `[key:value]`.
  record Key(String before, String typed) implements TypedEnd {
    public String completed(String key) {
      return before + new Property(key, null).print();
    }
  }

  /// The value of `[key:value]`.
  record KeyValue(String before, String key, String typed) implements TypedEnd {
    public String completed(String value) {
      return before + new Property(key, value).print();
    }
  }

  /// Reads the end of a text; never fails.
  static TypedEnd of(String text) {
    return new TypedEndReader(text).read();
  }

  /// Every name that can stand before a colon.
  static List<String> names() {
    return Arrays.stream(Name.values()).map(Name::key).toList();
  }

  /// What is typed to find that value of that field.
  static String filter(Field field, String value) {
    return new Value(field, List.of(value)).print();
  }

  /// What is typed to find those words side by side in that field.
  static String phrase(Field field, String words) {
    return new Query.In(field, new Query.Phrase(Cursor.joined(words), 0)).print();
  }

  private static List<String> choices(Name name) {
    boolean takesDays =
        name == Name.DATE || name == Name.ON || name == Name.BEFORE || name == Name.SINCE;
    return takesDays ? Periods.EXAMPLES : Terms.choices(name);
  }
}
