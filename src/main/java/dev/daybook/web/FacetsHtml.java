package dev.daybook.web;

import static dev.daybook.web.MarkedText.escaped;

import dev.daybook.query.Field;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import java.util.List;
import java.util.Map;

/// Facets as HTML, in the form that the page's own script gives them: every value is a link that
/// picks it, or drops it when it is picked or excluded.
final class FacetsHtml {
  private static final Map<Field, String> LABELS =
      Map.of(
          Field.TAG, "Tags",
          Field.CATEGORY, "Categories",
          Field.AUTHOR, "Authors",
          Field.FOLDER, "Folders",
          Field.YEAR, "Years");

  private final QueryString given;
  private final StringBuilder out = new StringBuilder();

  private FacetsHtml(QueryString given) {
    this.given = given;
  }

  /// @param given the parameters that the links go on from
  static String html(Map<Field, FacetCounts> facets, List<Field> order, QueryString given) {
    FacetsHtml html = new FacetsHtml(given.without("offset"));
    for (Field field : order) {
      FacetCounts counts = facets.get(field);
      if (counts != null) html.facet(field, counts);
    }
    return html.out.toString();
  }

  private void facet(Field field, FacetCounts counts) {
    if (counts.values().isEmpty() && counts.none() == 0) return;
    out.append("<details class=\"facet\" open><summary>");
    out.append(LABELS.getOrDefault(field, field.key()));
    out.append("</summary><ul class=\"facet-values\">");
    counts.values().stream()
        .filter(value -> !value.value().isEmpty())
        .forEach(value -> value(field, value));
    none(field, counts.none());
    out.append("</ul></details>");
  }

  private void none(Field field, int notes) {
    boolean isPicked = given.all(field.key()).contains("");
    boolean isExcluded = given.all("-" + field.key()).contains("");
    if (notes > 0 || isPicked || isExcluded) {
      value(field, new FacetValue("", notes, isPicked, isExcluded));
    }
  }

  private void value(Field field, FacetValue value) {
    String current = value.selected() || value.excluded() ? " aria-current=\"true\"" : "";
    String label = value.value().isEmpty() ? "none" : escaped(value.value());
    out.append("<li><a class=\"facet-pick\"").append(current);
    out.append(" href=\"").append(escaped("/" + target(field.key(), value).print())).append("\">");
    out.append(value.excluded() ? "not " : "").append("<bdi>").append(label).append("</bdi> ");
    out.append("<span class=\"count\">%,d</span></a></li>".formatted(value.notes()));
  }

  private QueryString target(String name, FacetValue value) {
    if (value.excluded()) return given.without("-" + name, value.value());
    if (!value.selected()) return given.with(name, value.value());
    return given.without(name, value.value()).without(name + ".all", value.value());
  }
}
