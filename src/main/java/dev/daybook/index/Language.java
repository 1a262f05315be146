package dev.daybook.index;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The language whose word forms are taken for one word; the words of all others are found as they
/// are written.
///
/// @param tag the BCP 47 language subtag: `en`
/// @param stemmer the name of the Snowball algorithm (https://snowballstem.org), or "" for none
public record Language(String tag, String stemmer) {
  /// What is taken when nobody says otherwise.
  public static final Language DEFAULT = new Language("en", "English");

  /// For notes in a language without a stemmer, or in many.
  public static final String NONE = "none";

  private static final Map<String, String> STEMMERS = new TreeMap<>();

  static {
    String[] known = {
      "ar Arabic",
      "hy Armenian",
      "eu Basque",
      "ca Catalan",
      "da Danish",
      "nl Dutch",
      "en English",
      "et Estonian",
      "fi Finnish",
      "fr French",
      "de German",
      "el Greek",
      "hi Hindi",
      "hu Hungarian",
      "id Indonesian",
      "ga Irish",
      "it Italian",
      "lt Lithuanian",
      "ne Nepali",
      "no Norwegian",
      "pt Portuguese",
      "ro Romanian",
      "ru Russian",
      "sr Serbian",
      "es Spanish",
      "sv Swedish",
      "ta Tamil",
      "tr Turkish",
      "yi Yiddish",
      "ja ",
      "zh ",
      "ko ",
      "th ",
      NONE + " "
    };
    for (String entry : known) {
      int space = entry.indexOf(' ');
      STEMMERS.put(entry.substring(0, space), entry.substring(space + 1));
    }
  }

  /// The language of a tag such as `en`, `de-AT` or `none`, or nothing when it is not known.
  public static Optional<Language> of(String tag) {
    String subtag = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Optional.ofNullable(STEMMERS.get(subtag)).map(name -> new Language(subtag, name));
  }

  /// The tags that are known, in order, for a message.
  public static String known() {
    return String.join(", ", STEMMERS.keySet());
  }
}
