package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes in any language are found by any word in them, without being told the language.
class LanguagesTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "de", "Am Wochenende haben wir die Äpfel gepflückt und Möhren aus dem Garten geholt.",
          "ja", "週末に庭でりんごを収穫して、古い図書館で本を読みました。",
          "zh", "周末我们在花园里摘苹果，然后去图书馆看书。",
          "ko", "주말에 정원에서 사과를 따고 도서관에서 책을 읽었다.",
          "th", "วันหยุดเราเก็บแอปเปิลในสวนแล้วไปอ่านหนังสือที่ห้องสมุด",
          "ar", "في نهاية الأسبوع قطفنا التفاح في الحديقة وقرأنا الكتب في المكتبة.",
          "el", "Το Σαββατοκύριακο μαζέψαμε μήλα στον κήπο και διαβάσαμε βιβλία.",
          "ru", "В выходные мы собирали яблоки в саду и читали книги в библиотеке.",
          "hi", "सप्ताहांत में हमने बगीचे में सेब तोड़े और पुस्तकालय में किताबें पढ़ीं।");

  /// Words of those texts, and some in another form than they stand there.
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "de",
          List.of("Äpfel", "äpfel", "Apfel", "apfel", "Aepfel", "gepflückt", "Mohren", "Garten"),
          "ja",
          List.of("週末", "庭", "りんご", "収穫", "図書館", "本", "古い図書館"),
          "zh",
          List.of("周末", "我们", "花园", "苹果", "图书馆", "看书", "摘苹果"),
          "ko",
          List.of("주말", "주말에", "정원", "사과", "도서관", "도서관에서", "책"),
          "th",
          List.of("วันหยุด", "แอปเปิล", "สวน", "หนังสือ", "ห้องสมุด"),
          "ar",
          List.of("الأسبوع", "التفاح", "تفاح", "الحديقة", "حديقة", "الكتب", "المكتبة"),
          "el",
          List.of("Σαββατοκύριακο", "σαββατοκυριακο", "μήλα", "ΜΗΛΑ", "κήπο", "κήπος", "βιβλία"),
          "ru",
          List.of("выходные", "яблоки", "яблок", "Сад", "саду", "книги", "книга", "библиотеке"),
          "hi",
          List.of("सप्ताहांत", "बगीचे", "सेब", "पुस्तकालय", "किताबें", "किताब"));

  private static final List<String> STOP_WORDS =
      List.of("to be or not to be", "the who", "the", "not", "it is what it is", "who", "to be");

  @TempDir private Path folder;

  @Test
  void findsAnyWord() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      for (var text : TEXTS.entrySet()) notes.add(text.getKey() + ".md", text.getValue());
      TreeMap<String, String> missed = new TreeMap<>();
      for (var words : WORDS.entrySet()) {
        for (String word : words.getValue()) {
          for (String typed : List.of(word, word + " ", '"' + word + '"')) {
            List<String> found = new ArrayList<>(List.of(notes.found(typed).split(" ", -1)));
            if (!found.contains(words.getKey())) missed.put(typed, words.getKey() + found);
          }
        }
      }
      assertEquals(new TreeMap<>(), missed);
    }
  }

  /// Each note is read in its own language, and a phrase may have words of two.
  @Test
  void findsAPhraseInOtherFormsOfItsWords() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      notes
          .add("en.md", "---\nlang: en\n---\nThe houses stand by the lake.")
          .add("de.md", "---\nlang: de\n---\nDie alten Häuser am See, Haus 7, und ein große сады.")
          .add("ru.md", "---\nlang: ru\n---\nСтарые сады и old houses.");
      assertEquals("en", notes.found("\"house standing\""));
      assertEquals("de", notes.found("\"alte Häuser\""));
      assertEquals("de", notes.found("\"Haus 7\""));
      assertEquals("de", notes.found("\"große сад\""));
      assertEquals("ru", notes.found("\"old house\""));
      assertEquals("ru", notes.found("\"старый сад\""));
      assertEquals("", notes.found("\"house am\""));
    }
  }

  @Test
  void noWordIsTooCommonToBeLookedFor() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      notes
          .add("hamlet.md", "To be, or not to be, that is the question.")
          .add("band.md", "---\ntitle: The Who\n---\nIt is what it is.")
          .add("other.md", "A day at sea with the others, who were not to be seen.");
      for (String typed : STOP_WORDS) {
        assertTrue(notes.search(typed).notes() > 0, typed);
        assertTrue(notes.search('"' + typed + '"').notes() > 0, typed);
      }
      assertEquals("hamlet", first(notes, "to be or not to be"));
      assertEquals("hamlet", notes.found("\"to be or not to be\""));
      assertEquals("band", first(notes, "the who"));
      assertEquals("band", first(notes, "The Who "));
    }
  }

  private static String first(SmallJournal notes, String typed) throws IOException {
    return notes.search(typed).hits().get(0).file().path().replace(".md", "");
  }
}
