package dev.daybook.note;

import com.vladsch.flexmark.ast.Heading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a heading says and the id it gives itself: `Notes on tea {#tea}`.
///
/// @param ownId the id, or "" when it gives none
record HeadingName(String text, String ownId) {
  private static final Pattern OWN_ID = Pattern.compile("\\s*\\{#([^}\\s]*)[^}]*}\\s*$");

  static HeadingName of(Heading heading, SectionText text) {
    String written = text.inline(heading).strip();
    Matcher id = OWN_ID.matcher(written);
    return id.find()
        ? new HeadingName(written.substring(0, id.start()).strip(), id.group(1))
        : new HeadingName(written, "");
  }

  /// The text without the id at its end.
  static String withoutId(String text) {
    return OWN_ID.matcher(text).replaceFirst("");
  }
}
