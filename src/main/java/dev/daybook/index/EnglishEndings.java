package dev.daybook.index;

import java.util.regex.Pattern;

/// What Snowball's English stemmer leaves at the end of a word: it makes `you` neither of `you're`
/// nor of `you’ll`, and leaves the plural of what has no vowel, as `PDFs` and `VMs`.
final class EnglishEndings {
  /// A verb that was drawn together with the word before it; `n't` is none, for it turns the word
  /// into its contrary.
  private static final Pattern VERB = Pattern.compile("['’](?:re|ll|ve|d|m|s)$");

  /// An abbreviation of at least two letters and its `s`; not `css`.
  private static final Pattern PLURAL = Pattern.compile("[b-df-hj-np-tv-xz]+[b-df-hj-np-rtv-xz]s");

  private EnglishEndings() {}

  /// @param word in lower case
  static String withoutVerb(String word) {
    String bare = VERB.matcher(word).replaceFirst("");
    return bare.isEmpty() ? word : bare;
  }

  /// @param stem what the stemmer made of a word
  static String singular(String stem) {
    return PLURAL.matcher(stem).matches() ? stem.substring(0, stem.length() - 1) : stem;
  }
}
