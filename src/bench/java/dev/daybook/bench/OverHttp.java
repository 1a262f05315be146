package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import dev.daybook.index.IndexFolder;
import dev.daybook.note.NotesFolder;
import dev.daybook.search.IndexedJournal;
import dev.daybook.web.JournalFiles;
import dev.daybook.web.Server;
import dev.daybook.web.ServerException;
import dev.daybook.web.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Daybook's search as a client over HTTP has it: what the server does in all is counted, the work
/// of the client is not.
final class OverHttp implements Engine {
  private static final String FACETS = "&facets=tag,category,author,folder,year";

  private final IndexedJournal journal;
  private final Server server;

  OverHttp(Path notes, IndexFolder index) throws IOException {
    journal = IndexedJournal.open(index, () -> 0);
    Path web = Path.of(System.getProperty("daybook.home", ""), "web").toAbsolutePath();
    try {
      server =
          Server.start(
              new ServerSettings("127.0.0.1", 0, web, "bench"),
              journal,
              new JournalFiles(NotesFolder.open(notes), journal),
              full -> false);
    } catch (ServerException e) {
      throw new IOException(e);
    }
  }

  /// The same search as [DaybookEngine] makes, to a server.
  static String address(Ask ask) {
    String tag = ask.tag().isEmpty() ? "" : "&tag=" + encoded(ask.tag());
    return "api/v1/search?limit=%d&facetValues=%d&q=%s%s%s"
        .formatted(SHOWN, FACET_VALUES, encoded(DaybookEngine.text(ask)), tag, FACETS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return "over HTTP";
  }

  @Override
  public int search(Ask ask) throws IOException {
    URI address = server.uri().resolve(address(ask));
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Accept-Encoding", "gzip"); // as browsers do
    try (InputStream answer = connection.getInputStream()) {
      return answer.readAllBytes().length;
    }
  }

  @Override
  public double micros(Ask ask) throws IOException {
    return Samples.cpuOfOthers(() -> search(ask));
  }

  @Override
  public void close() throws IOException {
    server.close();
    journal.close();
  }
}
