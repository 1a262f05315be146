package dev.daybook.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A link leads to the note of that name, however the name is spelled there and here. Row B11 of
/// the table of faults.
class LinkNamesTest {
  private static final String COMPOSED = "caf\u00E9";
  private static final String DECOMPOSED = "cafe\u0301";

  private static Optional<String> target(String name, String... paths) {
    List<NoteName> notes =
        List.of(paths).stream().map(path -> new NoteName(path, "a title", List.of())).toList();
    return LinkResolver.over(notes)
        .resolve("from.md", new Link(name, "", name, Link.Kind.WIKILINK, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {COMPOSED, DECOMPOSED, "CAF\u00C9", "Cafe\u0301.md", "sub/" + COMPOSED})
  void b11LeadsToANameComposedOrNotAndInAnyCase(String name) {
    for (String file : List.of("sub/" + COMPOSED + ".md", "sub/" + DECOMPOSED + ".MD")) {
      assertEquals(Optional.of(file), target(name, file, "other.md"));
    }
  }

  /// As a disk has them on which both may be.
  @Test
  void b11LeadsToOneOfTwoThatAreCalledTheSame() {
    String one = COMPOSED + ".md";
    String other = DECOMPOSED + ".md";
    assertEquals(target(COMPOSED, one, other), target(DECOMPOSED, other, one));
  }
}
