package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.search.SearchResult.NoteHit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which of the notes found comes first.
class RankingTest {
  @TempDir private Path folder;
  private SmallJournal notes = new SmallJournal(Path.of(""));

  @BeforeEach
  void makeJournal() {
    notes = new SmallJournal(folder);
  }

  @AfterEach
  void closeJournal() throws IOException {
    notes.close();
  }

  /// Checks the order of the notes found, by their names.
  private void ranks(String typed, String names) throws IOException {
    List<String> found =
        notes.search(typed).hits().stream()
            .map(hit -> hit.file().path().replace(".md", ""))
            .toList();
    assertEquals(names, String.join(" ", found), typed);
  }

  @Test
  void wordsSideBySideComeBeforeWordsApart() throws IOException {
    notes
        .add("apart.md", "An apple fell far from where the old and crooked tree stood.")
        .add("near.md", "An apple fell from where the crooked and old tree stood far.")
        .add("side.md", "An apple tree stood far from where the old and crooked fell.");
    ranks("apple tree ", "side apart near");
    ranks("tree old ", "near apart side");
  }

  @Test
  void allWordsInARowComeFirst() throws IOException {
    notes
        .add("often.md", "Run it. It is like this: run this, like it, run it like that, this.")
        .add("row.md", "So much for the building of it all; and then, at last, run it like this.");
    ranks("run it like this ", "row often");
  }

  @Test
  void aPhraseReachesBeyondARunOfChineseCharacters() throws IOException {
    notes
        .add("mixed.md", "我用编程Java写笔记")
        .add("spaced.md", "みかん 사과 apple")
        .add("other.md", "编程的Java, みかん apple 사과");
    ranks("\"编程Java\"", "mixed");
    ranks("\"みかん 사과 app\"", "");
    ranks("\"みかん 사과 apple\"", "spaced");
    ranks("みかん NEAR/3 apple ", "other spaced");
  }

  @Test
  void aChineseCharacterCountsAlsoInAnotherPair() throws IOException {
    notes.add("other.md", "战争的消息，没有别的。").add("pair.md", "战争的死伤，没有别的。");
    ranks("战争 伤者", "pair other");
  }

  @Test
  void theWholeTitleComesBeforeNotesThatSayItMoreOften() throws IOException {
    notes
        .add("plan.md", "---\ntitle: The plan\n---\nNothing yet.")
        .add("plans.md", "---\ntitle: The plan of the plan\n---\nThe plan, the plan, the plan.")
        .add("much.md", "# Notes on the plan\n\nThe plan. The plan! The plan?");
    assertEquals("plan.md", notes.search("the plan").hits().get(0).file().path());
    assertEquals("plan.md", notes.search("The Plan ").hits().get(0).file().path());
  }

  @Test
  void listsOfLinksComeAfterTheNoteOnTheSubject() throws IOException {
    String links = "- [[compost]]\n- [[compost|Compost]]\n- [[compost#Heat|compost heat]]\n";
    notes
        .add("compost.md", "---\ntitle: Rotting\n---\nWhat compost needs is air and water.")
        .add("list.md", "---\ntitle: Garden\n---\n## Linked Topics\n\n" + links)
        .add("index.md", links + links);
    assertEquals("compost.md", notes.search("compost ").hits().get(0).file().path());
  }

  @Test
  void aWordTypedTwiceCountsTwice() throws IOException {
    notes
        .add("hashing.md", "hashing of one of the keys that we have")
        .add("parsing.md", "parsing of one of the texts that we have");
    for (int i = 0; i < 9; i++)
      notes.add("other" + i + ".md", "nothing of it, nothing that we have");
    ranks("parsing hashing and tables, hashing mostly ", "hashing parsing");
    ranks("hashing parsing and tables, parsing mostly ", "parsing hashing");
  }

  @Test
  void quotesInASentenceAreNotAsStrictAsByThemselves() throws IOException {
    notes.add("types.md", "How a module is checked against the types of its contexts.");
    String quoted = "\"matches perfectly\"";
    String sentence = "I would like to know how a module " + quoted + " its contexts ";
    NoteHit hit = notes.search(sentence).hits().get(0);
    assertEquals(
        List.of("I", "would", "like", "to", "know", quoted, "matches", "perfectly"), hit.missing());
    assertEquals(0, notes.search("module " + quoted + " contexts ").notes());
  }

  @Test
  void theSectionOfThatHeadingComesBeforeThoseBelowIt() throws IOException {
    String art = "Some say that art is long. ".repeat(8);
    notes.add(
        "art.md",
        "---\ntitle: Things\n---\n# Art\n\n"
            + art
            + "\n## Art of old\n\nOld art.\n\n## New\n\nArt.");
    assertEquals("Art", notes.search("art ").hits().get(0).sections().get(0).heading());
  }

  @Test
  void sectionsThatStandInMostNotesCountNextToNothing() throws IOException {
    String review = "## Weekly review\n\nWeekly review: what went well this week?\n";
    String saying = "Now and then I think that a weekly look back, or review, is what helps.";
    for (int i = 0; i < 6; i++) notes.add("day" + i + ".md", "Rain, day " + i + ".\n\n" + review);
    notes.add("habits.md", "Rain, and then sun.\n\n## Habits\n\n" + saying);
    assertEquals("habits.md", notes.search("weekly review ").hits().get(0).file().path());
    assertEquals(7, notes.search("weekly review ").notes());
  }

  @Test
  void aTypoIsTakenForTheWordThatWasMeantWhateverSignsStandBesideIt() throws IOException {
    notes
        .add("greeting.md", "---\ntitle: Welcome!\n---\nHow to take part.")
        .add("part.md", "A part of it, and how to take it apart, part by part.");
    ranks("Welcme! ", "greeting");
    ranks("take part, welcmoe! ", "greeting part");
  }

  @Test
  void aMistypedTitleComesBeforeNotesThatSayItMoreOften() throws IOException {
    notes
        .add("store.md", "---\ntitle: Store\n---\nNothing yet.")
        .add("much.md", "---\ntitle: Things\n---\nThe store, a store, any store: store it.");
    ranks("stroe", "store much");
  }

  @Test
  void aMistypedWordCountsAsTheCommonOneMostly() throws IOException {
    notes.add("rare.md", "Of pythos and other snakes.").add("python.md", "Of python and snakes.");
    for (int i = 0; i < 9; i++) notes.add("more" + i + ".md", "Things in python, number " + i);
    ranks("pythno snakes", "python rare");
  }

  @Test
  void aHeadingThatIsTypedBesideATitleIsShownFirst() throws IOException {
    String much = "The garden plan of the garden, a plan.\n\n";
    notes.add(
        "plan.md",
        "# Garden plan\n\n"
            + much
            + "## One\n\n"
            + much
            + "## Two\n\n"
            + much
            + "## Three\n\n"
            + much
            + "## まとめ\n\nDone.");
    for (String typed : List.of("まとめ Garden plan", "garden plan まとめ")) {
      assertEquals("まとめ", notes.search(typed).hits().get(0).sections().get(0).heading(), typed);
    }
  }

  @Test
  void aSignThatNoNoteHasIsPartOfAWord() throws IOException {
    notes
        .add("talk.md", "---\ntags: [js]\n---\nA talk on iOS and Promises.")
        .add("other.md", "A talk.");
    ranks("[iOS] talk ", "talk other");
    ranks("#promises talk ", "talk other");
    ranks("#js talk ", "talk");
    ranks("tag:promises talk ", "");
    NoteHit lacking = notes.search("#nowhere talk ").hits().get(0);
    assertEquals(List.of("nowhere"), lacking.missing());
  }
}
