package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Sha256;
import org.sodiem.source.TreeEntry;

/**
 * A site as somebody has it, in a folder or a zip file; nothing is unpacked, no link is followed, and no more of a file
 * is read than was asked for.
 */
public final class PublishedSite implements AutoCloseable {

    private static final int MOST_ENTRIES = 200_000;

    private final NavigableMap<String, Opening> files;
    private final @Nullable ZipFile zip;

    private PublishedSite(NavigableMap<String, Opening> files, @Nullable ZipFile zip) {
        this.files = files;
        this.zip = zip;
    }

    /** How to begin reading a file. */
    private interface Opening {

        InputStream open() throws IOException;
    }

    /**
     * Opens a site. In a zip file it may lie in one folder, as when that folder was packed.
     *
     * @throws NoSuchFileException where there is neither a folder nor a file
     * @throws ZipException where the file is no zip file, or a name in it stands for two files
     */
    public static PublishedSite open(Path at) throws IOException {
        if (Files.isDirectory(at)) {
            return new PublishedSite(inFolder(at.toRealPath()), null);
        }
        if (!Files.isRegularFile(at)) {
            throw new NoSuchFileException(at.toString());
        }
        ZipFile zip = new ZipFile(at.toFile(), StandardCharsets.UTF_8);
        try {
            return new PublishedSite(withoutTop(inZip(zip)), zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static NavigableMap<String, Opening> inFolder(Path folder) throws IOException {
        NavigableMap<String, Opening> files = new TreeMap<>();
        for (TreeEntry entry : new FolderTree(folder).below("")) {
            Path file = folder.resolve(entry.path());
            files.put(
                    entry.path(),
                    entry.kind() == TreeEntry.Kind.FILE
                            ? () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)
                            : InputStream::nullInputStream);
        }
        return files;
    }

    private static NavigableMap<String, Opening> inZip(ZipFile zip) throws IOException {
        NavigableMap<String, Opening> files = new TreeMap<>();
        if (zip.size() > MOST_ENTRIES) {
            throw new ZipException("too many entries");
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String path = entry.getName().replace('\\', '/');
            if (!path.endsWith("/") && files.put(path, () -> zip.getInputStream(entry)) != null) {
                throw new ZipException("two entries: " + path);
            }
        }
        return files;
    }

    /** Paths inside the topmost folder, where everything lies in one. */
    private static NavigableMap<String, Opening> withoutTop(NavigableMap<String, Opening> files) {
        Set<String> tops = files.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        NavigableMap<String, Opening> inside = new TreeMap<>();
        files.forEach((path, opening) -> inside.put(path.substring(top.length()), opening));
        return inside;
    }

    /** The paths of all its files, sorted; '/' between names. */
    public Set<String> paths() {
        return files.navigableKeySet();
    }

    /**
     * The bytes of a file; none of a link.
     *
     * @param limit the most bytes wanted: a longer file gives {@code limit + 1} bytes, so that the caller can tell
     * @return null where there is no such file
     * @throws IOException where it cannot be read, as in a damaged zip file
     */
    public byte @Nullable [] read(String path, int limit) throws IOException {
        Opening opening = files.get(path);
        if (opening == null) {
            return null;
        }
        try (InputStream in = opening.open()) {
            return in.readNBytes(limit + 1);
        }
    }

    /**
     * The SHA-256 of a file, which is read piece by piece; of a link, that of nothing.
     *
     * @param most of a longer file, it is the hash of so many bytes
     * @return null where there is no such file
     * @throws IOException where it cannot be read
     */
    @Nullable
    String hash(String path, long most) throws IOException {
        Opening opening = files.get(path);
        if (opening == null) {
            return null;
        }
        try (InputStream in = opening.open()) {
            return Sha256.of(in, most);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
