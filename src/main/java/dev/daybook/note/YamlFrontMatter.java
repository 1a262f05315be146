package dev.daybook.note;

import dev.daybook.note.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Front matter in YAML. Looks at the tree of nodes, where each scalar is the text that was
/// written, and so makes no numbers, dates or truths of it.
final class YamlFrontMatter {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("front matter")
          .setAllowDuplicateKeys(true)
          .setAllowNonScalarKeys(true)
          .setMaxAliasesForCollections(20)
          .build();

  /// A value may have this many items, however they are nested and repeated by aliases.
  private static final int MAX_ITEMS = 1_000;

  /// By these keys a map has the name of the person or thing that it describes.
  private static final List<String> NAMES = List.of("name", "title", "label", "value");

  private YamlFrontMatter() {}

  static Map<String, Value> read(FrontMatterBlock block, BiConsumer<Integer, String> problems) {
    if (block.content().isBlank()) return Map.of();
    try {
      Optional<Node> root =
          new Compose(SETTINGS).composeString(block.content().replace("\t", "  "));
      if (root.isEmpty()) return Map.of();
      if (root.get() instanceof MappingNode map) return values(map);
      problems.accept(block.firstLine(), "the front matter is no list of keys and values");
      return Map.of();
    } catch (YamlEngineException e) {
      problems.accept(line(block, e), "the front matter is not YAML: " + reason(e));
    } catch (StackOverflowError e) {
      problems.accept(block.firstLine(), "the front matter is nested too deeply");
    }
    return LineFrontMatter.yaml(block.content());
  }

  private static int line(FrontMatterBlock block, YamlEngineException e) {
    int below = 0;
    if (e instanceof MarkedYamlEngineException marked) {
      below = marked.getProblemMark().map(mark -> mark.getLine()).orElse(0);
    }
    return block.firstLine() + below;
  }

  /// The first line of what the parser says; the rest shows the place, which the line number does.
  private static String reason(YamlEngineException e) {
    String message =
        e instanceof MarkedYamlEngineException marked ? marked.getProblem() : e.getMessage();
    String text = message == null ? "it can't be read" : message;
    return text.lines().findFirst().orElse(text) + "; what could be read line by line was kept";
  }

  private static Map<String, Value> values(MappingNode map) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (NodeTuple entry : map.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) continue;
      values.putIfAbsent(key.getValue(), value(entry.getValueNode()));
    }
    return values;
  }

  private static Value value(Node node) {
    List<String> items = new ArrayList<>();
    collect(node, items, 0);
    boolean single = node instanceof ScalarNode || node instanceof MappingNode;
    return single && items.size() <= 1
        ? Value.one(items.isEmpty() ? "" : items.get(0))
        : Value.list(items);
  }

  private static void collect(Node node, List<String> items, int depth) {
    if (items.size() >= MAX_ITEMS || depth > 10) return;
    switch (node) {
      case ScalarNode scalar -> {
        if (!scalar.getTag().equals(Tag.NULL)) items.add(scalar.getValue());
      }
      case SequenceNode list -> collectAll(list, items, depth);
      case MappingNode map -> collect(map, items, depth);
      default -> {}
    }
  }

  /// `[[moloch]]` without quotes is a list in a list; what was meant is the link.
  private static void collectAll(SequenceNode list, List<String> items, int depth) {
    for (Node each : list.getValue()) collect(each, items, depth + 1);
  }

  private static void collect(MappingNode map, List<String> items, int depth) {
    for (String name : NAMES) {
      for (NodeTuple entry : map.getValue()) {
        boolean named = entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
        if (named && entry.getValueNode() instanceof ScalarNode) {
          collect(entry.getValueNode(), items, depth + 1);
          return;
        }
      }
    }
    for (NodeTuple entry : map.getValue()) items.addAll(asText(entry, depth));
  }

  /// `Structured Copy: Files & Folders` was meant as text.
  private static List<String> asText(NodeTuple entry, int depth) {
    if (!(entry.getKeyNode() instanceof ScalarNode key)) return List.of();
    List<String> values = new ArrayList<>();
    collect(entry.getValueNode(), values, depth + 1);
    return List.of((key.getValue() + ": " + String.join(", ", values)).strip());
  }
}
