package org.sodiem;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The comments of one request on a forge, over HTTP, as far as the templates ask: Forgejo lists them all at once and takes
 * JSON, GitLab lists them by pages and takes a form. Whoever has the token {@code t} may change any comment, so that a
 * template that takes somebody's comment for its own is seen. A comment's id is its place, counted from 1000.
 */
final class CommentServer implements AutoCloseable {

    /** The account of the token, by the name that Forgejo gives it. */
    static final String OWN = "forgejo-actions";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PAGE = Pattern.compile("per_page=(\\d+)&page=(\\d+)");
    private static final Pattern ID = Pattern.compile("/(?:issues/comments|merge_requests/7/notes)/(\\d+)$");

    /** A comment: the account, and the text. */
    record Comment(String author, String body) {}

    /** What there is now, oldest first. */
    final List<Comment> comments = Collections.synchronizedList(new ArrayList<>());

    /** The commit that the request has, where a test names no other. */
    static final String HEAD = "c0ffee";

    /** The accounts that have pushed to the branch of the request, as GitLab notes it below the request. */
    final List<String> pushers = Collections.synchronizedList(new ArrayList<>());

    /** What was asked: method and path. */
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private final String head;

    CommentServer() throws IOException {
        this(HEAD);
    }

    /** A forge on which the request has this commit. */
    CommentServer(String head) throws IOException {
        this.head = head;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = JSON.writeValueAsBytes(answer(exchange));
            exchange.sendResponseHeaders(isAllowed(exchange) ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    /** The address of the forge, without a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static boolean isAllowed(HttpExchange exchange) {
        boolean read = exchange.getRequestMethod().equals("GET");
        return (read && exchange.getRequestURI().getPath().contains("/merge_requests/7"))
                || "token t".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || "t".equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
    }

    private Object answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        calls.add(method + " " + path);
        Matcher id = ID.matcher(path);
        if (path.endsWith("/pulls/7") || path.endsWith("/merge_requests/7")) {
            return Map.of(
                    "head", Map.of("sha", head), "sha", head, "author", Map.of("id", account("an"), "username", "an"));
        }
        if (path.contains("/members/all/")) {
            return Map.of("access_level", path.endsWith("/" + account("dau-moi")) ? 40 : 30);
        }
        if (path.endsWith("/user")) {
            return Map.of("id", account(OWN), "username", OWN);
        }
        if (id.find() && List.of("PATCH", "PUT").contains(method)) {
            comments.set(Integer.parseInt(id.group(1)) - 1000, new Comment(OWN, body(exchange)));
        } else if (method.equals("POST")) {
            comments.add(new Comment(OWN, body(exchange)));
        } else {
            return page(String.valueOf(exchange.getRequestURI().getQuery()));
        }
        return Map.of();
    }

    private List<Map<String, Object>> page(String query) {
        Matcher page = PAGE.matcher(query);
        boolean paged = page.find();
        int size = paged ? Integer.parseInt(page.group(1)) : comments.size();
        int from = paged ? (Integer.parseInt(page.group(2)) - 1) * size : 0;
        List<Map<String, Object>> shown = new ArrayList<>();
        if (from == 0) {
            pushers.forEach(pusher -> shown.add(Map.of(
                    "system", true, "id", 1, "body", "added 1 commit", "author", Map.of("id", account(pusher)))));
        }
        for (int i = from; i < Math.min(from + size, comments.size()); i++) {
            Comment comment = comments.get(i);
            shown.add(Map.of(
                    "id", 1000 + i,
                    "body", comment.body(),
                    "user", Map.of("login", comment.author()),
                    "author", Map.of("id", account(comment.author()), "username", comment.author())));
        }
        return shown;
    }

    /** The number of an account. */
    static int account(String name) {
        return List.of("an", "binh", "dau-moi", OWN).indexOf(name) + 4;
    }

    private static String body(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return sent.startsWith("{")
                ? JSON.readTree(sent).get("body").asString()
                : URLDecoder.decode(sent.replaceFirst("^body=", ""), StandardCharsets.UTF_8);
    }
}
