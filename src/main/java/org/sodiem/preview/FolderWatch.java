package org.sodiem.preview;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches folders with everything below them; a watch service by itself sees one level. */
final class FolderWatch implements AutoCloseable {

    /** Editors write a file in several steps, and a checkout writes many: wait until it has been quiet so long. */
    private static final long QUIET_MILLIS = 30;

    private final WatchService service;
    private final Path root;
    private final List<String> names;
    private final Set<Path> watched = new HashSet<>();

    /**
     * Begins to watch.
     *
     * @param root the repository
     * @param names the folders in it that matter; they may come and go
     */
    FolderWatch(Path root, List<String> names) throws IOException {
        this.root = root;
        this.names = List.copyOf(names);
        this.service = root.getFileSystem().newWatchService();
        register();
    }

    /**
     * Waits for a change, and then until a burst of changes is over.
     *
     * @return false where the watch was closed
     */
    boolean await() throws IOException, InterruptedException {
        try {
            boolean news = false;
            WatchKey key = service.take();
            while (key != null) {
                Path folder = (Path) key.watchable();
                news |= key.pollEvents().stream().anyMatch(event -> mayBeNewFolder(event, folder));
                if (!key.reset()) {
                    watched.remove(folder);
                }
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (news) {
                register();
            }
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    private static boolean mayBeNewFolder(WatchEvent<?> event, Path in) {
        return event.kind() == OVERFLOW
                || (event.kind() == ENTRY_CREATE
                        && Files.isDirectory(in.resolve((Path) event.context()), LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Watches folders that are new; the root itself tells when one of the names appears. What comes into a folder before
     * it is watched is found by looking again.
     */
    private void register() throws IOException {
        watch(root);
        int before;
        do {
            before = watched.size();
            registerBelow();
        } while (watched.size() > before);
    }

    private void registerBelow() throws IOException {
        for (String name : names) {
            Path top = root.resolve(name);
            if (Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> below = Files.walk(top)) {
                    for (Path folder : below.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                            .toList()) {
                        watch(folder);
                    }
                } catch (NoSuchFileException | UncheckedIOException e) {
                    // A folder went away while it was walked; its parent tells of the next change.
                    watched.removeIf(folder -> !Files.isDirectory(folder));
                }
            }
        }
    }

    private void watch(Path folder) throws IOException {
        if (watched.add(folder)) {
            try {
                folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            } catch (NoSuchFileException e) {
                watched.remove(folder);
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
