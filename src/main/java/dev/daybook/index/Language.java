package dev.daybook.index;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tartarus.snowball.SnowballStemmer;

/// A language whose word forms can be taken for one word. The words of all others are found as they
/// are written.
///
/// @param tag the BCP 47 language subtag: `en`
/// @param stemmer the name of the Snowball algorithm (https://snowballstem.org), or "" for none
/// @param script the writing system, a constant of [UScript]; words in another one are not its own
public record Language(String tag, String stemmer, int script) {
  /// For notes in a language without a stemmer, or in many.
  public static final String NONE = "none";

  private static final Map<String, Language> KNOWN = new TreeMap<>();

  static {
    String latin =
        "eu Basque, ca Catalan, da Danish, nl Dutch, en English, et Estonian, fi Finnish, "
            + "fr French, de German, hu Hungarian, id Indonesian, ga Irish, it Italian, "
            + "lt Lithuanian, no Norwegian, pt Portuguese, ro Romanian, es Spanish, sv Swedish, "
            + "tr Turkish";
    add(latin, UScript.LATIN);
    add("ar Arabic", UScript.ARABIC);
    add("hy Armenian", UScript.ARMENIAN);
    add("el Greek", UScript.GREEK);
    add("hi Hindi, ne Nepali", UScript.DEVANAGARI);
    add("ru Russian, sr Serbian", UScript.CYRILLIC);
    add("ta Tamil", UScript.TAMIL);
    add("yi Yiddish", UScript.HEBREW);
    add("ja , zh ", UScript.HAN);
    add("ko ", UScript.HANGUL);
    add("th ", UScript.THAI);
    add(NONE + " ", UScript.LATIN);
  }

  /// What is taken when nobody says otherwise.
  public static final Language DEFAULT = of("en").orElseThrow();

  private static void add(String languages, int script) {
    for (String entry : languages.split(", ", -1)) {
      int space = entry.indexOf(' ');
      String tag = entry.substring(0, space);
      KNOWN.put(tag, new Language(tag, entry.substring(space + 1), script));
    }
  }

  /// The language of a tag such as `en`, `de-AT` or `none`, or nothing when it is not known.
  public static Optional<Language> of(String tag) {
    String subtag = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Optional.ofNullable(KNOWN.get(subtag));
  }

  /// The languages whose stemmer takes words of that script in a note that does not name one: the
  /// most spoken of each.
  static Optional<Language> usual(int script) {
    return switch (script) {
      case UScript.ARABIC -> of("ar");
      case UScript.ARMENIAN -> of("hy");
      case UScript.GREEK -> of("el");
      case UScript.DEVANAGARI -> of("hi");
      case UScript.CYRILLIC -> of("ru");
      case UScript.TAMIL -> of("ta");
      default -> Optional.empty();
    };
  }

  /// The tags that are known, in order, for a message.
  public static String known() {
    return String.join(", ", KNOWN.keySet());
  }

  static List<Language> all() {
    return new ArrayList<>(KNOWN.values());
  }

  /// A stemmer of its own for the caller: it is for one thread at a time.
  Optional<SnowballStemmer> newStemmer() {
    if (stemmer.isEmpty()) return Optional.empty();
    try {
      return Optional.of(
          Class.forName("org.tartarus.snowball.ext." + stemmer + "Stemmer")
              .asSubclass(SnowballStemmer.class)
              .getDeclaredConstructor()
              .newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Lucene has no stemmer " + stemmer, e);
    }
  }
}
