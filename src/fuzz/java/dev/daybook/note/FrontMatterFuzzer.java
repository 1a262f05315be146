package dev.daybook.note;

import java.nio.charset.StandardCharsets;

/// Whatever stands at the top of a note, it can be read, and the note keeps its body.
public final class FrontMatterFuzzer {
  private static final String BODY = "\nbodyword\n";

  private FrontMatterFuzzer() {}

  /// Called by Jazzer, with bytes that get ever further.
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (String fence : new String[] {"---\n", "+++\n"}) {
      FrontMatter front =
          FrontMatter.of(fence + text + "\n" + fence + BODY, (line, reason) -> {});
      if (!front.body().contains("bodyword")) throw new IllegalStateException("the body is lost");
      NoteFields fields = new NoteFields(front.values());
      boolean isMuch = fields.aliases().size() > 200 || fields.title().length() > 256;
      if (isMuch) throw new IllegalStateException("more is kept than may be");
      fields.properties();
    }
    FrontMatter.of(text, (line, reason) -> {});
  }
}
