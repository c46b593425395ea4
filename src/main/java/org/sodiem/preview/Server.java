package org.sodiem.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.render.BrokenTemplate;
import org.sodiem.site.SiteFile;
import org.sodiem.source.Resource;

/**
 * Serves the newest snapshot on loopback, and tells open pages when there is a newer one.
 *
 * <p>Only requests that name this very address are answered, so that no page of another site can read the preview
 * through a name that leads to this machine.
 */
final class Server implements AutoCloseable {

    private static final String EVENTS = "/.sodiem/events";
    private static final String SCRIPT = "/.sodiem/preview.js";
    private static final int MOST_PORTS = 50;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "csv", "text/csv; charset=utf-8",
            "md", "text/plain; charset=utf-8",
            "png", "image/png",
            "xml", "application/xml; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    /** Nothing could be built yet: a page that waits for the first site and shows what is wrong. */
    private static final byte[] WAITING =
            "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Sổ điểm</title><body></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads;
    private final Set<String> hosts;
    private final CopyOnWriteArrayList<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private volatile Served snapshot;

    /**
     * Begins to serve.
     *
     * @param port the port wished for; where it is taken the next free one is used. 0 is any.
     * @param first what is served at first
     */
    Server(int port, Served first) throws IOException {
        this.server = bind(port);
        // Requests that never end hold a thread each, until the launcher's limit of time ends them.
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        });
        this.snapshot = first;
        this.hosts = Set.of("localhost:" + port(), "127.0.0.1:" + port(), "[::1]:" + port());
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer bind(int port) throws IOException {
        for (int tried = port; ; tried++) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), tried), 0);
            } catch (BindException e) {
                if (tried >= port + MOST_PORTS || tried >= 65_535) {
                    throw e;
                }
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Serves this from now on, and tells every open page. */
    void show(Served next) {
        snapshot = next;
        byte[] event = event(next);
        for (OutputStream listener : listeners) {
            try {
                listener.write(event);
                listener.flush();
            } catch (IOException e) {
                listeners.remove(listener);
            }
        }
    }

    private static byte[] event(Served of) {
        String data = Json.text(new JsonObject().with("version", of.version()).with("problems", of.problems()));
        return ("data: " + data + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String path = exchange.getRequestURI().getPath();
        if (!hosts.contains(host)) {
            send(exchange, 421, "text/plain", new byte[0]);
        } else if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, "text/plain", new byte[0]);
        } else if (path.equals(EVENTS)) {
            listen(exchange);
        } else if (path.equals(SCRIPT)) {
            send(exchange, 200, type("js"), Resource.bytes(Server.class, "preview.js"));
        } else {
            try {
                file(exchange, path.substring(1));
            } catch (BrokenTemplate e) {
                send(exchange, 500, "text/plain; charset=utf-8", told(e.problem()));
            }
        }
    }

    /** A page that was not among those that are tried at every build. */
    private static byte[] told(Diagnostic problem) {
        return new TextFormat(Words.in(Locale.forLanguageTag("vi")))
                .format(problem)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Map<String, SiteFile> files = snapshot.files();
        String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        SiteFile file = files.getOrDefault(name, files.get("404.html"));
        if (file == null) {
            send(exchange, files.isEmpty() ? 503 : 404, type("html"), live(WAITING));
        } else if (file.path().endsWith(".html")) {
            send(exchange, file.path().equals(name) ? 200 : 404, type("html"), live(file.content()));
        } else {
            send(exchange, 200, type(name.substring(name.lastIndexOf('.') + 1)), file.content());
        }
    }

    /** The page as it will be published, but for the script that listens and the right to do so. */
    private static byte[] live(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replaceFirst("default-src 'none';", "default-src 'none'; connect-src 'self';")
                .replaceFirst("(?s)</body>", "<script src=\"" + SCRIPT + "\"></script></body>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        listeners.add(body);
        body.write(event(snapshot));
        body.flush();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String type(String ending) {
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
