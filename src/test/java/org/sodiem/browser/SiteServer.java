package org.sodiem.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A web server that has a site below a path of its own, as static hosts do. */
final class SiteServer implements AutoCloseable {

    private static final String PREFIX = "/so-diem/2023/";

    private final HttpServer server;
    private final Path site;

    SiteServer(Path site) throws IOException {
        this.site = site;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of the site's root. */
    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = site.resolve(path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "nowhere");
        boolean found = Files.isRegularFile(file);
        byte[] content = Files.readAllBytes(found ? file : site.resolve("404.html"));
        exchange.getResponseHeaders().add("Content-Type", found ? type(path) : "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(found ? 200 : 404, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
