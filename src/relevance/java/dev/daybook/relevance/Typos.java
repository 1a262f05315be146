package dev.daybook.relevance;

import dev.daybook.note.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Picks words and mistypes them, by chance.
final class Typos {
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{3,20}(?![\\p{L}\\p{N}])");
  private static final Pattern LONG =
      Pattern.compile("(?<![\\p{L}\\p{N}])[a-zA-Z]{5,20}(?![\\p{L}\\p{N}])");

  private final Random random;

  Typos(Random random) {
    this.random = random;
  }

  /// Two words of the note's text; fewer when it has no more.
  List<String> words(Note note) {
    List<String> words = new ArrayList<>();
    note.sections()
        .forEach(section ->
            WORD.matcher(section.text()).results().map(MatchResult::group).forEach(words::add));
    List<String> two = new ArrayList<>();
    while (two.size() < 2 && !words.isEmpty()) {
      two.add(words.remove(random.nextInt(words.size())));
    }
    return two;
  }

  /// The text with one letter wrong in one word of five letters or more; nothing without such.
  Optional<String> in(String text) {
    List<MatchResult> found = LONG.matcher(text).results().toList();
    if (found.isEmpty()) return Optional.empty();
    MatchResult word = found.get(random.nextInt(found.size()));
    String wrong = mistyped(word.group());
    return Optional.of(text.substring(0, word.start()) + wrong + text.substring(word.end()));
  }

  private String mistyped(String word) {
    int at = random.nextInt(word.length() - 1);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + word.substring(at);
      case 2 -> before + letter + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }
}
