package org.sodiem.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A folder on disk as a {@link FileTree}; links in it are listed but never followed. */
public final class FolderTree implements FileTree {

    private final Path root;

    /**
     * A tree over a folder.
     *
     * @param root the folder; it may be missing, then the tree is empty
     */
    public FolderTree(Path root) {
        this.root = root;
    }

    @Override
    public List<TreeEntry> below(String folder) throws IOException {
        List<TreeEntry> entries = new ArrayList<>();
        visit(folder, (entry, attributes) -> entries.add(entry));
        entries.sort(Comparator.comparing(TreeEntry::path));
        return entries;
    }

    @Override
    public List<String> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(this::pathOf)
                    .toList();
        }
    }

    /** Shows everything below a folder as {@link #below} gives it, but in no order. */
    void visit(String folder, BiConsumer<TreeEntry, BasicFileAttributes> visitor) throws IOException {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                TreeEntry.Kind kind = attributes.isRegularFile() ? TreeEntry.Kind.FILE : TreeEntry.Kind.OTHER;
                visitor.accept(new TreeEntry(pathOf(file), kind), attributes);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        if (!hasFile(path)) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(limit + 1);
        }
    }

    @Override
    public boolean hasFile(String path) {
        try {
            Path at = root;
            for (String name : path.split("/", -1)) {
                if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                    return false;
                }
                at = at.resolve(name);
                if (Files.isSymbolicLink(at)) {
                    return false;
                }
            }
            return Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false; // no file of this system can have that name
        }
    }

    private String pathOf(Path file) {
        StringBuilder path = new StringBuilder();
        for (Path name : root.relativize(file)) {
            path.append(path.length() == 0 ? "" : "/").append(name);
        }
        return path.toString();
    }
}
