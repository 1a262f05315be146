package dev.daybook.note;

import com.vladsch.flexmark.ast.Heading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a heading says and the id it gives itself: `Notes on tea {#tea}`.
///
/// @param ownId the id, or "" when it gives none
record HeadingName(String text, String ownId) {
  private static final Pattern OWN_ID = Pattern.compile("\\{#([^{}\\s]{0,200}+)[^{}]*+}\\s*+$");

  /// Longer headings are cut where they are shown as one; a few words tell where one is.
  private static final int MAX_CHARS = 200;

  /// The heading as it stands in titles and breadcrumbs.
  String shown() {
    if (!isCut()) return text;
    int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    return text.substring(0, end) + "…";
  }

  /// Whether there is more of it than is shown.
  boolean isCut() {
    return text.length() > MAX_CHARS;
  }

  static HeadingName of(Heading heading, SectionText text) {
    String written = text.inline(heading).strip();
    Matcher id = OWN_ID.matcher(written);
    return id.find()
        ? new HeadingName(written.substring(0, id.start()).strip(), id.group(1))
        : new HeadingName(written, "");
  }

  /// The text without the id at its end.
  static String withoutId(String text) {
    Matcher id = OWN_ID.matcher(text);
    return id.find() ? text.substring(0, id.start()).stripTrailing() : text;
  }
}
