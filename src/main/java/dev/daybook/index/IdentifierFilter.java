package dev.daybook.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Takes tokens apart where a person who writes names for machines does: `foo.bar` and `snake_case`
/// become neighbours, so that a phrase finds them whole, and (at index time) the humps of
/// `camelCase` stand beside the whole at its position. A word with [Signs], `C++`, stands there
/// with and without them.
///
/// Stands before any filter that changes the text, for it finds the pieces by offset.
final class IdentifierFilter extends WordFilter {
  private final boolean humps;
  private final boolean bare;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private char[] token = new char[0];
  private int tokenStart;
  private State state = captureState();

  /// @param humps whether the parts of `camelCase` are tokens too
  /// @param bare whether a word with signs is a token without them too
  IdentifierFilter(TokenStream input, boolean humps, boolean bare) {
    super(input);
    this.humps = humps;
    this.bare = bare;
  }

  private record Piece(int start, int end, int increment) {}

  @Override
  public boolean incrementToken() throws IOException {
    while (pieces.isEmpty()) {
      if (!input.incrementToken()) return false;
      if (isPlain()) return true;
      takeApart();
    }
    restoreState(state);
    Piece piece = pieces.removeFirst();
    term.copyBuffer(token, piece.start, piece.end - piece.start);
    offsets.setOffset(tokenStart + piece.start, tokenStart + piece.end);
    increment.setPositionIncrement(piece.increment);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pieces.clear();
  }

  /// Whether the token is one run of letters without humps, as nearly all are, or holds nothing to
  /// take apart, as an emoji does; or is not just a stretch of the text.
  private boolean isPlain() {
    if (offsets.endOffset() - offsets.startOffset() != term.length()) return true;
    WordShape shape = WordShape.of(term.buffer(), term.length());
    return shape == WordShape.PLAIN || (shape == WordShape.HUMPED && !humps);
  }

  private void takeApart() {
    token = Arrays.copyOf(term.buffer(), term.length());
    tokenStart = offsets.startOffset();
    state = captureState();
    int step = increment.getPositionIncrement();
    if (Signs.has(term)) {
      pieces.add(new Piece(0, token.length, step));
      if (!bare) return;
      step = 0;
    }
    for (WordShape.Run run : WordShape.runs(token)) {
      pieces.add(new Piece(run.start(), run.end(), step));
      step = 1;
      if (humps) addHumps(run);
    }
  }

  private void addHumps(WordShape.Run run) {
    int start = run.start();
    for (int at = run.start() + 1; at <= run.end(); at++) {
      boolean ends = at == run.end();
      if (!ends && !WordShape.humpBegins(token, at, run.end())) continue;
      if (ends && start == run.start()) return;
      pieces.add(new Piece(start, at, 0));
      start = at;
    }
  }
}
