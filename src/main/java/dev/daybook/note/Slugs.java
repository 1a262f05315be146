package dev.daybook.note;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Gives the headings of one note their anchors, as GitHub does: lower case, without punctuation,
/// `-` for spaces, and `-1`, `-2` for repeats. Not for several threads.
final class Slugs {
  private final Set<String> given = new HashSet<>();

  /// The number of the last repeat: to count from 1 again for each of many alike takes for ever.
  private final Map<String, Integer> repeats = new HashMap<>();

  String anchor(HeadingName heading) {
    String slug = heading.ownId().isEmpty() ? slug(heading.shown()) : heading.ownId();
    String base = slug.isEmpty() ? "section" : slug;
    String anchor = base;
    while (!given.add(anchor)) anchor = base + "-" + repeats.merge(base, 1, Integer::sum);
    return anchor;
  }

  /// The anchor that a heading of that text gets if it is the first such.
  static String slug(String heading) {
    StringBuilder slug = new StringBuilder();
    heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || isMark(c) || c == '-' || c == '_') {
            slug.appendCodePoint(c);
          } else if (c == ' ' || c == '\t') {
            slug.append('-');
          }
        });
    return slug.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
