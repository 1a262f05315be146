package dev.daybook.note;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Gathers the items of one value, however they are nested. Aliases can make a line mean gigabytes,
/// so no more is taken than front matter of full length could hold without them.
final class YamlItems {
  /// A value may have this many items.
  private static final int MAX_ITEMS = 1_000;

  /// Nobody nests a value of a note deeper by hand.
  private static final int DEEPEST = 10;

  /// By these keys a map has the name of the person or thing that it describes.
  private static final List<String> NAMES = List.of("name", "title", "label", "value");

  /// How many characters and nodes may still be taken.
  private int left = FrontMatter.MAX_CHARS;

  private YamlItems() {}

  static List<String> of(Node node) {
    List<String> items = new ArrayList<>();
    new YamlItems().collect(node, items, 0);
    return items;
  }

  private void collect(Node node, List<String> items, int depth) {
    if (items.size() >= MAX_ITEMS || depth > DEEPEST || left-- <= 0) return;
    switch (node) {
      case ScalarNode scalar -> {
        if (!scalar.getTag().equals(Tag.NULL)) take(scalar.getValue(), items);
      }
      case SequenceNode list -> collectAll(list, items, depth);
      case MappingNode map -> collect(map, items, depth);
      default -> {}
    }
  }

  private void take(String item, List<String> items) {
    left -= item.length();
    if (left >= 0) items.add(item);
  }

  /// `[[moloch]]` without quotes is a list in a list; what was meant is the link.
  private void collectAll(SequenceNode list, List<String> items, int depth) {
    for (Node each : list.getValue()) collect(each, items, depth + 1);
  }

  private void collect(MappingNode map, List<String> items, int depth) {
    for (String name : NAMES) {
      for (NodeTuple entry : map.getValue()) {
        boolean named = entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
        if (named && entry.getValueNode() instanceof ScalarNode) {
          collect(entry.getValueNode(), items, depth + 1);
          return;
        }
      }
    }
    for (NodeTuple entry : map.getValue()) asText(entry, items, depth);
  }

  /// `Structured Copy: Files & Folders` was meant as text.
  private void asText(NodeTuple entry, List<String> items, int depth) {
    if (!(entry.getKeyNode() instanceof ScalarNode key)) return;
    List<String> values = new ArrayList<>();
    collect(entry.getValueNode(), values, depth + 1);
    take((key.getValue() + ": " + String.join(", ", values)).strip(), items);
  }
}
