package dev.daybook.note;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds `#tag` and `#tag/below` in running text, by the rules of Obsidian: letters, digits, `_`,
/// `-`, `/` and symbols such as emoji, at least one of them no digit, after space or an opening
/// mark.
final class InlineTags {
  private static final Pattern TAG =
      Pattern.compile("(?<![^\\s(\\[,;:\"'])#([\\p{L}\\p{M}\\p{N}\\p{So}_/-]+)");
  private static final Pattern NUMBER = Pattern.compile("[\\p{N}/_-]+");

  private final Set<String> found = new LinkedHashSet<>();

  void collect(String text) {
    if (text.indexOf('#') < 0) return;
    Matcher matcher = TAG.matcher(text);
    while (matcher.find()) {
      String tag = matcher.group(1);
      if (!NUMBER.matcher(tag).matches()) found.add(tag);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }
}
