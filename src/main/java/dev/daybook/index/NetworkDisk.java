package dev.daybook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows the disks behind which there may be another machine. Such a disk does not tell of what was
/// changed elsewhere, and may give a lock to two, so that an index on it can come to harm.
public final class NetworkDisk {
  private static final Pattern TYPES =
      Pattern.compile(
          "nfs\\d?|cifs|smb\\d?|smbfs|afpfs|webdav|9p|afs|ncpfs|ceph|glusterfs|lustre|fuse(\\..+)?");

  /// Programs that stand in for a disk of this machine.
  private static final Set<String> LOCAL =
      Set.of("fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.securefs", "fuse.ntfs-3g");

  private NetworkDisk() {}

  /// What the system calls the disk of that folder when it may be one, or nothing.
  ///
  /// @param folder which need not exist yet
  public static Optional<String> under(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (Files.notExists(there) && there.getParent() != null) there = there.getParent();
    String type = Files.getFileStore(there).type();
    return TYPES.matcher(type).matches() && !LOCAL.contains(type)
        ? Optional.of(type)
        : Optional.empty();
  }
}
