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
    String type =
        value.selected() ? " class=\"is-in\"" : value.excluded() ? " class=\"is-out\"" : "";
    String label = value.value().isEmpty() ? "without " + field.key() : escaped(value.value());
    out.append("<li%s><div class=\"facet-row\">".formatted(type));
    pick(field.key(), value, label);
    if (!value.excluded()) exclude(field.key(), value.value(), label);
    out.append("</div></li>");
  }

  private void pick(String name, FacetValue value, String label) {
    String current = value.selected() ? " aria-current=\"true\"" : "";
    out.append("<a class=\"facet-pick\"").append(current);
    out.append(" href=\"").append(address(target(name, value))).append("\">");
    out.append("<span class=\"facet-box\">").append(icon(value.excluded() ? "minus" : "check"));
    out.append("</span>").append(value.excluded() ? "not " : "");
    out.append("<bdi class=\"value\">").append(label).append("</bdi> ");
    out.append("<span class=\"count\">%,d</span></a>".formatted(value.notes()));
  }

  private void exclude(String name, String value, String label) {
    QueryString without = given.without(name, value).without(name + ".all", value);
    String url = address(without.with("-" + name, value));
    out.append("<a class=\"facet-not\" href=\"").append(url).append("\" aria-label=\"Exclude ");
    out.append(label).append("\">").append(icon("minus")).append("</a>");
  }

  private static String address(QueryString query) {
    return escaped("/" + query.print());
  }

  private static String icon(String name) {
    return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-" + name + "\"/></svg>";
  }

  private QueryString target(String name, FacetValue value) {
    if (value.excluded()) return given.without("-" + name, value.value());
    if (!value.selected()) return given.with(name, value.value());
    return given.without(name, value.value()).without(name + ".all", value.value());
  }
}
