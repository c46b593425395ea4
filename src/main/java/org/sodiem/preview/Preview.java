package org.sodiem.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Layout;
import org.sodiem.score.AsOf;

/** Watch, build into memory, serve, say reload: the entrance of this package. */
public final class Preview implements AutoCloseable {

    private static final List<String> FOLDERS =
            Stream.concat(Layout.FOLDERS.stream(), Stream.of(".git/refs")).toList();

    private final Builder builder;
    private final FolderWatch watch;
    private final Server server;
    private Served snapshot;

    private Preview(Builder builder, FolderWatch watch, Server server, Served snapshot) {
        this.builder = builder;
        this.watch = watch;
        this.server = server;
        this.snapshot = snapshot;
    }

    /** Hears of every build. */
    public interface Listener {

        /**
         * There is something new to look at.
         *
         * @param version counts the builds, from 1
         * @param errors how many errors the input has
         */
        void built(long version, int errors);

        /** A build failed by a fault of the program or the disk; the last pages stay. */
        void failed(Exception fault);
    }

    /**
     * Builds once and begins to serve.
     *
     * @param repository the folder with criteria and submissions
     * @param asOf the moment to look at, null for that of the current commit, where the files are its files
     * @param port the port wished for; where it is taken, the next free one is used
     * @throws IOException where the repository cannot be read, or no port is free
     */
    public static Preview start(Path repository, @Nullable AsOf asOf, int port) throws IOException {
        Builder builder = new Builder(repository, asOf);
        FolderWatch watch = new FolderWatch(repository.toAbsolutePath().normalize(), FOLDERS);
        Served first = builder.build(Served.NONE);
        Server server = new Server(port, first);
        return new Preview(builder, watch, server, first);
    }

    /** Where the dashboard is. */
    public String address() {
        return "http://localhost:" + server.port() + "/";
    }

    /** The port that is served. */
    public int port() {
        return server.port();
    }

    /** Follows every change until {@link #close()} or an interruption. */
    public void follow(Listener listener) throws IOException, InterruptedException {
        listener.built(snapshot.version(), snapshot.errors());
        while (watch.await()) {
            try {
                snapshot = builder.build(snapshot);
                server.show(snapshot);
                listener.built(snapshot.version(), snapshot.errors());
            } catch (IOException | RuntimeException e) {
                listener.failed(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        watch.close();
        builder.close();
    }
}
