package dev.daybook.hostile;

import java.util.ArrayList;
import java.util.List;

/// Notes that mean harm: every payload in every place of a note.
///
/// @param wrapping where in the note the payload stands
public record HostileNotes(String wrapping, String payload, String markdown) {
  /// What stands in for the payload.
  private static final String HOLE = "§";

  private static final List<String> WRAPPINGS =
      List.of(
          "§",
          "word § word",
          "[x](§)",
          "[x](<§>)",
          "[§](x.md)",
          "[x](x.md \"§\")",
          "![x](§)",
          "![§](x.png)",
          "[x]\n\n[x]: §",
          "[x]\n\n[x]: x.md '§'",
          "![x]\n\n[x]: <§>",
          "<§>",
          "[[§]]",
          "[[x|§]]",
          "[[x#§]]",
          "![[§]]",
          "# §",
          "§\n===",
          "# x {#§}",
          "> - §",
          "1. [ ] §",
          "| a | § |\n|---|---|\n| § | b |",
          "```§\n§\n```",
          "    §",
          "`§`",
          "~~§~~ *§* **§**",
          "x[^1]\n\n[^1]: §",
          "x[^§]\n\n[^§]: y",
          "<p title=\"§\">x</p>",
          "<p title='§'>x</p>",
          "<p title=§>x</p>",
          "<!-- § -->",
          "<div>\n§\n</div>",
          "---\ntitle: '§'\ntags: ['§']\n---\n§",
          "---\ntitle: |\n  §\nauthor: |\n  §\ncategories:\n  - >\n    §\nkey: |\n  §\n---\nx",
          "#§ #a/§",
          "title:: §\ntags:: §\n\n§",
          "+++\ntitle = '''§'''\ntags = ['''§''']\n+++\n§");

  /// Every payload in every wrapping: some ten thousand.
  public static List<HostileNotes> all() {
    List<HostileNotes> notes = new ArrayList<>();
    for (String payload : Payloads.all()) {
      for (String wrapping : WRAPPINGS) notes.add(note(wrapping, payload));
    }
    return notes;
  }

  private static HostileNotes note(String wrapping, String payload) {
    return new HostileNotes(wrapping, payload, wrapping.replace(HOLE, payload));
  }
}
