package dev.daybook.note;

import dev.daybook.note.FrontMatter.Value;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the keys of front matter mean, under all the names that people give them.
final class NoteFields {
  /// A note with more values than this in one field is no note by a person.
  private static final int MAX_VALUES = 200;

  /// Longer names are cut.
  private static final int MAX_CHARS = 256;

  private static final List<String> TITLE = List.of("title");
  private static final List<String> ALIASES = List.of("aliases", "alias");
  private static final List<String> AUTHORS = List.of("author", "authors");
  private static final List<String> CATEGORIES = List.of("categories", "category");
  private static final List<String> TAGS = List.of("tags", "tag", "keywords", "keyword");
  private static final List<String> DATE = List.of("date", "created");
  private static final List<String> MODIFIED =
      List.of("modified", "updated", "lastmod", "last-modified");
  private static final List<String> LANGUAGE = List.of("lang");
  private static final List<String> DRAFT = List.of("draft");
  private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?s)\\s*(<%.*%>|\\{\\{.*}}|\\$\\{.*})\\s*");
  private static final Pattern WIKILINK =
      Pattern.compile("\\[\\[([^\\[\\]|]*+)(?:\\|([^\\[\\]]*+))?]]");

  private final Map<String, Value> values;

  NoteFields(Map<String, Value> values) {
    this.values = values;
  }

  String title() {
    return first(TITLE);
  }

  String date() {
    return first(DATE);
  }

  String modified() {
    return first(MODIFIED);
  }

  String language() {
    return first(LANGUAGE);
  }

  boolean draft() {
    return TRUE.contains(first(DRAFT).toLowerCase(Locale.ROOT));
  }

  List<String> aliases() {
    return distinct(items(ALIASES, false));
  }

  List<String> authors() {
    return distinct(items(AUTHORS, false));
  }

  List<String> categories() {
    return distinct(items(CATEGORIES, true));
  }

  /// @param inline what the text is tagged with
  List<String> tags(List<String> inline) {
    List<String> all = new ArrayList<>();
    for (String item : items(TAGS, true)) all.add(tag(item));
    for (String item : inline) all.add(tag(item));
    return distinct(all);
  }

  /// Every key that has no meaning of its own.
  Map<String, List<String>> properties() {
    Map<String, List<String>> rest = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      if (!isKnown(key)) rest.put(key, value.items().stream().map(NoteFields::plain).toList());
    });
    return rest;
  }

  private static boolean isKnown(String key) {
    return List.of(TITLE, ALIASES, AUTHORS, CATEGORIES, TAGS, DATE, MODIFIED, LANGUAGE, DRAFT)
        .stream()
        .anyMatch(names -> names.contains(key));
  }

  private String first(List<String> names) {
    List<String> items = items(names, false);
    return items.isEmpty() ? "" : items.get(0);
  }

  /// @param splits whether one text holds several values: between commas, else between spaces
  private List<String> items(List<String> names, boolean splits) {
    List<String> items = new ArrayList<>();
    for (String name : names) {
      Value value = values.get(name);
      if (value == null) continue;
      for (String item : value.items()) {
        if (splits && !value.isList()) items.addAll(split(item));
        else items.add(plain(item));
      }
    }
    items.removeIf(String::isEmpty);
    return items;
  }

  private static List<String> split(String text) {
    String separator =
        text.matches("[^,，、\n\r]*[,，、].*") ? "[,，、]" : text.contains("[[") ? "\n" : "\\s+";
    List<String> parts = new ArrayList<>();
    for (String part : text.split(separator, -1)) parts.add(plain(part));
    return parts;
  }

  private static String tag(String text) {
    String tag = text;
    while (tag.startsWith("#")) tag = tag.substring(1);
    while (tag.endsWith("/")) tag = tag.substring(0, tag.length() - 1);
    return tag.strip();
  }

  /// The value as a person reads it: a link is its name, and what a template has yet to fill in is
  /// nothing.
  private static String plain(String text) {
    if (PLACEHOLDER.matcher(text).matches()) return "";
    Matcher link = WIKILINK.matcher(text);
    String plain =
        link.replaceAll(found ->
            Matcher.quoteReplacement(found.group(2) == null ? found.group(1) : found.group(2)));
    plain = plain.strip().replaceAll("\\s+", " ");
    return plain.length() > MAX_CHARS ? plain.substring(0, MAX_CHARS) : plain;
  }

  /// Each once, in the first spelling.
  private static List<String> distinct(List<String> items) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String item : items) {
      if (distinct.size() >= MAX_VALUES) break;
      if (!item.isEmpty()) distinct.putIfAbsent(folded(item), item);
    }
    return List.copyOf(distinct.values());
  }

  private static String folded(String item) {
    return Normalizer.normalize(item, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
