package dev.daybook.relevance;

import com.ibm.icu.text.Normalizer2;
import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NoteReader;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Section;
import dev.daybook.search.SearchResult.NoteHit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Asks for notes of a vault by what is known to be in them, and looks where they come.
final class KnownItems {
  static final String HEAD =
      """

      | Vault | Notes | title first | heading + title in 3 | 2 words + tag in 5 | \
      typo in title in 5 | typo in words in 5 | prefixes of title, MRR@10 |
      |---|--:|--:|--:|--:|--:|--:|--:|\
      """;

  /// As many queries of each kind; a vault has fewer notes, or they are picked by chance.
  private static final int SAMPLE = 200;

  /// Prefixes are many for each title.
  private static final int TYPED = 40;

  private static final int DEEP = 10;
  private static final long SEED = 20_240_229;

  private final Vault vault;
  private final List<Note> notes;
  private final int most;
  private final Random random = new Random(SEED);
  private final Typos typos = new Typos(random);

  private KnownItems(Vault vault, List<Note> notes, int most) {
    this.most = most;
    this.vault = vault;
    this.notes = notes;
  }

  /// One row of the table.
  ///
  /// @param most how many queries of each kind are asked at most
  static String measured(Path folder, int most) throws IOException {
    NotesFolder notesFolder = NotesFolder.open(folder);
    NoteReader reader = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());
    List<Note> notes = new ArrayList<>();
    for (NoteFile file : notesFolder.scan().files()) {
      notes.add(reader.read(file, notesFolder.read(file).content()));
    }
    try (Vault vault = Vault.over(folder)) {
      vault.index();
      KnownItems items = new KnownItems(vault, notes, Math.min(most, SAMPLE));
      return "| %s | %,d | %s | %s | %s | %.3f |"
          .formatted(
              folder.getFileName(),
              notes.size(),
              items.titles(),
              items.headings(),
              items.words(),
              items.prefixes());
    }
  }

  private <T> List<T> sample(List<T> from, int size) {
    List<T> shuffled = new ArrayList<>(from);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(size, shuffled.size()));
  }

  private static String share(int right, int all) {
    return all == 0 ? "-" : "%.1f %%".formatted(100.0 * right / all);
  }

  private void miss(String kind, String query, Note note) {
    if (System.getProperty("misses") == null) return;
    List<String> found = vault.paths(query);
    System.err.printf("%s [%s] %s at %d%n", kind, query, note.path(), found.indexOf(note.path()));
  }

  /// A namesake is as good: who asks for a title alone can't mean one of them.
  private static boolean isNamesake(Note note, NoteHit hit) {
    return hit.file().path().equals(note.path()) || plain(hit.title()).equals(plain(note.title()));
  }

  private static String plain(String title) {
    return Normalizer2.getNFKCCasefoldInstance().normalize(title.strip());
  }

  private String titles() {
    int right = 0;
    List<Note> sample = sample(notes, most);
    for (Note note : sample) {
      List<NoteHit> hits = vault.hits(note.title(), 1);
      if (!hits.isEmpty() && isNamesake(note, hits.get(0))) right++;
      else miss("title", note.title(), note);
    }
    return share(right, sample.size());
  }

  private record Place(Note note, Section section) {}

  private String headings() {
    List<Place> places = new ArrayList<>();
    for (Note note : notes) {
      for (Section section : note.sections()) {
        if (!section.heading().isBlank()) places.add(new Place(note, section));
      }
    }
    int right = 0;
    List<Place> sample = sample(places, most);
    for (Place place : sample) {
      String query = place.section.heading() + " " + place.note.title();
      if (vault.hits(query, 3).stream().anyMatch(hit -> isThere(place, hit))) right++;
      else miss("heading", query, place.note);
    }
    return share(right, sample.size());
  }

  private static boolean isThere(Place place, NoteHit hit) {
    return isNamesake(place.note, hit)
        && hit.sections().stream()
            .anyMatch(section -> section.heading().equals(place.section.heading()));
  }

  /// Found by words, found by a title with a typo, found by words with one; the last two as shares
  /// of the queries that find their note without a typo.
  private String words() {
    Tally words = new Tally();
    Tally typed = new Tally();
    Tally titled = new Tally();
    for (Note note : sample(notes, most)) {
      typos.in(note.title()).ifPresent(typo -> titled.add(isAmong(note, typo, 5, "title typo")));
      List<String> two = typos.words(note);
      if (two.size() < 2) continue;
      String tag = note.tags().isEmpty() ? "" : " tag:\"" + note.tags().get(0) + "\"";
      boolean found = isAmong(note, String.join(" ", two) + tag, 5, "words");
      words.add(found);
      if (!found) continue;
      typos
          .in(String.join(" ", two))
          .ifPresent(typo -> typed.add(isAmong(note, typo + tag, 5, "words typo")));
    }
    return words.share() + " | " + titled.share() + " | " + typed.share();
  }

  private boolean isAmong(Note note, String query, int depth, String kind) {
    boolean found = vault.hits(query, depth).stream().anyMatch(hit -> isNamesake(note, hit));
    if (!found) miss(kind, query, note);
    return found;
  }

  private double prefixes() {
    double sum = 0;
    int typed = 0;
    for (Note note : sample(notes, Math.min(most, TYPED))) {
      for (int end = 1; end <= note.title().length(); end++) {
        sum += reciprocalRank(note, note.title().substring(0, end));
        typed++;
      }
    }
    return sum / Math.max(1, typed);
  }

  private double reciprocalRank(Note note, String query) {
    List<NoteHit> hits = vault.hits(query, DEEP);
    for (int i = 0; i < hits.size(); i++) {
      if (isNamesake(note, hits.get(i))) return 1.0 / (i + 1);
    }
    return 0;
  }

  private static final class Tally {
    private int right;
    private int all;

    void add(boolean isRight) {
      all++;
      if (isRight) right++;
    }

    String share() {
      return KnownItems.share(right, all);
    }
  }
}
