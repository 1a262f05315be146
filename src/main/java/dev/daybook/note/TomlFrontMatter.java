package dev.daybook.note;

import dev.daybook.note.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// Front matter in TOML, as Hugo writes it. Keys within tables are `table.key`.
final class TomlFrontMatter {
  private static final int DEEPEST = 10;

  private TomlFrontMatter() {}

  static Map<String, Value> read(FrontMatterBlock block, BiConsumer<Integer, String> problems) {
    Map<String, Value> values = new LinkedHashMap<>();
    try {
      TomlParseResult parsed = Toml.parse(block.content());
      if (parsed.hasErrors()) {
        TomlParseError error = parsed.errors().get(0);
        problems.accept(
            block.firstLine() + error.position().line() - 1,
            "the front matter is not TOML: " + error.getMessage() + "; the rest of it was read");
      }
      collect("", parsed, values, 0);
    } catch (StackOverflowError e) {
      problems.accept(block.firstLine(), "the front matter is nested too deeply");
    } catch (RuntimeException
        | AssertionError e) { // a fault of the parser, which says by it what is wrong
      problems.accept(block.firstLine(), "the front matter is not TOML: " + e.getMessage());
    }
    return values;
  }

  private static void collect(
      String prefix, TomlTable table, Map<String, Value> values, int depth) {
    table
        .entrySet()
        .forEach(entry -> {
          String key = prefix + entry.getKey();
          switch (entry.getValue()) {
            case TomlTable inner when depth < DEEPEST ->
                collect(key + ".", inner, values, depth + 1);
            case TomlArray array -> values.put(key, Value.list(items(array)));
            default -> values.put(key, Value.one(entry.getValue().toString()));
          }
        });
  }

  private static List<String> items(TomlArray array) {
    List<String> items = new ArrayList<>();
    for (Object each : array.toList()) {
      if (each instanceof TomlTable table) {
        Object name = table.get("name");
        if (name != null) items.add(name.toString());
      } else if (!(each instanceof TomlArray)) {
        items.add(each.toString());
      }
    }
    return items;
  }
}
