package dev.daybook.web;

import dev.daybook.search.SearchResult.Range;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/// Puts `<mark>` around the matches in a stream of HTML that has already been made safe.
///
/// It holds the stream back until its end, looks for matches in all of its text at once, and passes
/// it on with the marks. A match that goes on from one element into another is marked in each. For
/// one document, by one thread.
final class MarkingReceiver implements HtmlStreamEventReceiver {
  /// Elements that do not end the word they stand in.
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "q", "s", "samp",
          "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

  private final HtmlStreamEventReceiver out;
  private final Function<String, List<Range>> matches;
  private final List<Event> events = new ArrayList<>();
  private final StringBuilder read = new StringBuilder();

  MarkingReceiver(HtmlStreamEventReceiver out, Function<String, List<Range>> matches) {
    this.out = out;
    this.matches = matches;
  }

  private sealed interface Event {
    record Open(String name, List<String> attributes) implements Event {}

    record Close(String name) implements Event {}

    /// @param start where the text stands in all that is read
    record Text(String text, int start) implements Event {
      int end() {
        return start + text.length();
      }
    }
  }

  @Override
  public void openDocument() {
    out.openDocument();
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    separate(name);
    events.add(new Event.Open(name, List.copyOf(attributes)));
  }

  @Override
  public void closeTag(String name) {
    separate(name);
    events.add(new Event.Close(name));
  }

  @Override
  public void text(String text) {
    events.add(new Event.Text(text, read.length()));
    read.append(text);
  }

  @Override
  public void closeDocument() {
    Marks marks = new Marks(read.isEmpty() ? List.of() : matches.apply(read.toString()));
    for (Event event : events) {
      switch (event) {
        case Event.Open(String name, List<String> attributes) ->
            out.openTag(name, new ArrayList<>(attributes));
        case Event.Close(String name) -> out.closeTag(name);
        case Event.Text text -> marks.write(text);
      }
    }
    out.closeDocument();
  }

  private void separate(String name) {
    if (!INLINE.contains(name)) read.append('\n');
  }

  /// Goes through the matches as the texts go by.
  private final class Marks {
    private final Iterator<Range> rest;
    private @Nullable Range next;

    Marks(List<Range> ranges) {
      rest = ranges.iterator();
      advance();
    }

    void write(Event.Text text) {
      int at = text.start();
      while (next != null && next.start() < text.end()) {
        int start = Math.max(at, next.start());
        int end = Math.min(text.end(), next.end());
        plain(text, at, start);
        if (end > start) marked(text, start, end);
        at = Math.max(at, end);
        if (next.end() > text.end()) break;
        advance();
      }
      plain(text, at, text.end());
    }

    private void marked(Event.Text text, int start, int end) {
      out.openTag("mark", new ArrayList<>());
      plain(text, start, end);
      out.closeTag("mark");
    }

    private void plain(Event.Text text, int start, int end) {
      if (end > start) out.text(text.text().substring(start - text.start(), end - text.start()));
    }

    private Range whole(Range range) {
      return new Range(MarkedText.whole(read, range.start()), MarkedText.whole(read, range.end()));
    }

    private void advance() {
      Range range = rest.hasNext() ? rest.next() : null;
      next = range == null ? null : whole(range);
    }
  }
}
