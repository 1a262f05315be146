package dev.daybook.search;

import dev.daybook.index.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names of one kind, to be found by any of their words, in any case and accents. Immutable.
///
/// The folded names stand in one text, line by line, and one pass over it finds all that hold a
/// word: with the names of 38,000 notes that takes less time than an index of its own would take to
/// be asked, and it is made in a fraction of the time.
final class NameList {
  /// Within words, fewer letters are not looked for: they are in nearly all of them.
  private static final int SHORTEST_INSIDE = 3;

  private static final Comparator<Name> ORDER =
      Comparator.comparingInt((Name name) -> -name.notes())
          .thenComparingInt(name -> name.text().length())
          .thenComparing(Name::text);

  private final List<Name> names;
  private final String lines;
  private final int[] starts;

  NameList(Collection<Name> given) {
    names = given.stream().sorted(ORDER).toList();
    starts = new int[names.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.length();
      all.append(folded(names.get(i).text())).append('\n');
    }
    lines = all.toString();
  }

  /// @param notes how many notes have it
  /// @param path of the note that it names, or null when it is no name of a note
  record Name(String text, int notes, @Nullable String path) {}

  /// A name found, and how well.
  record Found(Name name, Place place) {}

  /// Where in a name the typed words stand, the best first.
  enum Place {
    /// It begins with what was typed.
    START,
    /// Its words begin with the words typed.
    WORDS,
    INSIDE
  }

  /// The best, at most so many. Every name is found by nothing.
  List<Found> find(String typed, int most) {
    String[] words = folded(typed).split(" ", -1);
    String longest = Arrays.stream(words).max(Comparator.comparingInt(String::length)).orElse("");
    Map<Place, List<Found>> found = new EnumMap<>(Place.class);
    List<Found> best = found.computeIfAbsent(Place.START, place -> new ArrayList<>());
    int at = lines.indexOf(longest);
    while (at >= 0 && at < lines.length() && best.size() < most) {
      int line = line(at);
      Place place = place(line, words, String.join(" ", words));
      if (place != null)
        add(found.computeIfAbsent(place, p -> new ArrayList<>()), line, place, most);
      at = line + 1 == starts.length ? -1 : lines.indexOf(longest, starts[line + 1]);
    }
    return found.values().stream().flatMap(List::stream).limit(most).toList();
  }

  private void add(List<Found> found, int line, Place place, int most) {
    if (found.size() < most) found.add(new Found(names.get(line), place));
  }

  private int line(int at) {
    int line = Arrays.binarySearch(starts, at);
    return line >= 0 ? line : -line - 2;
  }

  private @Nullable Place place(int line, String[] words, String typed) {
    if (lines.startsWith(typed, starts[line])) return Place.START;
    int end = line + 1 == starts.length ? lines.length() : starts[line + 1];
    Place place = Place.WORDS;
    for (String word : words) {
      Place own = place(starts[line], end, word);
      if (own == null) return null;
      if (own == Place.INSIDE) place = own;
    }
    return place;
  }

  private @Nullable Place place(int start, int end, String word) {
    Place place = null;
    for (int at = lines.indexOf(word, start, end); at >= 0; at = lines.indexOf(word, at + 1, end)) {
      if (beginsWord(at)) return Place.WORDS;
      if (word.length() >= SHORTEST_INSIDE) place = Place.INSIDE;
    }
    return place;
  }

  /// Chinese and Japanese have no spaces: each of their characters may begin a word.
  private boolean beginsWord(int at) {
    return at == 0
        || !Character.isLetterOrDigit(lines.charAt(at - 1))
        || Character.isIdeographic(lines.codePointAt(at));
  }

  private static String folded(String text) {
    return Folding.fold(text).replaceAll("\\s+", " ");
  }
}
