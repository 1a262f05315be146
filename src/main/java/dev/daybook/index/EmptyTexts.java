package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.EmptyTokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;

/// Gives every document a length of the texts that most sections have, if only none. Lucene asks
/// for the length at each posting that it writes or merges, and a length that all documents have is
/// read from its place; one that some lack is looked for first, which took 4 to 20 % of a full run.
final class EmptyTexts {
  /// The fields with the lengths, which Lucene calls norms.
  static final List<String> FIELDS = fields();

  private EmptyTexts() {}

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(List.of(Schema.WEIGHED));
    for (TextField text : List.of(TextField.TITLE, TextField.HEADING, TextField.BODY)) {
      fields.add(text.stems());
      fields.add(text.words());
    }
    return List.copyOf(fields);
  }

  /// Adds what the document lacks, and returns it.
  static Document added(Document document) {
    for (String field : FIELDS) {
      if (document.getField(field) == null) document.add(new Empty(field));
    }
    return document;
  }

  private static final class Empty extends Field {
    Empty(String name) {
      super(name, "", name.equals(Schema.WEIGHED) ? Schema.FREQUENCY : Schema.TEXT);
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, TokenStream reused) {
      return reused instanceof EmptyTokenStream ? reused : new EmptyTokenStream();
    }
  }
}
