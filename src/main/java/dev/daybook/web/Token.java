package dev.daybook.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that readers elsewhere must show. It is never part of an address or a log line, and
/// is compared in the same time whatever it is compared with.
public final class Token {
  /// Nobody guesses 256 bits.
  private static final int BYTES = 32;

  /// Shorter ones can be guessed.
  private static final int MIN_CHARS = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String secret;

  private Token(String secret) {
    this.secret = secret;
  }

  /// A new one.
  public static Token random() {
    return new Token(randomText());
  }

  /// The token that the file holds; one is made when there is no such file, which then only its
  /// owner can read.
  ///
  /// @throws ServerException when the file holds no token, or others can read it
  public static Token in(Path file) throws IOException, ServerException {
    Token fresh = random();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.newByteChannel(
              file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner(file))
          .close();
      Files.writeString(file, fresh.secret + "\n");
      return fresh;
    } catch (FileAlreadyExistsException kept) {
      return read(file);
    }
  }

  private static Token read(Path file) throws IOException, ServerException {
    String secret = Files.readString(file).strip();
    if (secret.length() < MIN_CHARS) {
      throw new ServerException(
          file + " holds no token of at least 32 characters; delete it, and one is made");
    }
    if (isPosix(file) && Files.getPosixFilePermissions(file).size() > 2) {
      throw new ServerException(file + " can be read by others; run: chmod 600 " + file);
    }
    return new Token(secret);
  }

  private static FileAttribute<?>[] owner(Path file) throws IOException {
    return isPosix(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  /// The secret itself, to be shown once to its owner.
  public String secret() {
    return secret;
  }

  /// Whether that is the secret.
  boolean is(String shown) {
    return same(secret, shown);
  }

  /// What a browser keeps in the secret's place: made from it, but it does not give it away.
  String cookie() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return encoded(mac.doFinal("daybook cookie".getBytes(UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static boolean same(String expected, String shown) {
    return MessageDigest.isEqual(expected.getBytes(UTF_8), shown.getBytes(UTF_8));
  }

  static String randomText() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return encoded(bytes);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Not the secret: this may end up in a log.
  @Override
  public String toString() {
    return "a token";
  }
}
