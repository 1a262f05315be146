package dev.daybook.note;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses Markdown within bounds of time, depth and size. The parser itself has none: two kilobytes
/// of `> > >` are enough to overflow its stack (vsch/flexmark-java#496), some texts of a few
/// kilobytes take it minutes.
public final class MarkdownParser {
  /// Room for what nests a thousand deep. It is reserved, not used, until then.
  private static final long STACK_BYTES = 256L << 20;

  static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  WikiLinkExtension.create(),
                  TablesExtension.create(),
                  TaskListExtension.create(),
                  StrikethroughExtension.create(),
                  FootnoteExtension.create()))
          .set(Parser.SPACE_IN_LINK_URLS, true)
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
          .set(WikiLinkExtension.ALLOW_ANCHORS, true)
          .set(WikiLinkExtension.IMAGE_LINKS, true)
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();

  private MarkdownParser() {}

  /// A thread, not yet started, on which notes can be parsed one after the other.
  public static Thread bigStackThread(Runnable work, String name) {
    return new BigStackThread(work, name);
  }

  private static final class BigStackThread extends Thread {
    BigStackThread(Runnable work, String name) {
      super(null, work, name, STACK_BYTES);
      setDaemon(true);
    }
  }

  /// What is made of the parsed text, or nothing when the parser gives up on it. The work is part
  /// of the bounds, for it walks a tree that may be very deep.
  ///
  /// @param longest how long it may take
  static <T> Optional<T> parse(String markdown, Duration longest, Function<Document, T> work) {
    if (Thread.currentThread() instanceof BigStackThread) return bounded(markdown, longest, work);
    AtomicReference<@Nullable Optional<T>> result = new AtomicReference<>();
    Thread thread =
        bigStackThread(() -> result.set(bounded(markdown, longest, work)), "daybook-parse");
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // it ends by itself, and soon
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    Optional<T> made = result.get();
    return made == null ? Optional.empty() : made;
  }

  private static <T> Optional<T> bounded(
      String markdown, Duration longest, Function<Document, T> work) {
    try {
      BasedSequence text = BasedSequence.of(new DeadlineText(markdown, longest.toNanos()));
      return Optional.of(work.apply(PARSER.parse(text)));
    } catch (DeadlineText.Passed | StackOverflowError e) {
      return Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalStateException | NullPointerException e) {
      return Optional.empty(); // faults of the parser in odd text; the note is taken as plain text
    }
  }
}
