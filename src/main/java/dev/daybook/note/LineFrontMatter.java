package dev.daybook.note;

import dev.daybook.note.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Front matter read line by line: Logseq's, and what can be saved of YAML that does not parse.
final class LineFrontMatter {
  private static final Pattern LOGSEQ = Pattern.compile("([^:]+)::\\s*(\\S.*|)");
  private static final Pattern KEY = Pattern.compile("[ \t]*([^\\s:#][^:]*):(?:\\s+(\\S.*|))?");
  private static final Pattern ITEM = Pattern.compile("[ \t]*-\\s+(\\S.*|)");

  private LineFrontMatter() {}

  static Map<String, Value> logseq(String content) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String line : content.lines().toList()) {
      Matcher matcher = LOGSEQ.matcher(line);
      if (matcher.matches()) values.put(matcher.group(1), Value.one(matcher.group(2)));
    }
    return values;
  }

  /// Keys with a value on their line, or with items on the lines below.
  static Map<String, Value> yaml(String content) {
    Map<String, List<String>> items = new LinkedHashMap<>();
    Map<String, Value> values = new LinkedHashMap<>();
    String key = "";
    for (String line : content.lines().toList()) {
      Matcher item = ITEM.matcher(line);
      Matcher entry = KEY.matcher(line);
      if (item.matches()) {
        if (items.containsKey(key)) items.get(key).add(unquoted(item.group(1)));
      } else if (entry.matches()) {
        key = entry.group(1).strip();
        String text = entry.group(2) == null ? "" : entry.group(2).strip();
        if (text.isEmpty()) items.put(key, new ArrayList<>());
        else values.put(key, value(text));
      }
    }
    items.forEach((each, list) -> values.putIfAbsent(each, Value.list(list)));
    return values;
  }

  private static Value value(String text) {
    boolean inline = text.startsWith("[") && !text.startsWith("[[");
    if (!inline) return Value.one(unquoted(text));
    int end = text.endsWith("]") ? text.length() - 1 : text.length();
    List<String> items = new ArrayList<>();
    for (String item : text.substring(1, end).split(",", -1)) {
      if (!item.isBlank()) items.add(unquoted(item));
    }
    return Value.list(items);
  }

  private static String unquoted(String text) {
    String plain = text.strip();
    boolean quoted =
        plain.length() > 1
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(plain.length() - 1) == plain.charAt(0);
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }
}
