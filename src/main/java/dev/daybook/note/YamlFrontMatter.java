package dev.daybook.note;

import dev.daybook.note.FrontMatter.Value;
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
    List<String> items = YamlItems.of(node);
    boolean single = node instanceof ScalarNode || node instanceof MappingNode;
    return single && items.size() <= 1
        ? Value.one(items.isEmpty() ? "" : items.get(0))
        : Value.list(items);
  }
}
