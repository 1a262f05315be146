package dev.daybook.web;

import static dev.daybook.web.MarkedText.escaped;
import static java.util.stream.Collectors.joining;

import dev.daybook.query.ParsedQuery.Warning;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Suggestion;
import java.util.List;
import java.util.function.Function;

/// Results as HTML, in the form that the page's own script gives them.
final class HitsHtml {
  private final QueryString given;
  private final StringBuilder out = new StringBuilder();

  private HitsHtml(QueryString given) {
    this.given = given;
  }

  /// @param given the parameters that the links go on from
  /// @param window how deep the list goes
  static String html(SearchResult result, SearchRequest request, QueryString given, int window) {
    HitsHtml html = new HitsHtml(given);
    html.out.append("<h1 class=\"count-line\">").append(count(result)).append("</h1>");
    html.list("warnings", result.query().warnings(), html::warning);
    html.list("suggestions", result.suggestions(), html::suggestion);
    html.hits(result, request);
    html.pages(result, request, window);
    return html.out.toString();
  }

  private static String count(SearchResult result) {
    if (result.partial() && result.notes() == 0) return "The search took too long and was given up";
    return (result.partial() ? "At least " : "")
        + counted(result.notes(), "note")
        + ", "
        + counted(result.sections(), "section");
  }

  private static String counted(int count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }

  private <T> void list(String type, List<T> items, Function<T, String> item) {
    if (items.isEmpty()) return;
    out.append("<ul class=\"").append(type).append("\">");
    items.forEach(it -> out.append("<li>").append(item.apply(it)).append("</li>"));
    out.append("</ul>");
  }

  private String warning(Warning warning) {
    String repaired = warning.repaired() == null ? "" : " " + other(warning.repaired());
    return escaped(warning.message()) + repaired;
  }

  private String suggestion(Suggestion suggestion) {
    String found = counted(suggestion.notes(), "note");
    return other(suggestion.query()) + " " + found + ", " + escaped(suggestion.why());
  }

  private String other(String query) {
    QueryString asked = given.without("offset").without("q").with("q", query);
    return link("query", "/" + asked.print(), escaped(query));
  }

  private void hits(SearchResult result, SearchRequest request) {
    if (result.hits().isEmpty()) return;
    out.append("<ol class=\"hits\" start=\"").append(request.offset() + 1).append("\">");
    result.hits().forEach(this::hit);
    out.append("</ol>");
  }

  private void hit(NoteHit hit) {
    String url = Urls.note(hit.file().path()) + given.without("offset").print();
    String title = "<bdi>" + MarkedText.html(hit.title(), hit.titleMatches()) + "</bdi>";
    String anchor = hit.sections().isEmpty() ? "" : fragment(hit.sections().getFirst());
    out.append("<li><article class=\"hit\"><h2>").append(link("", url + anchor, title));
    out.append("</h2>");
    meta(hit);
    out.append("<ul class=\"hit-sections\">");
    hit.sections().forEach(section -> section(section, url));
    out.append("</ul>");
    more(hit, url);
    out.append("</article></li>");
  }

  private void meta(NoteHit hit) {
    out.append("<p class=\"hit-meta\">");
    if (hit.date() != null) {
      out.append("<time datetime=\"%1$s\">%1$s</time> ".formatted(hit.date()));
    }
    for (String tag : hit.tags()) {
      QueryString asked = given.without("offset").without("tag", tag).with("tag", tag);
      String name = "<bdi>#" + escaped(tag) + "</bdi>";
      out.append(link("tag", "/" + asked.print(), name)).append(' ');
    }
    out.append("</p>");
  }

  private void section(SectionHit section, String url) {
    out.append("<li class=\"hit-section\">");
    crumbs(section, url + fragment(section));
    for (Snippet snippet : section.snippets()) {
      if (snippet.kind() == Snippet.Kind.CODE) paragraph("snippet is-code", marked(snippet));
      else paragraph("snippet", snippet.lines().stream().map(HitsHtml::line).collect(joining()));
    }
    out.append("</li>");
  }

  private void paragraph(String type, String content) {
    out.append("<p class=\"").append(type).append("\">").append(content).append("</p>");
  }

  private static String line(Snippet line) {
    return "<span class=\"snippet-line\" dir=\"auto\">" + marked(line) + "</span>\n";
  }

  private static String marked(Snippet snippet) {
    return MarkedText.html(snippet.text(), snippet.ranges());
  }

  /// The headings that lead to a section below the title; the last is the link to it.
  private void crumbs(SectionHit section, String url) {
    List<String> steps = section.breadcrumb();
    if (steps.size() < 2) return;
    out.append("<h3 class=\"crumbs\">");
    for (String step : steps.subList(1, steps.size() - 1)) {
      out.append("<bdi class=\"crumb\">").append(escaped(step)).append("</bdi>");
    }
    String last = MarkedText.html(steps.getLast(), section.headingMatches());
    out.append(link("", url, "<bdi>" + last + "</bdi>")).append("</h3>");
  }

  private void more(NoteHit hit, String url) {
    if (hit.moreSections() == 0) return;
    String text = "and " + counted(hit.moreSections(), "more section");
    out.append("<p class=\"more\">").append(link("", url, text)).append("</p>");
  }

  private void pages(SearchResult result, SearchRequest request, int window) {
    int step = Math.max(1, request.limit());
    int last = Math.min(result.notes(), window);
    out.append("<nav class=\"pages\" aria-label=\"Pages\">");
    if (request.offset() > 0) page("prev", Math.max(0, request.offset() - step), "Previous");
    int next = request.offset() + step;
    if (next < last && next + step <= window) page("next", next, "Next");
    out.append("</nav>");
  }

  private void page(String rel, int offset, String text) {
    QueryString asked = given.without("offset");
    if (offset > 0) asked = asked.with("offset", String.valueOf(offset));
    String url = escaped("/" + asked.print());
    out.append("<a rel=\"%s\" href=\"%s\">%s</a> ".formatted(rel, url, text));
  }

  /// The place of a section in its note as it is shown, where every id begins with `n-`.
  private static String fragment(SectionHit section) {
    return section.anchor().isEmpty() ? "" : "#n-" + Urls.parameter(section.anchor());
  }

  /// @param content as HTML
  static String link(String type, String url, String content) {
    String named = type.isEmpty() ? "" : "class=\"" + type + "\" ";
    return "<a " + named + "href=\"" + escaped(url) + "\">" + content + "</a>";
  }
}
