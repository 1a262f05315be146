package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// That the borders kept are those of ICU, and that they are looked for once.
class SentencesTest {
  private static final String[] PIECES = {
    "One. ", "Two? ", "e.g. so ", "Dr. Who ", "…", "これは文。", "x", " ", "\n", "3.14", "\u0301", "😀! "
  };

  private static Sentences of(String text) {
    Sentences sentences = new Sentences();
    sentences.setText(text);
    return sentences;
  }

  @Test
  void findsTheBordersThatIcuFinds() {
    Random random = new Random(4);
    com.ibm.icu.text.BreakIterator icu =
        com.ibm.icu.text.BreakIterator.getSentenceInstance(ULocale.ROOT);
    for (int round = 0; round < 200; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--)
        made.append(PIECES[random.nextInt(PIECES.length)]);
      String text = made.toString();
      icu.setText(text);
      Sentences sentences = of(text);
      for (int i = 0; i <= text.length(); i++) {
        int at = random.nextInt(text.length() + 1);
        String where = "'" + text + "' at " + at;
        assertEquals(icu.following(at), sentences.following(at), where);
        assertEquals(icu.preceding(at), sentences.preceding(at), where);
        assertEquals(icu.isBoundary(at), sentences.isBoundary(at), where);
      }
      int border = icu.first();
      assertEquals(border, sentences.first(), text);
      while (border != BreakIterator.DONE) {
        border = icu.next();
        assertEquals(border, sentences.next(), text);
        assertEquals(icu.current(), sentences.current(), text);
      }
      border = icu.last();
      assertEquals(border, sentences.last(), text);
      while (border != BreakIterator.DONE) {
        border = icu.previous();
        assertEquals(border, sentences.previous(), text);
      }
    }
  }

  @Test
  void beginsAnewWithEachText() {
    Sentences sentences = of("One. Two. Three.");
    assertEquals(16, sentences.last());
    sentences.setText("Four. Five.");
    assertEquals(0, sentences.current());
    assertEquals(6, sentences.following(0));
    assertEquals(11, sentences.next());
    assertEquals(BreakIterator.DONE, sentences.next());
  }

  @Test
  void refusesAPlaceOutsideTheText() {
    Sentences sentences = of("One.");
    assertThrows(IllegalArgumentException.class, () -> sentences.following(5));
    assertThrows(IllegalArgumentException.class, () -> sentences.preceding(-1));
  }

  /// A line of many matches is not gone through once for each of them.
  @Test
  void readsALongLineOnce() {
    Counted text = new Counted("word, ".repeat(2_000));
    Sentences sentences = new Sentences();
    sentences.setText(text);
    for (int match = 0; match < text.getEndIndex(); match += 6) {
      assertEquals(0, sentences.preceding(match + 1));
      assertEquals(text.getEndIndex(), sentences.following(match));
    }
    assertTrue(text.steps < 10L * text.getEndIndex(), text.steps + " steps");
  }

  /// Counts how often one goes on to another character.
  private static final class Counted implements CharacterIterator {
    private final CharacterIterator text;
    private long steps;

    Counted(String text) {
      this.text = new StringCharacterIterator(text);
    }

    @Override
    public char next() {
      steps++;
      return text.next();
    }

    @Override
    public char previous() {
      steps++;
      return text.previous();
    }

    @Override
    public char setIndex(int position) {
      steps++;
      return text.setIndex(position);
    }

    @Override
    public char first() {
      return text.first();
    }

    @Override
    public char last() {
      return text.last();
    }

    @Override
    public char current() {
      return text.current();
    }

    @Override
    public int getBeginIndex() {
      return text.getBeginIndex();
    }

    @Override
    public int getEndIndex() {
      return text.getEndIndex();
    }

    @Override
    public int getIndex() {
      return text.getIndex();
    }

    @Override
    public Object clone() {
      return this;
    }
  }
}
