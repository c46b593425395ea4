package org.sodiem.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files in memory, for tests. */
public final class MapTree implements FileTree {

    private final Map<String, byte[]> files = new TreeMap<>();

    /** All files below a folder on disk. */
    public static MapTree of(Path folder) throws IOException {
        MapTree tree = new MapTree();
        tree.overlay(folder);
        return tree;
    }

    /** Adds the files of another folder, over those with the same path; {@code X.deleted} takes X away. */
    public MapTree overlay(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".deleted")) {
                    files.remove(name.substring(0, name.length() - ".deleted".length()));
                } else if (name.contains("/")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return this;
    }

    /** Adds or replaces one file. */
    public MapTree with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Adds or replaces one file of text. */
    public MapTree with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Calls everything whose path begins so otherwise. */
    public MapTree moved(String from, String to) {
        List<String> paths =
                files.keySet().stream().filter(path -> path.startsWith(from)).toList();
        paths.forEach(
                path -> files.put(to + path.substring(from.length()), Objects.requireNonNull(files.remove(path))));
        return this;
    }

    /** The text of a file. */
    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** Writes all of them below a folder on disk. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
    }

    @Override
    public List<TreeEntry> below(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .map(path -> new TreeEntry(path, TreeEntry.Kind.FILE))
                .toList();
    }

    @Override
    public List<String> folders() {
        return FileTree.foldersOf(files.keySet());
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        byte[] content = files.get(path);
        if (content == null) {
            throw new NoSuchFileException(path);
        }
        return Arrays.copyOf(content, Math.min(content.length, limit + 1));
    }

    @Override
    public boolean hasFile(String path) {
        return files.containsKey(path);
    }
}
