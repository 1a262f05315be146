package dev.daybook.cli;

import dev.daybook.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the commands of each file in `transcripts` and compares what they say with what stands
/// there: stdout as it is, stderr after `2> `, and the exit code in brackets unless it is 0.
class TranscriptTest {
  @TempDir private Path folder;

  static List<Path> transcripts() {
    return Golden.files(Golden.RESOURCES.resolve("transcripts"), ".txt");
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void saysWhatItSaid(Path transcript) throws IOException {
    try (CommandSession session = new CommandSession(folder.toRealPath())) {
      StringBuilder actual = new StringBuilder();
      for (String line : Files.readAllLines(transcript)) {
        if (line.startsWith("# ")) actual.append(line).append("\n\n");
        if (line.startsWith("$ ")) actual.append(session.run(line.substring(2))).append('\n');
      }
      Golden.check(transcript, actual.toString().stripTrailing() + "\n");
    }
  }
}
